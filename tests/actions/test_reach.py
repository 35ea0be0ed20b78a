"""Whether a person can be reached, and when they were last heard of."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions import alert, clarify, coordinate, decide, reach
from storage import Database, audit, cases, people, tasks
from storage.models.tasks import UNTOLD
from tests.factories import NOW, make_case, make_coordinator, make_person, working


@pytest.mark.parametrize(
    ("after", "noted"),
    [(timedelta(hours=23), False), (timedelta(days=1), True), (timedelta(days=700), True)],
)
async def test_last_contact_is_noted_once_a_day(sqlite_database: Database, after: timedelta, noted: bool) -> None:
    person_id = await make_person(sqlite_database, "nadia")
    async with working(sqlite_database, NOW + after) as unit:
        await reach.seen(unit, await people.get(unit.session, person_id))
    async with sqlite_database.reading() as session:
        person = await people.get(session, person_id)
    assert person.last_contact_at == (NOW + after if noted else NOW)


async def test_blocked_then_back(sqlite_database: Database) -> None:
    person_id = await make_person(sqlite_database, "nadia")
    unreachable = []
    for step in ("block", "unblock", "block", "write"):
        async with working(sqlite_database) as unit:
            person = await people.get(unit.session, person_id)
            if step == "write":
                await reach.seen(unit, person)
            else:
                await reach.set_reachable(unit, person, step == "unblock")
        async with sqlite_database.reading() as session:
            unreachable.append((await people.get(session, person_id)).unreachable_at)
    assert unreachable == [NOW, None, NOW, None]
    async with sqlite_database.reading() as session:
        acts = [row.act for row in await audit.acts_on(session, f"person-{person_id}")]
    assert acts == ["consent_given", "unreachable", "reachable", "unreachable"]


async def test_who_is_back_is_told_once_how_each_case_stands_now(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    first, second = await make_case(database, nadia), await make_case(database, nadia, direction="offer")
    await make_case(database, paul)
    async with working(database) as unit:
        await reach.set_reachable(unit, await people.get(unit.session, nadia), False)
    async with working(database, NOW + timedelta(days=1)) as unit:
        for case_id in (first, second):
            await tasks.leave(unit.session, UNTOLD, unit.now, case_id=case_id, person_id=nadia)
        case = await cases.get_own(unit.session, first, nadia)
        assert case is not None
        await decide.validate(unit, case)
        await decide.close(unit, case, "aide_trouvee")
        other = await cases.get_own(unit.session, second, nadia)
        assert other is not None
        await clarify.ask(unit, other, "Quel jour ?")
    told = []
    for _ in range(2):
        async with working(database, NOW + timedelta(days=2), nadia) as unit:
            await reach.seen(unit, await people.get(unit.session, nadia))
            told.append([(notice.person_id, notice.key, notice.values["reference"]) for notice in unit.notices])
    offer, request = f"O-{second}", f"D-{first}"
    assert told == [[(nadia, "meanwhile", offer), (nadia, "question", offer), (nadia, "meanwhile", request)], []]


async def test_a_second_block_does_not_move_the_moment_of_the_first(sqlite_database: Database) -> None:
    nadia = await make_person(sqlite_database, "nadia")
    for hours in (0, 5):
        async with working(sqlite_database, NOW + timedelta(hours=hours)) as unit:
            await reach.set_reachable(unit, await people.get(unit.session, nadia), False)
            await people.mark_unreachable(unit.session, "terminal", "nadia", unit.now)
    async with sqlite_database.reading() as session:
        assert (await people.get(session, nadia)).unreachable_at == NOW


@pytest.mark.parametrize("how", ["joins", "comes back"])
async def test_an_alert_that_reached_nobody_is_for_the_first_coordinator(database: Database, how: str) -> None:
    nadia = await make_person(database, "nadia")
    if how == "comes back":
        marie = await make_coordinator(database, "marie", "departement", "94")
        async with working(database) as unit:
            await reach.set_reachable(unit, await people.get(unit.session, marie), False)
            await tasks.leave(unit.session, "danger", NOW, case_id=None, person_id=None)
    else:
        async with working(database) as unit:
            await alert.alert_danger(unit, await people.get(unit.session, nadia), "generic", {})
            assert unit.notices == []
        marie = await make_person(database, "marie")
    told = []
    for _ in range(2):
        async with working(database, NOW + timedelta(hours=3), marie) as unit:
            if how == "comes back":
                await reach.seen(unit, await people.get(unit.session, marie))
            else:
                token = coordinate.invite(unit, "departement", "94")
                await unit.session.flush()
                await coordinate.join(unit, marie, token)
            told.append([(notice.key, notice.values["alerts"]) for notice in unit.notices if notice.key != "joined"])
    assert told == [[("missed_alerts", [("danger", NOW)])], []]
