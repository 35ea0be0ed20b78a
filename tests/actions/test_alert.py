"""Who is told at once of what cannot wait."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions.alert import REFRESH_AFTER, alert_danger, tell_coordinators
from actions.unit import Notice
from storage import Database, people
from storage.models import Audit, Case, Due
from tests.factories import (
    AJACCIO,
    NOW,
    NOWHERE,
    PARIS,
    VITRY,
    Codes,
    make_case,
    make_coordinator,
    make_person,
    working,
)

TERRITORIES = {"vitry": ("commune", "94081"), "valdemarne": ("departement", "94"), "corse": ("region", "94")}


async def _told(database: Database, codes: Codes, territories: dict[str, tuple[str, str]]) -> set[str]:
    """Names of those who are told of a danger in this place."""
    holders = {await make_coordinator(database, name, *where): name for name, where in territories.items()}
    citizen = await make_person(database, "citizen")
    async with working(database, actor=citizen) as unit:
        await alert_danger(unit, await people.get(unit.session, citizen), "violence", codes)
        notices = unit.notices
    values = {"reason": "violence", "commune": codes["commune"]}
    assert all(notice == Notice(notice.person_id, "danger", values) for notice in notices)
    assert len(notices) == len({notice.person_id for notice in notices})
    async with database.reading() as session:
        acts = [(row.act, row.target) for row in await session.scalars(select(Audit).order_by(Audit.id))]
    assert acts[-1] == ("danger:violence", f"person-{citizen}")
    return {holders[notice.person_id] for notice in notices}


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (VITRY, {"vitry", "valdemarne"}),
        (AJACCIO, {"corse"}),
        (PARIS, {"vitry", "valdemarne", "corse"}),
        (NOWHERE, {"vitry", "valdemarne", "corse"}),
    ],
    ids=["two in charge", "one in charge", "nobody in charge", "place unknown"],
)
async def test_danger_is_told_to_those_in_charge_or_to_all(
    sqlite_database: Database, codes: Codes, told: set[str]
) -> None:
    assert await _told(sqlite_database, codes, TERRITORIES) == told


@pytest.mark.parametrize(
    ("codes", "told"),
    [(PARIS, {"france"}), (VITRY, {"france", "vitry", "valdemarne"}), (NOWHERE, {"france", *TERRITORIES})],
    ids=["in charge of all", "in charge", "place unknown"],
)
async def test_danger_where_somebody_holds_all(sqlite_database: Database, codes: Codes, told: set[str]) -> None:
    assert await _told(sqlite_database, codes, {**TERRITORIES, "france": ("all", "")}) == told


async def test_danger_without_any_coordinator(sqlite_database: Database) -> None:
    assert await _told(sqlite_database, VITRY, {}) == set()


async def test_a_burst_of_changes_refreshes_a_digest_once(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "departement", "94")
    case_id = await make_case(database, await make_person(database, "nadia"))
    for later in range(3):
        async with working(database, NOW + REFRESH_AFTER * later) as unit:
            await tell_coordinators(unit, await unit.session.get_one(Case, case_id))
            assert unit.notices == []
    async with database.reading() as session:
        dues = [(due.key, due.due_at) for due in await session.scalars(select(Due))]
    assert dues == [(f"refresh:{marie}", NOW + REFRESH_AFTER)]


async def test_an_urgent_case_is_told_to_those_in_charge_but_not_to_its_author(sqlite_database: Database) -> None:
    marie = await make_coordinator(sqlite_database, "marie", "departement", "94")
    louis = await make_coordinator(sqlite_database, "louis", "commune", "94081")
    case_id = await make_case(sqlite_database, marie)
    async with working(sqlite_database, actor=marie) as unit:
        await tell_coordinators(unit, await unit.session.get_one(Case, case_id), urgent="urgent_case")
        told = unit.notices
    assert told == [Notice(louis, "urgent_case", {"case_id": case_id, "reference": f"D-{case_id}"})]
