"""Nothing lost, nothing twice: the service killed, stopped, refused, blocked and locked out, on real parts.

``SURVIVAL_KILLS`` raises the number of SIGKILLs; ``SURVIVAL_SEED`` repeats the moments of a run that failed.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import random
import re
import signal
import sys
import time
from asyncio.subprocess import PIPE
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot.channels.telegram import api, polling
from bot.engine import worker
from storage import inbox
from storage.models import Case, Identity, Inbox, Outbox
from storage.models import Person as Known
from tests.program import Program, looking, settled, until
from tests.service import Running, Start, service, settings_for
from tests.telegram import Person, TelegramServer, button, play
from tests.telegram.dialogue import Step

KILLS = int(os.environ.get("SURVIVAL_KILLS", "12"))
SEED = int(os.environ.get("SURVIVAL_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
PEOPLE = 12

OFFER: tuple[Step, ...] = (
    ("/start", "Que souhaitez-vous"),
    (button("Je propose mon aide"), "Comment voulez-vous aider"),
    (button("Courses, services aux voisins"), "Dans quelle commune"),
    ("vitry sur seine", "Quand êtes-vous disponible"),
    (button("Le week-end"), "Quel est votre prénom"),
    ("Karim", "À quel numéro"),
    (button("Sans téléphone"), "Voici ce que je vais envoyer"),
    (button("Oui, envoyer"), "Avant d'enregistrer"),
    (button("J'accepte"), ("Merci", "O-", "enregistrée")),
    ("/suivi", ("O-", "Un coordinateur va la lire")),
)


@pytest.fixture
async def program(telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[Program]:
    """The program, not started yet; killed at the end if it runs."""
    one = Program(telegram, tmp_path / "survival.sqlite3")
    yield one
    await one.close()


def _repeats(person: Person) -> int:
    """How many times the bot said what it had just said, with the very same buttons."""
    said = [(one.text, [button.data for row in one.buttons for button in row]) for one in person.messages]
    return sum(one == before for before, one in itertools.pairwise(said))


def _reference(person: Person) -> str:
    """The one reference this person was given, however often it was said."""
    [reference] = {
        found.group() for one in person.messages if one.says("Merci") and (found := re.search(r"O-\d+", one.text))
    }
    return reference


@pytest.mark.timeout(180 + 12 * KILLS)
async def test_killed_at_random_moments(telegram: TelegramServer, program: Program) -> None:
    print(f"SURVIVAL_SEED={SEED}")
    people = [telegram.person(3001 + number, f"Personne {number}") for number in range(PEOPLE)]

    async def hold_conversation(person: Person) -> None:
        pauses = random.Random(SEED + person.id)
        for act, expected in OFFER:
            await asyncio.sleep(pauses.uniform(0, 1))
            await play(person, [(act, expected)], timeout=100 + 10 * KILLS)

    async def kill_often() -> None:
        moments = random.Random(SEED)
        for _ in range(KILLS):
            await program.start()
            if moments.random() < 0.8:
                await telegram.bot_listens(timeout=60)
            await asyncio.sleep(moments.uniform(0, 1))
            await program.end()
        await program.start()

    await asyncio.gather(kill_often(), *(hold_conversation(person) for person in people))

    async with looking(program.url) as database:
        await settled(database)
        async with database.reading() as session:
            stored = select(Identity.address).join(Case, Case.person_id == Identity.person_id)
            assert Counter(await session.scalars(stored)) == {str(person.id): 1 for person in people}
            assert await session.scalar(select(func.max(Inbox.attempts))) == 0
    assert not telegram.updates.pending
    assert len({_reference(person) for person in people}) == PEOPLE
    for person in people:
        assert _repeats(person) <= KILLS, person.transcript()
        assert len(person.messages) - _repeats(person) == len(OFFER), person.transcript()
        assert person.messages[-1].says("Un coordinateur va la lire"), person.transcript()


async def test_a_stop_is_short_and_loses_nothing(telegram: TelegramServer, program: Program) -> None:
    people = [telegram.person(3101 + number) for number in range(30)]
    await program.start()
    await telegram.bot_listens(timeout=60)
    for person in people:
        await person.say("/aide")
    await people[0].expect()
    telegram.fail("sendMessage", "slow", times=4, delay=1.0)
    started = time.monotonic()
    assert await program.end(signal.SIGTERM) == 0
    assert time.monotonic() - started < 80, "systemd kills what has not ended after 90 s"

    late = telegram.person(3199)
    await late.say("/aide")
    await program.start()
    await late.expect()
    async with looking(program.url) as database:
        await settled(database)
    assert [len(person.messages) for person in people] == [1] * len(people)


@pytest.mark.parametrize("damage", ["bytes", "shape"])
async def test_an_update_that_always_fails_is_set_aside(
    running: Start, telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    monkeypatch.setattr(worker, "PAUSES", (0.05,))
    service = await running()
    in_charge = await service.coordinator(3201, "Marie", "all")
    person = telegram.person(3202)
    await play(person, [("/start", "Que souhaitez-vous")])
    await _store_damaged(service, person, damage)
    await person.say("/aide")
    await person.expect("je n'ai pas réussi")
    await person.expect("/suivi")
    await in_charge.expect("n'a pas pu être traité")
    async with service.database.reading() as session:
        failed = select(Inbox.address, Inbox.attempts).where(Inbox.status == "failed")
        assert (await session.execute(failed)).all() == [(str(person.id), worker.TRIES)]


async def _store_damaged(service: Running, person: Person, damage: str) -> None:
    """An update that cannot be opened (a bad disk), or that says what no version of ours says."""
    update: inbox.Received = {
        "channel": "telegram", "account": "1", "update_id": 1, "address": str(person.id),
        "payload": {"kind": "unheard"}, "received_at": service.clock(),
    }  # fmt: skip
    async with service.database.transaction() as session:
        await inbox.store(session, [update])
        if damage == "bytes":
            await session.execute(text("UPDATE inbox SET payload = :junk WHERE update_id = 1"), {"junk": b"junk" * 9})


async def test_an_update_the_library_cannot_read_holds_nobody_back(running: Start, telegram: TelegramServer) -> None:
    await running()
    first, second = telegram.person(3301), telegram.person(3302)
    telegram.enqueue({"message": {"message_id": 5}})
    await first.say("/aide")
    telegram.enqueue({"message": {"message_id": 6, "date": "never", "chat": 7}})
    await second.say("/aide")
    await first.expect("/suivi")
    await second.expect("/suivi")

    async def all_confirmed() -> bool:
        return not telegram.updates.pending

    await until(all_confirmed, "every update is confirmed")


async def test_delivered_several_times_has_one_effect(telegram: TelegramServer, tmp_path: Path) -> None:
    print(f"SURVIVAL_SEED={SEED}")
    chance = random.Random(SEED)
    person = telegram.person(3401, "Karim")
    settings = settings_for(telegram, f"sqlite:///{tmp_path / 'twice.sqlite3'}")

    def again() -> None:
        known = list(telegram.updates.history)
        for update_id in chance.sample(known * 5, k=min(len(known) * 3, 20)):
            telegram.redeliver(update_id)

    async with service(telegram, settings):
        for step in OFFER[:5]:
            await play(person, [step])
            again()
    again()
    async with service(telegram, settings) as restarted:
        for step in OFFER[5:]:
            await play(person, [step])
            again()
        await person.quiet(0.5)
        await settled(restarted.database)
        async with restarted.database.reading() as session:
            assert await session.scalar(select(func.count()).select_from(Case)) == 1
            assert await session.scalar(select(func.count()).select_from(Inbox)) == len(OFFER)
    assert len(person.messages) == len(OFFER), person.transcript()


async def test_ids_that_start_again_lower_are_read(
    running: Start, telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "POLL_SECONDS", 1)
    await running()
    person = telegram.person(3451)
    await play(person, [("/aide", "Comment ça marche")])
    await asyncio.sleep(2.5)  # a quiet week: a poll or two that bring nothing
    telegram.updates.next_id = 5
    await play(person, [("/privacy", "Vos données, en clair")])


async def test_answers_come_in_the_order_of_the_questions(running: Start, telegram: TelegramServer) -> None:
    await running()
    chance = random.Random(SEED)
    says = {
        "/aide": "Comment ça marche",
        "/privacy": "Vos données, en clair",
        "/unheard": "Je ne connais pas cette commande",
    }
    asked = {telegram.person(3501 + number): chance.choices(list(says), k=8) for number in range(20)}
    telegram.fail("sendMessage", "slow", times=40, delay=0.1)
    for turn in range(8):
        for person, commands in asked.items():
            await person.say(commands[turn])

    async def all_answered() -> bool:
        return all(len(person.messages) >= 8 for person in asked)

    await until(all_answered, "160 answers", seconds=30)
    for person, commands in asked.items():
        answered = [next(name for name, words in says.items() if one.says(words)) for one in person.messages]
        assert answered == commands, person.transcript()


async def test_the_pace_of_telegram_is_kept(telegram_limited: TelegramServer, tmp_path: Path) -> None:
    settings = settings_for(
        telegram_limited, f"sqlite:///{tmp_path / 'pace.sqlite3'}", send_per_second=30, send_per_chat=1
    )
    people = [telegram_limited.person(3601 + number) for number in range(20)]
    async with service(telegram_limited, settings):
        for _ in range(5):
            for person in people:
                await person.say("/aide")
            await asyncio.sleep(0.3)

        async def all_answered() -> bool:
            return all(len(person.messages) >= 5 for person in people)

        await until(all_answered, "100 answers", seconds=30)
        refused = [call for call in telegram_limited.calls_of("sendMessage") if call.status == 429]
        assert refused == []
        telegram_limited.fail("sendMessage", "flood", retry_after=2, chat_id=people[0].id)
        await asyncio.gather(*(play(person, [("/aide", "/suivi")]) for person in people))
    assert telegram_limited.violations == []
    assert [len(person.messages) for person in people] == [6] * len(people)


async def test_who_blocked_is_left_alone_until_they_come_back(running: Start, telegram: TelegramServer) -> None:
    service = await running()
    person = telegram.person(3701)

    async def reachable() -> bool:
        async with service.database.reading() as session:
            return (await session.scalars(select(Known.unreachable_at))).one() is None

    async def unreachable() -> bool:
        return not await reachable()

    await play(person, [("/start", "Que souhaitez-vous")])
    person.chat.blocked = True  # Telegram has not told us: the refusal does
    await person.say("/aide")
    await until(unreachable, "marked unreachable")
    await settled(service.database)
    assert [call.status for call in telegram.calls_of("sendMessage")] == [200, 403]
    person.chat.blocked = False
    await play(person, [("/start", "Que souhaitez-vous")])
    assert await reachable()
    await person.block()
    await until(unreachable, "told of the block")
    await person.unblock()
    await until(reachable, "told of the return")


@pytest.mark.parametrize("fault", ["hang", "drop_after"])
async def test_an_answer_lost_repeats_a_message_once_at_most(
    telegram: TelegramServer, running: Start, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(api, "ANSWER_SECONDS", 0.5)
    service = await running()
    person = telegram.person(3801)
    telegram.fail("sendMessage", "hang" if fault == "hang" else "drop_after", times=1)
    await person.say("/aide")
    await person.say("/privacy")
    await person.expect("données")
    await settled(service.database)
    assert len(person.messages) == 3, person.transcript()
    assert _repeats(person) == 1


async def test_a_database_locked_by_another_process_loses_nothing(running: Start, telegram: TelegramServer) -> None:
    service = await running()
    people = [telegram.person(3901 + number) for number in range(10)]
    await asyncio.gather(*(play(person, [("/start", "Que souhaitez-vous")]) for person in people))
    holding = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _HOLD, service.settings.database_url.removeprefix("sqlite:///"), stdout=PIPE
    )
    assert holding.stdout is not None
    await holding.stdout.readline()
    locked = time.monotonic()
    for person in people:
        await person.say("/aide")
    await asyncio.gather(*(person.expect("/suivi") for person in people))
    assert time.monotonic() - locked >= 3
    await holding.wait()
    await settled(service.database)
    assert [len(person.messages) for person in people] == [2] * len(people)
    async with service.database.reading() as session:
        assert await session.scalar(select(func.max(Inbox.attempts))) == 0
        assert await session.scalar(select(func.count()).where(Outbox.status == "failed")) == 0


_HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
time.sleep(4)
connection.execute("ROLLBACK")
"""
