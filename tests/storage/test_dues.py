"""What is due: one row a key, taken by one process, an earlier moment kept."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage import Database, dues
from storage.models import Due
from tests.factories import NOW, rival

SOON, LATE = NOW + timedelta(minutes=1), NOW + timedelta(hours=1)


async def schedule(database: Database, key: str, at: datetime) -> None:
    """Make a key due in a transaction of its own."""
    async with database.transaction() as session:
        await dues.schedule(session, key, at)


async def table(database: Database) -> dict[str, datetime]:
    """Every row."""
    async with database.reading() as session:
        return {due.key: due.due_at for due in await session.scalars(select(Due))}


@pytest.mark.parametrize("moments", [(SOON, LATE), (LATE, SOON), (SOON, SOON)])
async def test_a_key_is_due_once_at_its_earliest(database: Database, moments: tuple[datetime, datetime]) -> None:
    for moment in moments:
        await schedule(database, "digest:1", moment)
    async with database.transaction() as session:
        for moment in moments:
            await dues.schedule(session, "digest:2", moment)
    assert await table(database) == {"digest:1": SOON, "digest:2": SOON}


async def test_two_at_once_do_not_collide(database: Database) -> None:
    async with rival(database) as other:
        async with database.transaction() as session:
            await dues.schedule(session, "refresh:1", LATE)
            racing = asyncio.create_task(schedule(other, "refresh:1", SOON))
            await asyncio.sleep(0.15)
        await asyncio.wait_for(racing, 10)
    assert await table(database) == {"refresh:1": SOON}


async def test_ready_when_its_moment_has_come(database: Database) -> None:
    await schedule(database, "b", SOON)
    await schedule(database, "a", NOW)
    await schedule(database, "c", LATE)
    async with database.reading() as session:
        assert await dues.ready(session, NOW - timedelta(seconds=1)) == []
        assert await dues.ready(session, SOON) == ["a", "b"]
        assert await dues.ready(session, SOON, limit=1) == ["a"]


async def test_taken_once_by_two_racers(database: Database) -> None:
    keys = [f"digest:{number}" for number in range(8)]
    for key in keys:
        await schedule(database, key, NOW)

    async def take(side: Database, key: str) -> bool:
        async with side.transaction() as session:
            return await dues.take(session, key, NOW)

    async with rival(database) as other:
        taken = await asyncio.gather(*[take(side, key) for key in keys for side in (database, other)])
    assert [sum(pair) for pair in zip(taken[::2], taken[1::2], strict=True)] == [1] * 8
    assert await table(database) == {}


async def test_not_taken_before_its_moment_nor_after_it_was_postponed(database: Database) -> None:
    await schedule(database, "a", SOON)
    async with database.transaction() as session:
        assert not await dues.take(session, "a", NOW)
        await dues.postpone(session, "a", NOW + timedelta(days=1))
        assert not await dues.take(session, "a", LATE)


async def test_taken_and_scheduled_again_in_one_transaction(database: Database) -> None:
    await schedule(database, "digest:1", NOW)
    async with database.transaction() as session:
        assert await dues.take(session, "digest:1", NOW)
        await dues.schedule(session, "digest:1", LATE)
    assert await table(database) == {"digest:1": LATE}


async def test_what_a_crash_interrupts_is_due_again(database: Database) -> None:
    await schedule(database, "purge:0", NOW)

    async def crash() -> None:
        async with database.transaction() as session:
            assert await dues.take(session, "purge:0", NOW)
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await crash()
    assert await table(database) == {"purge:0": NOW}
