"""One update, one text, one message that goes wrong at any step: everybody else is answered all the same."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pydantic import SecretStr
from sqlalchemy import select, update

from bot.citizen import unsure
from bot.engine import dues, worker
from nlu import facts, patience
from storage import people
from storage.dues import schedule
from storage.models import Due, Inbox, Outbox
from tests.databases import new_postgres_url
from tests.program import settled, until
from tests.service import Running, Start, service, settings_for
from tests.telegram import TelegramServer, button, play
from tests.telegram.raw import Raw
from tests.updates import POISONS, message

HEARD = "Comment ça marche"


def _webhook() -> dict[str, object]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{probe.getsockname()[1]}"
    return {"webhook_url": f"http://{where}/", "webhook_listen": where, "webhook_secret": SecretStr("secret")}


@pytest_asyncio.fixture(params=["sqlite polling", "sqlite webhook", "postgresql polling", "postgresql webhook"])
async def each(request: pytest.FixtureRequest, telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[Running]:
    """The service on each engine, receiving in each way."""
    engine, way = request.param.split()
    if engine == "sqlite":
        url = f"sqlite:///{tmp_path / 'service.sqlite3'}"
    else:
        url = await new_postgres_url(request.getfixturevalue("postgres"))
    settings = settings_for(telegram, url, **(_webhook() if way == "webhook" else {}))
    async with service(telegram, settings) as running:
        yield running


def _plant(telegram: TelegramServer, poison: Any) -> None:
    """Queue a poison under the number it would have."""
    numbered = isinstance(poison, dict) and poison.get("update_id") == 5
    telegram.plant({**poison, "update_id": telegram.updates.next_id} if numbered else poison)


async def _all_confirmed(telegram: TelegramServer) -> None:
    """Wait until Telegram has nothing left to give."""

    async def none_pending() -> bool:
        return not telegram.updates.pending

    await until(none_pending, "every update is confirmed")


async def test_nothing_that_comes_holds_back_anybody(each: Running) -> None:
    telegram = each.telegram
    poisoned = telegram.person(7, "Camille")
    for number, poison in enumerate(POISONS.values()):
        _plant(telegram, poison)
        await telegram.person(5000 + number).say("/aide")
    others = [telegram.person(5000 + number) for number in range(len(POISONS))]
    await asyncio.gather(*[person.expect(HEARD) for person in others])
    await play(poisoned, [("/aide", HEARD)])

    await _all_confirmed(telegram)
    await settled(each.database)
    async with each.database.reading() as session:
        rows = (await session.execute(select(Inbox.address, Inbox.status, Inbox.attempts))).all()
    assert {(address, status) for address, status, _attempts in rows if status != "done"} == {("-", "failed")}
    assert {attempts for _address, _status, attempts in rows} == {0}


async def test_what_is_hardly_json_is_set_aside_alone(each: Running) -> None:
    """Python refuses to read a number of 6,000 digits, a nest without end or half a word, and all that is beside."""
    telegram = each.telegram
    bodies = [
        '"message": {"chat": {"id": 7, "type": "private"}, "date": ' + "7" * 6000 + "}}",
        '"message": ' + "[" * 50_000 + "]" * 50_000 + "}",
        '"message": {"chat": {"id": 7, "type": "private"}, "text": "bonj',
        '"message": {"chat": {"id": 7, "type": "private"}, "date": NaN, "text": 1e999}}',
    ]
    people = [telegram.person(5101 + number) for number in range(len(bodies))]
    numbers = []
    for person, body in zip(people, bodies, strict=True):
        number = telegram.updates.next_id
        numbers.append(telegram.plant(Raw(f'{{"update_id": {number}, {body}')))
        await person.say("/aide")
    await asyncio.gather(*[person.expect(HEARD) for person in people])
    await _all_confirmed(telegram)
    async with each.database.reading() as session:
        aside = select(Inbox.update_id).where(Inbox.status == "failed")
        assert list(await session.scalars(aside)) == numbers[1:3]


async def _two_chats(running: Running) -> None:
    """Somebody else is answered at once, and the poisoned chat goes on after its poison."""
    poisoned, other = running.telegram.person(5201), running.telegram.person(5202)
    await poisoned.say("je peux aider samedi")
    await other.say("/aide")
    await other.expect(HEARD)
    await poisoned.expect("je n'ai pas réussi")
    await play(poisoned, [("/aide", HEARD)])


def _fail(*_arguments: object) -> None:
    raise LookupError("je peux aider samedi")


def _for_ever(*_arguments: object) -> None:
    re.match(r"(a+)+b", "a" * 80)


async def test_a_reader_that_raises_finds_nothing(
    running: Start, telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reader in ("find_availability", "mask_phones", "find_communes", "is_urgent"):
        monkeypatch.setattr(facts, reader, _fail)
    await running()
    await play(telegram.person(5201), [("je peux aider samedi", "J'ai gardé votre message")])


async def test_a_reader_that_takes_for_ever_is_stopped(
    running: Start, telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "has_vehicle", _for_ever)
    monkeypatch.setattr(patience, "SECONDS", 0.5)
    service = await running()
    poisoned, other = telegram.person(5201), telegram.person(5202)
    await poisoned.say("je peux aider samedi")
    await other.say("/aide")
    await other.expect(HEARD)
    await poisoned.expect("J'ai gardé votre message")
    await settled(service.database)


@pytest.mark.parametrize("fault", [_fail, _for_ever])
async def test_a_step_that_fails_is_set_aside(running: Start, monkeypatch: pytest.MonkeyPatch, fault: Any) -> None:
    monkeypatch.setattr(unsure, "plausible", fault)
    monkeypatch.setattr(patience, "SECONDS", 0.5)
    monkeypatch.setattr(worker, "PAUSES", (0.05,))
    service = await running()
    await _two_chats(service)
    async with service.database.reading() as session:
        [attempts] = await session.scalars(select(Inbox.attempts).where(Inbox.status == "failed"))
    assert attempts == (worker.TRIES if fault is _fail else 1)


async def test_a_message_that_telegram_refuses_holds_back_no_other(running: Start, telegram: TelegramServer) -> None:
    await running()
    person, other = telegram.person(5301), telegram.person(5302)
    telegram.fail("sendMessage", "error", code=400, chat_id=person.id)
    for one in (person, other):
        await one.say("/privacy")
        await one.say("/aide")
    for one in (person, other):
        await one.expect(HEARD)
    assert [len(one.messages) for one in (person, other)] == [1, 2]


@pytest.mark.parametrize("damage", [b"junk" * 9, None])
async def test_a_message_to_send_that_is_damaged_holds_back_no_other(
    telegram: TelegramServer, tmp_path: Path, damage: bytes | None
) -> None:
    settings = settings_for(telegram, f"sqlite:///{tmp_path / 'damaged.sqlite3'}")
    person, other = telegram.person(5401), telegram.person(5402)
    async with service(telegram, settings) as running:
        await play(person, [("/aide", HEARD)])
        async with running.database.transaction() as session:
            rows = [
                Outbox(channel="telegram", address=str(one.id), payload={"text": words}, created_at=running.clock())
                for one, words in ((person, "perdu"), (person, "suivant"), (other, "ailleurs"))
            ]
            session.add_all(rows)
            await session.flush()
            broken = update(Outbox.__table__).where(Outbox.__table__.c.id == rows[0].id)  # type: ignore[arg-type]
            await session.execute(broken.values(payload=damage) if damage is None else broken.values(attempts=0))
            if damage is not None:
                raw = (await session.connection()).exec_driver_sql
                await raw("UPDATE outbox SET payload = ? WHERE id = ?", (damage, rows[0].id))
        await person.expect("suivant")
        await other.expect("ailleurs")
        await settled(running.database)
        async with running.database.reading() as session:
            failed = await session.scalars(select(Outbox.id).where(Outbox.status == "failed"))
            assert list(failed) == [rows[0].id]


async def test_a_due_act_that_fails_waits_alone(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    async with service.database.transaction() as session:
        for key in ("digest:999", "unheard:1", "digest:words", "refresh"):
            await schedule(session, key, service.clock())
        marie_id = await people.at(session, "telegram", str(marie.id))
    async with service.database.transaction() as session:
        await schedule(session, f"digest:{marie_id}", service.clock())

    async def only_the_broken_wait() -> bool:
        async with service.database.reading() as session:
            due = {row.key: row.due_at for row in await session.scalars(select(Due))}
        later = service.clock() + dues.AFTER_FAILURE / 2
        return "digest:999" not in due and all(due[key] > later for key in ("unheard:1", "digest:words", "refresh"))

    await until(only_the_broken_wait, "acts that fail are put off")
    await play(marie, [("/releve", "Relève")])


async def test_a_structure_whose_name_has_no_end_is_stored_all_the_same(each: Running) -> None:
    """PostgreSQL refuses a name longer than its column, SQLite does not: it never comes so far."""
    rosa = each.telegram.person(5601, "Rosa")
    await play(
        rosa,
        [
            (f"L'association {'Abc' * 200} cherche 5 bénévoles à Clamart samedi", "J'ai gardé votre message"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Nourriture, produits"), "Pour qui"),
            (button("Pour une structure"), "Comment s'appelle votre structure"),
            ("Abc" * 40, "Combien de bénévoles"),
            ("5", "À quelle adresse"),
            ("12 rue des Lilas", "Faut-il savoir quelque chose"),
            (button("Rien de particulier"), "Quel est votre prénom"),
            ("Rosa", "À quel numéro"),
            (button("Sans téléphone"), "Voici ce que je vais envoyer"),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "est enregistrée"),
        ],
    )


async def test_a_text_of_100_000_characters(running: Start, telegram: TelegramServer) -> None:
    await running()
    telegram.plant(message(5501, telegram.updates.next_id, text="je peux aider à Clamart. " * 4000))
    person = telegram.person(5501)
    await play(person, [("/aide", HEARD)])
    assert person.messages[0].says("Votre message est long")
