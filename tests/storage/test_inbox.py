"""Updates received: stored once, handled once, in order within a chat."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import Database, inbox
from storage.inbox import Received
from storage.models import Inbox
from tests.factories import NOW, rival


def update(number: int, address: str = "a", *, account: str = "bot", channel: str = "telegram") -> Received:
    """One update of a chat, with a text that tells its number."""
    return {
        "channel": channel,
        "account": account,
        "update_id": number,
        "address": address,
        "payload": {"text": f"message {number}"},
        "received_at": NOW,
    }


async def receive(database: Database, *updates: Received) -> None:
    """Store updates as a channel does."""
    async with database.transaction() as session:
        await inbox.store(session, updates)


async def rows(database: Database) -> list[Inbox]:
    """Every row, oldest first."""
    async with database.reading() as session:
        return list((await session.scalars(select(Inbox).order_by(Inbox.id))).all())


async def take(database: Database, row_id: int) -> bool:
    """Take one update in a transaction of its own."""
    async with database.transaction() as session:
        await database.lock(session, "telegram:a")
        return await inbox.take(session, row_id)


async def test_the_same_update_is_stored_once(database: Database) -> None:
    await receive(database, update(5), update(5), update(6))
    await receive(database, update(5, "elsewhere"))
    await receive(database)
    await receive(database, update(5, account="another bot"), update(5, channel="terminal"))
    assert [(row.channel, row.account, row.update_id, row.address) for row in await rows(database)] == [
        ("telegram", "bot", 5, "a"),
        ("telegram", "bot", 6, "a"),
        ("telegram", "another bot", 5, "a"),
        ("terminal", "bot", 5, "a"),
    ]


async def test_the_same_update_by_two_processes_is_stored_once(database: Database) -> None:
    async with rival(database) as other:
        await asyncio.gather(*[receive(side, update(5), update(6)) for side in (database, other) for _ in range(4)])
    assert sorted(row.update_id for row in await rows(database)) == [5, 6]


async def test_an_update_handled_and_delivered_again_stays_handled(database: Database) -> None:
    await receive(database, update(5))
    (row,) = await rows(database)
    assert await take(database, row.id)
    await receive(database, update(5))
    (row,) = await rows(database)
    assert (row.status, row.payload) == ("done", None)


async def test_each_chat_is_read_in_order(database: Database) -> None:
    await receive(
        database, update(9, "b"), update(7, "a"), update(8, "a"), update(3, "b"), update(1, channel="terminal")
    )
    async with database.reading() as session:
        assert await inbox.waiting_chats(session, "telegram") == ["b", "a"]
        assert await inbox.waiting_chats(session, "telegram", "a") == ["a"]
        assert await inbox.waiting_chats(session, "telegram", "nobody") == []
    handled = []
    while True:
        async with database.reading() as session:
            found = await inbox.next_waiting(session, "telegram", "b")
        if not found:
            break
        [row] = found
        handled.append((row.update_id, row.payload))
        assert await take(database, row.id)
    assert handled == [(9, {"text": "message 9"}), (3, {"text": "message 3"})]
    async with database.reading() as session:
        assert await inbox.waiting_chats(session, "telegram") == ["a"]


async def test_two_racers_take_an_update_once(database: Database) -> None:
    await receive(database, *[update(number) for number in range(10)])
    ids = [row.id for row in await rows(database)]
    async with rival(database) as other:
        taken = await asyncio.gather(*[take(side, row_id) for row_id in ids for side in (database, other)])
    assert [sum(pair) for pair in zip(taken[::2], taken[1::2], strict=True)] == [1] * 10


async def test_the_second_waits_for_the_first_and_finds_it_taken(database: Database) -> None:
    await receive(database, update(1))
    (row,) = await rows(database)
    async with rival(database) as other:
        async with database.transaction() as session:
            assert await inbox.take(session, row.id)
            racing = asyncio.create_task(take(other, row.id))
            await asyncio.sleep(0.15)
            assert not racing.done()
        assert await asyncio.wait_for(racing, 10) is False


async def test_what_a_crash_interrupts_is_taken_again(database: Database) -> None:
    await receive(database, update(1))
    (row,) = await rows(database)

    async def crash() -> None:
        async with database.transaction() as session:
            assert await inbox.take(session, row.id)
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await crash()
    assert await take(database, row.id)


async def test_an_update_that_fails_is_set_aside_with_its_text(database: Database) -> None:
    await receive(database, update(1), update(2))
    first, second = await rows(database)
    counted = []
    for _ in range(3):
        async with database.transaction() as session:
            counted.append(await inbox.count_attempt(session, first.id))
    assert counted == [1, 2, 3]
    async with database.transaction() as session:
        await inbox.set_aside(session, first.id)
    async with database.reading() as session:
        after = await inbox.next_waiting(session, "telegram", "a", limit=9)
    assert [row.id for row in after] == [second.id]
    assert not await take(database, first.id)
    assert (await rows(database))[0].payload == {"text": "message 1"}


async def test_purge_spares_what_waits(database: Database) -> None:
    await receive(database, update(1), update(2), update(3))
    done, failed, waiting = await rows(database)
    assert await take(database, done.id)
    async with database.transaction() as session:
        await inbox.set_aside(session, failed.id)
        assert await inbox.purge(session, NOW) == 0
    async with database.transaction() as session:
        assert await inbox.purge(session, NOW + timedelta(seconds=1)) == 2
    assert [row.id for row in await rows(database)] == [waiting.id]


async def test_forget_empties_an_address_and_still_knows_its_updates(database: Database) -> None:
    await receive(database, update(1), update(2), update(3), update(4, "b"))
    first, second, waiting, _other = await rows(database)
    async with database.transaction() as session:
        await inbox.set_aside(session, first.id)
        await inbox.take(session, second.id)
        await inbox.forget(session, "telegram", "a")
    await receive(database, update(1), update(2), update(3))
    assert [(row.update_id, row.address, row.status, row.payload) for row in await rows(database)] == [
        (1, "-", "failed", None),
        (2, "-", "done", None),
        (3, "-", "done", None),
        (4, "b", "waiting", {"text": "message 4"}),
    ]
    assert not await take(database, waiting.id), "a worker that had read it already does not handle it"
