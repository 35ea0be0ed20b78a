"""Messages to send: written with the effect that causes them, then sent by a paced sender."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import CursorResult, LargeBinary, Select, bindparam, delete, or_, select, type_coerce, update
from sqlalchemy.orm import defer
from sqlalchemy.orm.attributes import set_committed_value

from storage.database import Session
from storage.encryption import current_cipher
from storage.models import Base, Outbox

_TABLE = Base.metadata.tables[Outbox.__tablename__]

CLAIM = timedelta(seconds=60)
"""How long a sender may hold a message before another one may try it."""


async def add(session: Session, rows: Sequence[Outbox], now: datetime, carried: str | None = None) -> None:
    """Queue messages; those of the channel ``carried`` are already claimed, by the process that writes them."""
    for row in rows:
        row.created_at = now
        row.claimed_until = now + CLAIM if row.channel == carried else None
    session.add_all(rows)
    await session.flush()


async def claim(
    session: Session, channel: str, now: datetime, *, address: str | None = None, limit: int = 200
) -> list[Outbox]:
    """Take waiting messages that no living sender holds, urgent and old first."""
    query = (
        select(Outbox)
        .where(
            Outbox.status == "waiting",
            Outbox.channel == channel,
            or_(Outbox.claimed_until.is_(None), Outbox.claimed_until < now),
        )
        .order_by(Outbox.priority, Outbox.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    if address is not None:
        query = query.where(Outbox.address == address)
    rows = await _opened(session, query)
    for row in rows:
        row.claimed_until = now + CLAIM
    return rows


async def _opened(session: Session, query: Select[Outbox]) -> list[Outbox]:
    """Messages with their payloads; one that is damaged has none, and holds back no other."""
    sealed = query.options(defer(Outbox.payload)).add_columns(type_coerce(_TABLE.c.payload, LargeBinary))
    rows = []
    for row, blob in await session.execute(sealed):
        try:
            payload = None if blob is None else json.loads(current_cipher().decrypt(blob))
        except ValueError:  # ``WrongKey`` is one
            payload = None
        set_committed_value(row, "payload", payload)
        rows.append(row)
    return rows


async def hold(session: Session, row_ids: Iterable[int], now: datetime) -> None:
    """Claim again what this process still has in hand, so that no other one sends it."""
    query = update(Outbox).where(
        Outbox.id.in_(row_ids), Outbox.status == "waiting", Outbox.claimed_until < now + CLAIM / 2
    )
    await session.execute(query.values(claimed_until=now + CLAIM))


async def let_go(session: Session, row_ids: Iterable[int]) -> None:
    """Claim no longer what this process leaves behind."""
    query = update(Outbox).where(Outbox.id.in_(row_ids), Outbox.status == "waiting")
    await session.execute(query.values(claimed_until=None))


async def release(session: Session, channel: str, address: str | None = None) -> None:
    """At start: nothing is held by a process that no longer lives."""
    query = update(Outbox).where(Outbox.status == "waiting", Outbox.channel == channel)
    if address is not None:
        query = query.where(Outbox.address == address)
    await session.execute(query.values(claimed_until=None))


_SENT = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row_id"))
    .values(status="sent", sent_at=bindparam("now"), payload=None, message_ref=bindparam("ref"))
)


async def mark_sent(session: Session, sent: Sequence[tuple[int, str | None]], now: datetime) -> None:
    """These messages have arrived; their text is emptied, the channel's message id kept."""
    if sent:
        await session.execute(_SENT, [{"row_id": row_id, "now": now, "ref": ref} for row_id, ref in sent])


async def postpone(session: Session, row_id: int, until: datetime) -> None:
    """Keep a message that could not be sent; it is claimed again from ``until`` on."""
    values = {"claimed_until": until, "attempts": Outbox.attempts + 1}
    await session.execute(update(Outbox).where(Outbox.id == row_id).values(values))


async def fail(session: Session, row_id: int) -> None:
    """Mark a message that can never arrive, and empty it."""
    await session.execute(update(Outbox).where(Outbox.id == row_id).values(status="failed", payload=None))


async def notices_to(session: Session, channel: str, address: str) -> list[Outbox]:
    """What waits for this address and answers nothing it said, oldest first."""
    query = select(Outbox).where(
        Outbox.channel == channel, Outbox.address == address, Outbox.status == "waiting", Outbox.notice.is_not(None)
    )
    return await _opened(session, query.order_by(Outbox.id))


async def reaches_another(session: Session, row: Outbox) -> bool:
    """Whether the same notice, written in the same unit of work, went or goes to another address."""
    query = select(Outbox.id).where(
        Outbox.notice == row.notice,
        Outbox.created_at == row.created_at,
        Outbox.status != "failed",
        Outbox.address != row.address,
    )
    return (await session.scalars(query.limit(1))).first() is not None


async def fail_all(session: Session, channel: str, address: str) -> None:
    """Mark as failed, and empty, what still waits for an address that nothing can reach."""
    query = update(Outbox).where(Outbox.channel == channel, Outbox.address == address, Outbox.status == "waiting")
    await session.execute(query.values(status="failed", payload=None))


async def move(session: Session, channel: str, old: str, new: str) -> None:
    """Send what waits for an address to another one."""
    query = update(Outbox).where(Outbox.channel == channel, Outbox.address == old, Outbox.status == "waiting")
    await session.execute(query.values(address=new, claimed_until=None))


async def forget(session: Session, channel: str, address: str) -> None:
    """Delete every message to an address, sent or not."""
    await session.execute(delete(Outbox).where(Outbox.channel == channel, Outbox.address == address))


async def message_ref(session: Session, row_id: int) -> str | None:
    """The channel's id of a message sent, or None while it has not been."""
    return (await session.scalars(select(Outbox.message_ref).where(Outbox.id == row_id))).one_or_none()


async def purge(session: Session, before: datetime) -> int:
    """Delete messages written before a moment and no longer waiting; returns how many."""
    query = delete(Outbox).where(Outbox.created_at < before, Outbox.status != "waiting")
    result = await session.execute(query)
    assert isinstance(result, CursorResult)
    return result.rowcount
