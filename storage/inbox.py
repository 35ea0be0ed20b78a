"""Updates received: stored before they are acknowledged, handled once, in order within a chat."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict

from sqlalchemy import CursorResult, LargeBinary, bindparam, case, delete, func, select, type_coerce, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from storage.database import Session
from storage.encryption import current_cipher
from storage.models import Base, Inbox

_TABLE = Base.metadata.tables[Inbox.__tablename__]


class Received(TypedDict):
    """One update as a channel hands it over."""

    channel: str
    account: str
    update_id: int
    address: str
    payload: dict[str, Any]
    received_at: datetime


async def store(session: Session, updates: Sequence[Received]) -> None:
    """Keep these updates; one already known (same bot, same id) is dropped in silence."""
    if not updates:
        return
    sqlite = session.get_bind().dialect.name == "sqlite"
    insert = sqlite_insert if sqlite else postgresql_insert
    rows = [{**update, "status": "waiting", "attempts": 0} for update in updates]
    await session.execute(insert(Inbox).on_conflict_do_nothing(), rows)


async def keep_aside(session: Session, channel: str, account: str, numbers: Sequence[int], now: datetime) -> None:
    """Keep that these updates came and could not be read: their numbers alone, until the purge."""
    if not numbers:
        return
    sqlite = session.get_bind().dialect.name == "sqlite"
    insert = sqlite_insert if sqlite else postgresql_insert
    common = {"channel": channel, "account": account, "address": "-", "received_at": now, "attempts": 0}
    rows = [{**common, "update_id": number, "status": "failed", "payload": None} for number in numbers]
    await session.execute(insert(Inbox).on_conflict_do_nothing(), rows)


async def waiting_chats(session: Session, channel: str, address: str | None = None) -> list[str]:
    """Addresses of one channel that have something waiting, longest waiting first."""
    query = select(Inbox.address).where(Inbox.channel == channel, Inbox.status == "waiting")
    if address is not None:
        query = query.where(Inbox.address == address)
    rows = await session.scalars(query.group_by(Inbox.address).order_by(func.min(Inbox.id)))
    return list(rows.all())


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update to handle. Its payload is opened only when asked for, so that a damaged one can still be set aside."""

    id: int
    update_id: int
    sealed: bytes

    @property
    def payload(self) -> dict[str, Any]:
        """What the channel received."""
        opened: dict[str, Any] = json.loads(current_cipher().decrypt(self.sealed))
        return opened


_NEXT = (
    select(_TABLE.c.id, _TABLE.c.update_id, type_coerce(_TABLE.c.payload, LargeBinary))
    .where(
        _TABLE.c.channel == bindparam("channel"),
        _TABLE.c.address == bindparam("address"),
        _TABLE.c.status == "waiting",
    )
    .order_by(_TABLE.c.id)
    .limit(bindparam("limit"))
)


async def next_waiting(session: Session, channel: str, address: str, limit: int = 1) -> list[Waiting]:
    """The next updates of this chat, oldest first, without taking them."""
    rows = await session.execute(_NEXT, {"channel": channel, "address": address, "limit": limit})
    return [Waiting(*row) for row in rows]


_TAKE = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("inbox_id"), _TABLE.c.status == "waiting")
    .values(status="done", payload=None)
)


async def take(session: Session, inbox_id: int) -> bool:
    """Mark an update handled and empty it; false when somebody else handled it first."""
    result = await session.execute(_TAKE, {"inbox_id": inbox_id})
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


async def count_attempt(session: Session, inbox_id: int) -> int:
    """Note one more failed try and return how many there were."""
    query = update(Inbox).where(Inbox.id == inbox_id).values(attempts=Inbox.attempts + 1)
    return (await session.scalars(query.returning(Inbox.attempts))).one()


async def set_aside(session: Session, inbox_id: int) -> None:
    """Give up on an update that always fails; its payload stays for the operator until the purge."""
    await session.execute(update(Inbox).where(Inbox.id == inbox_id).values(status="failed"))


async def forget(session: Session, channel: str, address: str) -> None:
    """Empty every update of an address, those that wait included: they were written before the person was told.

    The rows stay, so that an update given again is recognised; one that waited is never handled.
    """
    query = update(Inbox).where(Inbox.channel == channel, Inbox.address == address)
    handled = case((Inbox.status == "waiting", "done"), else_=Inbox.status)
    await session.execute(query.values(status=handled, payload=None, address="-"))


async def purge(session: Session, before: datetime) -> int:
    """Delete handled and failed updates received before a moment; returns how many."""
    query = delete(Inbox).where(Inbox.received_at < before, Inbox.status != "waiting")
    result = await session.execute(query)
    assert isinstance(result, CursorResult)
    return result.rowcount
