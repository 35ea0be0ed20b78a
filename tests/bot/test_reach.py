"""Nobody reaches beyond their territories: every act and every button of the desk, by who has no right to it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from pydantic import SecretStr
from sqlalchemy import update

from actions import team
from bot.app import dialogue
from bot.desk.act import ACTS, pressing
from bot.desk.commands import PRESSED
from bot.dialogue.routes import COMMANDS
from bot.engine.events import Event
from bot.engine.office import Office
from storage import Database, people
from storage.models import Case, Coordinator, Match, Task
from storage.models.tasks import UNTOLD
from tests.factories import NOW, VITRY, all_values, make_case, make_coordinator, make_person, working

SECRETS = ("Ondine", "39987", "la clé est sous le pot", "Gaspard", "12 rue des Ormes", "à rappeler le soir")
STATES = ("a_valider", "validee", "en_cours", "close", "refusee", "doublon", "retiree")
ARGUMENTS = ("", "yes", "1", "2", "99", "1.dit", "request", "autre", "plus_besoin", "hors_missions", "x" * 20)
"""What a forged button may carry behind the number of a case."""

ROLES = ("citizen", "elsewhere", "removed", "replaced_before")


async def _filled(database: Database) -> int:
    """A request in Vitry with everything that must not leave it; returns its id."""
    ondine = await make_person(database, "ondine")
    request = await make_case(
        database, ondine, direction="request", name="Ondine", phone="+33639987001", details="la clé est sous le pot",
        place="12 rue des Ormes", author="other", beneficiary="Gaspard", agreement="said", **VITRY,
    )  # fmt: skip
    offer = await make_case(database, await make_person(database, "karim"), direction="offer", name="Karim", **VITRY)
    async with working(database) as unit:
        unit.session.add(Match(offer_id=offer, request_id=request, made_at=NOW))
        words = SecretStr("à rappeler le soir")
        unit.session.add(Task(kind=UNTOLD, case_id=request, person_id=ondine, since=NOW, notice="refused", words=words))
    return request


async def _somebody(database: Database, role: str) -> str:
    """The address of somebody without a right over Vitry at this moment."""
    if role == "citizen":
        await make_person(database, role)
    elif role == "elsewhere":
        await make_coordinator(database, role, "departement", "13")
    else:
        person_id = await make_coordinator(database, role, "departement", "94")
        async with working(database) as unit:
            await unit.session.execute(
                update(Coordinator).where(Coordinator.person_id == person_id).values(revoked_at=NOW, lent_by=1)
            )
    return role


async def _press(database: Database, address: str, number: int, event: Event) -> str:
    """What is answered to one event: every word and every label."""
    async with working(database) as unit:
        known = await people.recognise(unit.session, "terminal", address, NOW)
        unit.actor = known.person.id
        queued = await dialogue(Office(clock=lambda: NOW)).answer(unit, known, event, None, number)
        told = [queued.reply.model_dump_json() for queued in queued]
        assert [notice.key for notice in unit.take_notices()] == []
    return "\n".join(told)


def _forged(case_id: int) -> Iterable[str]:
    for verb in ACTS:
        for argument in ARGUMENTS:
            yield pressing(verb, case_id, argument)
    for verb in PRESSED:
        for argument in ("", "yes", "no"):
            yield pressing(verb, 1, argument)
    yield from ("k.stats.png.month", "k.export.requests", "k.open.", "k.open.-1", "k.nothing.1", "k.open.99999999999")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", ROLES)
async def test_nothing_of_a_case_leaves_its_territory(database: Database, role: str, state: str) -> None:
    if not database.is_sqlite and state not in ("a_valider", "en_cours"):
        pytest.skip("the other states are tried on SQLite")
    case_id = await _filled(database)
    address = await _somebody(database, role)
    other = await make_case(database, await make_person(database, "other"), **VITRY)
    async with working(database) as unit:
        case = await unit.session.get_one(Case, case_id)
        case.status, case.reason = state, "autre" if state in ("refusee", "close") else None
        case.duplicate_of, case.decided_at = (other if state == "doublon" else None), NOW
    before = await _state(database, case_id)
    answers = [
        await _press(database, address, 100 + number, Event(kind="press", data=data))
        for number, data in enumerate(_forged(case_id))
    ]
    commands = [f"/{name} {words}".strip() for name in COMMANDS for words in ("", str(case_id), "Ondine Vitry")]
    kept = [text for text in commands if not text.startswith(("/supprimer", "/start"))]
    answers += [
        await _press(database, address, 5000 + number, Event(kind="text", text=text))
        for number, text in enumerate(kept)
    ]
    leaked = [secret for secret in SECRETS for answer in answers if secret in answer and secret != "Ondine"]
    assert leaked == []
    assert not any("D-1 ·" in answer or "Ondine" in answer.replace("Ondine Vitry", "") for answer in answers)
    assert await _state(database, case_id) == before


async def _state(database: Database, case_id: int) -> tuple[object, ...]:
    """What could have been changed of a case, its match, its calls and the team."""
    async with working(database) as unit:
        case = await unit.session.get_one(Case, case_id)
        rows = {column.name: getattr(case, column.name) for column in Case.__table__.columns}
        rights = [(right.id, right.revoked_at) for right in await team.everybody(unit)]
    told = (await all_values(database)).count("la clé est sous le pot")
    return {name: str(value) for name, value in rows.items()}, rights, told
