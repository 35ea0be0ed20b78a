"""What must happen at a moment: one row per key, so nothing is due twice."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import CursorResult, delete, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from storage.database import Session
from storage.models import Due


async def schedule(session: Session, key: str, due_at: datetime) -> None:
    """Make ``key`` due; a later moment is replaced by an earlier one, never the reverse. Two at once do not collide."""
    insert = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    query = insert(Due).values(key=key, due_at=due_at)
    earlier = {"due_at": query.excluded.due_at}
    await session.execute(
        query.on_conflict_do_update(index_elements=[Due.key], set_=earlier, where=query.excluded.due_at < Due.due_at)
    )


async def ready(session: Session, now: datetime, limit: int = 50) -> list[str]:
    """Keys whose moment has come, longest overdue first."""
    query = select(Due.key).where(Due.due_at <= now).order_by(Due.due_at).limit(limit)
    return list((await session.scalars(query)).all())


async def when(session: Session, keys: Collection[str]) -> datetime | None:
    """The first moment at which one of these is due; None when none is."""
    query = select(Due.due_at).where(Due.key.in_(keys)).order_by(Due.due_at).limit(1)
    return (await session.scalars(query)).first()


async def take(session: Session, key: str, now: datetime) -> bool:
    """Remove a due row to act on it; false when another process did, or when it was moved."""
    result = await session.execute(delete(Due).where(Due.key == key, Due.due_at <= now))
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


async def postpone(session: Session, key: str, due_at: datetime) -> None:
    """Try a due row again later."""
    await session.execute(update(Due).where(Due.key == key).values(due_at=due_at))
