"""What is due: an act that fails is tried again, and holds back no other."""

from __future__ import annotations

import io
from datetime import datetime, timedelta

from sqlalchemy import select, text

from bot.app import Service
from bot.engine.dues import AFTER_FAILURE, PURGE_EVERY
from bot.engine.office import Office
from storage import Database, dues
from storage.models import Due, Outbox
from tests.factories import NOW, make_case, make_coordinator, make_person
from tests.service import settings_of


class Watch:
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


async def _due(database: Database) -> dict[str, datetime]:
    async with database.reading() as session:
        return {row.key: row.due_at for row in await session.scalars(select(Due))}


async def _digests(database: Database) -> int:
    async with database.reading() as session:
        return len([row for row in await session.scalars(select(Outbox)) if row.priority == 8])


async def _rename(database: Database, table: str, name: str) -> None:
    async with database.engine.begin() as connection:
        await connection.execute(text(f"ALTER TABLE {table} RENAME TO {name}"))


async def test_an_act_that_fails_is_tried_again_and_holds_back_no_other(
    database: Database, log_written: io.StringIO
) -> None:
    clock = Watch()
    acting = Service(settings_of(database.url), database, Office(clock=clock)).dues()
    marie, luc = [await make_coordinator(database, name, "departement", "94") for name in ("marie", "luc")]
    await make_case(database, await make_person(database, "nadia"))
    async with database.transaction() as session:
        await session.execute(text("DELETE FROM dues"))
        await dues.schedule(session, f"digest:{marie}", NOW - timedelta(minutes=2))
        await dues.schedule(session, "nobody_knows:1", NOW - timedelta(minutes=1))
        await dues.schedule(session, "purge:0", NOW)

    await _rename(database, "digest_messages", "elsewhere")
    await acting.do_ready()
    assert await _due(database) == {
        f"digest:{marie}": NOW + AFTER_FAILURE,
        "nobody_knows:1": NOW + AFTER_FAILURE,
        "purge:0": NOW + PURGE_EVERY,
    }
    assert await _digests(database) == 0
    for key in (f"digest:{marie}", "nobody_knows:1"):
        assert f"event='a due act failed' key='{key}'" in log_written.getvalue()

    await _rename(database, "elsewhere", "digest_messages")
    clock.now = NOW + AFTER_FAILURE - timedelta(seconds=1)
    await acting.do_ready()
    assert await _digests(database) == 0, "not before its time"
    async with database.transaction() as session:
        await dues.schedule(session, f"digest:{luc}", clock.now)
    clock.now = NOW + AFTER_FAILURE
    await acting.do_ready()
    assert await _digests(database) == 2
    again = await _due(database)
    assert again["nobody_knows:1"] == clock.now + AFTER_FAILURE
    assert again[f"digest:{marie}"] == again[f"digest:{luc}"] > clock.now + AFTER_FAILURE
