"""The log of acts: in order, of one object, stored with the act or not at all."""

from __future__ import annotations

from datetime import timedelta

from storage import Database, audit
from tests.factories import NOW, working


async def test_acts_on_one_object_in_order(database: Database) -> None:
    for number, (act, target) in enumerate([("submitted", "D-1"), ("submitted", "D-2"), ("contact_seen", "D-1")]):
        async with working(database, NOW + timedelta(minutes=number), actor=number or None) as unit:
            unit.log(act, target)
    async with database.reading() as session:
        acts = await audit.acts_on(session, "D-1")
    assert [(row.act, row.actor, row.at) for row in acts] == [
        ("submitted", None, NOW),
        ("contact_seen", 2, NOW + timedelta(minutes=2)),
    ]
