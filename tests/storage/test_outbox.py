"""Messages to send: each claimed by one sender, urgent first, emptied once sent."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import select

from storage import Database, outbox
from storage.models import Outbox
from storage.outbox import CLAIM
from tests.factories import NOW, rival

LATER = NOW + CLAIM + timedelta(seconds=1)


async def queue(database: Database, *priorities: int, address: str = "a", carried: str | None = None) -> list[int]:
    """Queue one message for each priority; returns their ids."""
    added = [
        Outbox(channel="telegram", address=address, priority=priority, payload={"text": f"p{priority}"})
        for priority in priorities
    ]
    async with database.transaction() as session:
        await outbox.add(session, added, NOW, carried)
    return [row.id for row in added]


async def claim(database: Database, now: datetime = NOW, limit: int = 200, address: str | None = None) -> list[int]:
    """Claim messages in a transaction of its own; returns their ids in order."""
    async with database.transaction() as session:
        return [row.id for row in await outbox.claim(session, "telegram", now, limit=limit, address=address)]


async def row(database: Database, row_id: int) -> Outbox:
    """One message as another session reads it."""
    async with database.reading() as session:
        return await session.get_one(Outbox, row_id)


async def test_urgent_first_then_oldest(database: Database) -> None:
    slow, notice, danger, second = await queue(database, 8, 5, 0, 5)
    assert await claim(database, limit=2) == [danger, notice]
    assert await claim(database) == [second, slow]
    assert await claim(database) == []


async def test_a_claim_ends_when_its_sender_dies(database: Database) -> None:
    ids = await queue(database, 5)
    assert await claim(database) == ids
    assert await claim(database, NOW + CLAIM) == []
    assert await claim(database, LATER) == ids


async def test_two_senders_share_nothing(database: Database) -> None:
    ids = await queue(database, *[5] * 60)

    async def sender(side: Database) -> list[int]:
        held: list[int] = []
        while taken := await claim(side, limit=7):
            held += taken
        return held

    async with rival(database) as other:
        first, second = await asyncio.gather(sender(database), sender(other))
    assert sorted(first + second) == ids


async def test_a_sender_does_not_wait_for_what_another_holds(database: Database) -> None:
    """SKIP LOCKED: while one sender claims, the other takes the rest at once. SQLite has one writer only."""
    ids = await queue(database, 5, 5, 5)
    async with rival(database) as other:
        if database.is_sqlite:
            assert [await claim(database, limit=1), await claim(other)] == [ids[:1], ids[1:]]
            return
        async with database.transaction() as session:
            held = [message.id for message in await outbox.claim(session, "telegram", NOW, limit=1)]
            assert await asyncio.wait_for(claim(other), 5) == ids[1:]
        assert held == ids[:1]


async def test_what_this_process_writes_it_holds_already(database: Database) -> None:
    (own,) = await queue(database, 5, carried="telegram")
    (other,) = await queue(database, 5, carried="terminal")
    assert await claim(database) == [other]
    assert await claim(database, LATER) == [own, other]


async def test_at_start_nothing_is_held(database: Database) -> None:
    mine = await queue(database, 5, carried="telegram")
    yours = await queue(database, 5, address="b", carried="telegram")
    async with database.transaction() as session:
        await outbox.release(session, "telegram", "b")
    assert await claim(database) == yours
    async with database.transaction() as session:
        await outbox.release(session, "telegram")
    assert await claim(database) == mine + yours


async def test_one_address_alone(database: Database) -> None:
    await queue(database, 5)
    ids = await queue(database, 5, address="b")
    assert await claim(database, address="b") == ids


async def test_a_message_sent_is_emptied(database: Database) -> None:
    first, second = await queue(database, 5, 5)
    async with database.reading() as session:
        assert await outbox.message_ref(session, first) is None
    async with database.transaction() as session:
        await outbox.mark_sent(session, [(first, "412"), (second, None)], NOW)
    sent = await row(database, first)
    assert (sent.status, sent.payload, sent.message_ref, sent.sent_at) == ("sent", None, "412", NOW)
    assert (await row(database, second)).payload is None
    assert await claim(database, LATER) == []
    async with database.reading() as session:
        assert await outbox.message_ref(session, first) == "412"


async def test_postponed_until_its_moment(database: Database) -> None:
    (row_id,) = await queue(database, 5)
    until = NOW + timedelta(minutes=5)
    async with database.transaction() as session:
        await outbox.postpone(session, row_id, until)
    assert await claim(database, until) == []
    assert await claim(database, until + timedelta(seconds=1)) == [row_id]
    assert (await row(database, row_id)).attempts == 1


async def test_what_cannot_arrive_is_emptied(database: Database) -> None:
    first, second = await queue(database, 5, 5)
    (other,) = await queue(database, 5, address="b")
    async with database.transaction() as session:
        await outbox.fail(session, first)
    async with database.transaction() as session:
        await outbox.mark_sent(session, [(second, "1")], NOW)
        await outbox.fail_all(session, "telegram", "a")
    states = [((found := await row(database, row_id)).status, found.payload) for row_id in (first, second, other)]
    assert states == [("failed", None), ("sent", None), ("waiting", {"text": "p5"})]


async def test_what_waits_follows_a_chat_that_moves(database: Database) -> None:
    sent, waiting = await queue(database, 5, 5, carried="telegram")
    async with database.transaction() as session:
        await outbox.mark_sent(session, [(sent, "1")], NOW)
        await outbox.move(session, "telegram", "a", "b")
    assert await claim(database, address="b") == [waiting]
    assert (await row(database, sent)).address == "a"


async def test_forget_and_purge(database: Database) -> None:
    sent, waiting = await queue(database, 5, 5)
    (other,) = await queue(database, 5, address="b")
    async with database.transaction() as session:
        await outbox.mark_sent(session, [(sent, "1"), (other, "2")], NOW)
        assert await outbox.purge(session, NOW) == 0
        await outbox.forget(session, "telegram", "a")
    async with database.transaction() as session:
        assert list(await session.scalars(select(Outbox.id))) == [other]
        assert await outbox.purge(session, NOW + timedelta(seconds=1)) == 1
    assert waiting not in await claim(database)


async def test_purge_spares_what_waits(database: Database) -> None:
    ids = await queue(database, 5)
    async with database.transaction() as session:
        assert await outbox.purge(session, NOW + timedelta(days=400)) == 0
    assert await claim(database) == ids
