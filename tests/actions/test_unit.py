"""The unit of work: one who acts is not told of their own act; the audit says who and when."""

from __future__ import annotations

from sqlalchemy import select

from actions.unit import Notice, Unit
from storage import Database
from storage.models import Audit
from tests.factories import NOW


async def test_the_one_who_acts_is_not_told(sqlite_database: Database) -> None:
    async with sqlite_database.transaction() as session:
        unit = Unit(session, NOW, actor=1)
        unit.tell(1, "validated_offer", reference="O-1")
        unit.tell(2, "validated_offer", reference="O-1")
        unit.log("validee", "O-1")
        Unit(session, NOW).log("purged", "retention")
    assert unit.notices == [Notice(2, "validated_offer", {"reference": "O-1"})]
    async with sqlite_database.reading() as session:
        acts = [(row.actor, row.act, row.target, row.at) for row in await session.scalars(select(Audit))]
    assert acts == [(1, "validee", "O-1", NOW), (None, "purged", "retention", NOW)]
