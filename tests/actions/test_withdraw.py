"""A person takes their case back; those in charge see it in their digest."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from actions import access, decide
from actions.withdraw import withdraw
from storage import Database, audit, people
from storage.models import Coordinator, Due
from tests.factories import NOW, make_case, make_coordinator, make_person, stored, working

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]


async def test_withdrawn_by_its_author(database: Database) -> None:
    holder = await make_coordinator(database, "marie", "departement", "94")
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    case_id = await make_case(database, nadia)
    async with working(database, actor=paul) as unit:
        assert await access.own_case(unit, await people.get(unit.session, paul), str(case_id)) is None
    async with working(database, NOW + timedelta(hours=1), nadia) as unit:
        case = await access.own_case(unit, await people.get(unit.session, nadia), str(case_id))
        assert case is not None
        await withdraw(unit, case)
        assert unit.notices == []
    case = await stored(database, case_id)
    assert (case.status, case.reason, case.updated_at) == ("retiree", None, NOW + timedelta(hours=1))
    async with working(database) as unit:
        assert await decide.waiting(unit, EVERYWHERE, 0, 8) == []
        assert await access.own_case(unit, await people.get(unit.session, nadia), str(case_id)) is None
        assert [row.act for row in await audit.acts_on(unit.session, case.reference)] == ["submitted", "withdrawn"]
        assert list(await unit.session.scalars(select(Due.key))) == [f"refresh:{holder}"]
