"""One place tells people: whoever opens the unit, what is told is stored with it, or left to a coordinator."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions import decide, learn
from bot.engine.mail import Mail
from bot.engine.office import Office
from storage import Database, cases, lessons, outbox, people
from storage.models import Outbox, Task
from tests.factories import NOW, make_case, make_coordinator, make_person, stored


def mail(database: Database) -> Mail:
    """The mail of a command: it sends nothing itself."""
    return Mail(database, Office(clock=lambda: NOW))


async def _outbox(database: Database) -> list[tuple[str, str | None, int | None]]:
    async with database.reading() as session:
        rows = await session.scalars(select(Outbox).where(Outbox.status == "waiting").order_by(Outbox.id))
        return [(row.address, row.notice, row.case_id) for row in rows]


async def _tasks(database: Database) -> list[tuple[str, int | None, int | None]]:
    async with database.reading() as session:
        return [(row.kind, row.case_id, row.person_id) for row in await session.scalars(select(Task))]


async def test_what_a_command_tells_waits_for_whoever_sends(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    case_id = await make_case(database, nadia)
    async with mail(database).unit() as unit:
        case = await cases.get_own(unit.session, case_id, nadia)
        assert case is not None
        await decide.validate(unit, case)
    assert await _outbox(database) == [("nadia", "validated_request", case_id)]
    async with database.transaction() as session:
        [row] = await outbox.claim(session, "terminal", NOW)
        assert row.payload is not None
        assert f"D-{case_id}" in row.payload["text"]


async def test_a_unit_that_fails_tells_nobody(sqlite_database: Database) -> None:
    nadia = await make_person(sqlite_database, "nadia")

    async def fail() -> None:
        async with mail(sqlite_database).unit() as unit:
            unit.tell(nadia, "set_aside")
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await fail()
    assert await _outbox(sqlite_database) == await _tasks(sqlite_database) == []


async def test_what_has_no_words_undoes_nothing_and_somebody_calls(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    marie = await make_coordinator(database, "marie", "all", "")
    case_id = await make_case(database, nadia)
    async with mail(database).unit() as unit:
        case = await cases.get_own(unit.session, case_id, nadia)
        assert case is not None
        case.vehicle = True
        unit.tell(nadia, "a text that nobody wrote", reference=case.reference)
        unit.tell(marie, "danger")  # its values are missing
        unit.tell(marie, "set_aside")
    assert (await stored(database, case_id)).vehicle
    assert await _outbox(database) == [("marie", "set_aside", None)]
    assert sorted(await _tasks(database), key=str) == [("danger", None, None), ("untold", case_id, nadia)]


async def test_the_one_who_acts_is_not_told_of_a_colleagues_loss(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "all", "")
    paul = await make_coordinator(database, "paul", "all", "")
    async with database.transaction() as session:
        await people.mark_unreachable(session, "terminal", "paul", NOW)
    async with mail(database).unit(actor=marie) as unit:
        unit.tell(paul, "joined", kind="all", code="")
    assert await _outbox(database) == []
    assert await _tasks(database) == [("joined", None, None)]


async def test_what_a_unit_corrects_is_learnt_once_when_it_ends(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    guess = {"kind": "demande", "missions": ["lien_social"]}
    case_id = await make_case(database, nadia, details="il me faudrait quelqu'un pour mes courses", guess=guess)
    async with mail(database).unit(actor=nadia) as unit:
        assert await learn.agree(unit, await people.get(unit.session, nadia))
    async with mail(database).unit() as unit:
        case = await cases.get_own(unit.session, case_id, nadia)
        assert case is not None
        await decide.correct_mission(unit, case, "autre")
        turned = await decide.correct_direction(unit, case, "offer")
        await decide.correct_mission(unit, turned, "solidarite_proximite")
        assert unit.corrected
    async with database.reading() as session:
        [lesson] = await lessons.of_person(session, nadia)
    assert (lesson.guessed, lesson.corrected) == ("demande+lien_social", "offre+solidarite_proximite")
