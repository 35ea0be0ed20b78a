"""Whether a person can be reached, and when they were last heard of."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions import reach
from storage import Database, audit, people
from tests.factories import NOW, make_person, working


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
