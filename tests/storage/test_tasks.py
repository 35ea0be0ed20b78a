"""What waits for a coordinator: left once, seen in its territory only, done once."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from actions import calls
from storage import Database, cases, coordinators, people, tasks
from storage.models import Case, Task
from storage.models.tasks import UNTOLD
from tests.factories import MEAUX, NOW, VITRY, make_case, make_coordinator, make_person, working

LATER = NOW + timedelta(hours=1)


async def _leave(database: Database, kind: str, case_id: int | None = None, person_id: int | None = None) -> None:
    async with database.transaction() as session:
        await tasks.leave(session, kind, NOW, case_id=case_id, person_id=person_id)


async def _all(database: Database) -> list[tuple[str, int | None, bool]]:
    async with database.reading() as session:
        rows = await session.scalars(select(Task).order_by(Task.id))
        return [(row.kind, row.case_id, row.done_at is not None) for row in rows]


async def test_the_same_task_is_left_once_while_it_is_open(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    first, second = await make_case(database, nadia), await make_case(database, nadia)
    for case_id in (first, first, second):
        await _leave(database, UNTOLD, case_id, nadia)
    for _ in range(2):
        await _leave(database, "danger")
    assert await _all(database) == [(UNTOLD, first, False), (UNTOLD, second, False), ("danger", None, False)]
    async with working(database) as unit:
        case = await unit.session.get_one(Case, first)
        [call] = await calls.of_case(unit, case)
        await calls.report(unit, case, call, "absent")
        assert await calls.of_case(unit, case) == [call]
        await calls.report(unit, case, call, "dit")
        assert await calls.of_case(unit, case) == []
    await _leave(database, UNTOLD, first, nadia)
    assert [done for _kind, case_id, done in await _all(database) if case_id == first] == [True, False]


async def test_who_comes_back_is_told_what_they_missed_even_if_somebody_called(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    hers, his = await make_case(database, nadia), await make_case(database, paul)
    await _leave(database, UNTOLD, hers, nadia)
    await _leave(database, UNTOLD, his, paul)
    async with working(database) as unit:
        case = await unit.session.get_one(Case, hers)
        [call] = await calls.of_case(unit, case)
        await calls.report(unit, case, call, "dit")
    async with database.transaction() as session:
        assert await tasks.untold_since(session, nadia, NOW) == [hers]
        assert await tasks.untold_since(session, nadia, LATER) == []
        await tasks.told(session, nadia, LATER)
    assert await _all(database) == [(UNTOLD, hers, True), (UNTOLD, his, False)]


async def test_seen_in_its_territory_only(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "departement", "94")
    zoe = await make_coordinator(database, "zoe", "departement", "77")
    nadia = await make_person(database, "nadia")
    near, far = await make_case(database, nadia, **VITRY), await make_case(database, nadia, **MEAUX)
    for case_id in (far, near):
        await _leave(database, UNTOLD, case_id, nadia)
    await _leave(database, "urgent_case", near)
    await _leave(database, "danger")
    async with database.reading() as session:
        for person_id, case_id, kinds in ((marie, near, ["urgent_case", "danger"]), (zoe, far, ["danger"])):
            rights = await coordinators.rights_of(session, person_id)
            assert [case.id for case in await cases.untold(session, rights)] == [case_id]
            assert [task.kind for task in await tasks.unseen_alerts(session, rights)] == kinds


async def test_a_task_goes_with_its_person_and_read_alerts_with_time(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    await _leave(database, UNTOLD, await make_case(database, nadia), nadia)
    for kind in ("danger", "set_aside"):
        await _leave(database, kind)
    async with working(database) as unit:
        [danger, _other] = await tasks.unseen_alerts(unit.session, [])
        await tasks.finish(unit.session, [danger], NOW)
    async with database.transaction() as session:
        assert await tasks.purge(session, LATER) == 1
        await people.forget(session, nadia)
    assert await _all(database) == [("set_aside", None, False)]
