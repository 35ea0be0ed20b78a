"""Queries over offers and requests: order, pages, and two people acting on one case."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from actions import decide
from actions.submit import submit
from actions.withdraw import withdraw
from storage import Database, cases, coordinators, matches, people
from storage.models import Coordinator, Match
from tests.factories import NOW, codes, make_case, make_coordinator, make_person, rival, stored, submission, working

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]


async def test_urgent_first_then_longest_waiting_page_after_page(database: Database) -> None:
    citizen = await make_person(database, "nadia")
    hours = [5, 1, 3, 2, 4]
    calm = {hour: await make_case(database, citizen, NOW + timedelta(hours=hour)) for hour in hours}
    urgent = {hour: await make_case(database, citizen, NOW + timedelta(hours=hour), urgent=True) for hour in (9, 8)}
    expected = [urgent[8], urgent[9], *(calm[hour] for hour in sorted(hours))]
    async with database.reading() as session:
        assert [case.id for case in await cases.waiting(session, EVERYWHERE)] == expected
        pages = [await cases.waiting(session, EVERYWHERE, limit=3, offset=at) for at in (0, 3, 6, 9)]
        assert [case.id for page in pages for case in page] == expected
        assert await cases.totals_waiting(session, EVERYWHERE) == (7, 2)


async def test_a_page_tells_whether_another_follows(sqlite_database: Database) -> None:
    citizen = await make_person(sqlite_database, "nadia")
    for _ in range(5):
        await make_case(sqlite_database, citizen)
    async with working(sqlite_database) as unit:
        assert [len(await decide.waiting(unit, EVERYWHERE, page, 2)) for page in range(4)] == [3, 3, 1, 0]


async def test_a_case_of_two_missions_counts_in_both_but_waits_once(database: Database) -> None:
    citizen = await make_person(database, "nadia")
    await make_case(database, citizen, missions=("lien_social", "autre"))
    await make_case(database, citizen, direction="offer", missions=("autre",))
    async with database.reading() as session:
        assert await cases.count_waiting(session, EVERYWHERE) == {
            ("request", "lien_social"): 1,
            ("request", "autre"): 1,
            ("offer", "autre"): 1,
        }
        assert await cases.totals_waiting(session, EVERYWHERE) == (2, 0)


@pytest.mark.parametrize(("status", "alone"), [("proposee", False), ("faite", False), ("echouee", True)])
async def test_a_request_is_unmatched_until_somebody_is_found(
    sqlite_database: Database, status: str, alone: bool
) -> None:
    citizen = await make_person(sqlite_database, "nadia")
    request = await make_case(sqlite_database, citizen)
    offer = await make_case(sqlite_database, citizen, direction="offer")
    for case_id in (request, offer):
        async with working(sqlite_database) as unit:
            case = await decide.find(unit, case_id, EVERYWHERE)
            assert case is not None
            await decide.validate(unit, case)
    async with sqlite_database.reading() as session:
        assert await cases.unmatched(session, EVERYWHERE, NOW) == []
        found = await cases.unmatched(session, EVERYWHERE, NOW + timedelta(seconds=1))
        assert [case.id for case in found] == [request]
    async with sqlite_database.transaction() as session:
        ended = {"outcome": "x", "ended_at": NOW} if status in ("faite", "echouee") else {}
        said = {} if status == "proposee" else {"answered_at": NOW, "agreed_at": NOW}
        session.add(Match(offer_id=offer, request_id=request, status=status, made_at=NOW, **ended, **said))
    async with sqlite_database.reading() as session:
        assert bool(await cases.unmatched(session, EVERYWHERE, NOW + timedelta(days=9))) == alone
        assert len(await matches.export(session, EVERYWHERE)) == 1


async def test_a_person_sees_their_own_cases_only(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    first, second, other = [await make_case(database, author) for author in (nadia, nadia, paul)]
    async with working(database, actor=nadia) as unit:
        case = await cases.get_own(unit.session, first, nadia)
        assert case is not None
        await withdraw(unit, case)
    async with database.reading() as session:
        assert [case.id for case in await cases.of_person(session, nadia)] == [second, first]
        assert [case.id for case in await cases.of_person(session, nadia, only_open=True)] == [second]
        assert await cases.get_own(session, other, nadia) is None


async def test_two_coordinators_decide_at_once_and_one_is_told_so(database: Database) -> None:
    citizen = await make_person(database, "nadia")
    case_id = await make_case(database, citizen)
    first = await make_coordinator(database, "first", "all", "")
    second = await make_coordinator(database, "second", "departement", "94")

    async def refuse(side: Database) -> None:
        async with working(side, NOW, second) as unit:
            case = await decide.find(unit, case_id, await coordinators.rights_of(unit.session, second))
            assert case is not None
            await decide.refuse(unit, case, "incomplet")

    async with rival(database) as other:
        async with working(database, NOW, first) as unit:
            case = await decide.find(unit, case_id, EVERYWHERE)
            assert case is not None
            racing = asyncio.create_task(refuse(other))
            await asyncio.sleep(0.15)
            await decide.validate(unit, case)
        with pytest.raises(decide.AlreadyDecided):
            await asyncio.wait_for(racing, 10)
    case = await stored(database, case_id)
    assert (case.status, case.decided_by, case.reason) == ("validee", first, None)


async def test_a_change_made_while_a_coordinator_decides_waits_again(database: Database) -> None:
    """Whatever a person changes goes before a coordinator again: a decision on the old words does not cover the new."""
    citizen = await make_person(database, "nadia")
    case_id = await make_case(database, citizen, details="avant")

    async def change(side: Database) -> None:
        async with working(side, NOW, citizen) as unit:
            person = await people.get(unit.session, citizen)
            await submit(unit, person, submission(details="après", case_id=case_id))

    async with rival(database) as other:
        async with working(database) as unit:
            case = await decide.find(unit, case_id, EVERYWHERE)
            assert case is not None
            racing = asyncio.create_task(change(other))
            await asyncio.sleep(0.15)
            await decide.validate(unit, case)
        await asyncio.wait_for(racing, 10)
    case = await stored(database, case_id)
    assert case.details is not None
    assert (case.status, case.details.get_secret_value()) == ("a_valider", "après")


async def test_export_reads_every_case_of_one_direction(sqlite_database: Database) -> None:
    citizen = await make_person(sqlite_database, "nadia")
    made = [await make_case(sqlite_database, citizen, direction=way) for way in ("offer", "request", "offer")]
    async with sqlite_database.reading() as session:
        assert [case.id for case in await cases.export(session, EVERYWHERE, "offer")] == [made[0], made[2]]
        assert [case.id for case in await cases.export(session, EVERYWHERE, "request")] == [made[1]]
        assert (await session.scalars(select(Match))).all() == []


async def test_a_collectivity_overseas_fits_the_tables(database: Database) -> None:
    """Saint-Barthélemy, Saint-Pierre-et-Miquelon, Nouméa: they are in no région."""
    nadia = await make_person(database, "nadia")
    for insee in ("97701", "97502", "98818", "98735"):
        case = await stored(database, await make_case(database, nadia, **codes(insee)))
        assert (case.commune, case.departement, case.region) == (insee, insee[:3], None)
