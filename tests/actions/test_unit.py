"""The unit of work: one who acts is not told of their own act; the audit says who and when."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions.unit import Notice, Unit, Untold
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


async def _leave_untold(database: Database, error: Exception | None = None) -> None:
    async with database.transaction() as session:
        with Unit(session, NOW) as unit:
            unit.log("validee", "O-1")
            unit.tell(2, "validated_offer", reference="O-1")
            if error is not None:
                raise error


async def test_a_unit_is_not_left_while_somebody_must_be_told(sqlite_database: Database) -> None:
    with pytest.raises(Untold, match="validated_offer"):
        await _leave_untold(sqlite_database)
    with pytest.raises(ConnectionError):  # what failed says why, rather than who was not told
        await _leave_untold(sqlite_database, ConnectionError())
    async with sqlite_database.reading() as session:
        assert (await session.scalars(select(Audit))).all() == []


async def test_who_takes_the_notices_may_leave(sqlite_database: Database) -> None:
    async with sqlite_database.transaction() as session:
        with Unit(session, NOW) as unit:
            unit.tell(2, "validated_offer", reference="O-1")
            unit.tell(2, "danger", reason="generic", commune=None)
            assert [notice.case_id for notice in unit.take_notices()] == [1, None]
