"""What waits for a coordinator: open, list, finish."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from pydantic import SecretStr
from sqlalchemy import CursorResult, delete, or_, select, update
from sqlalchemy.orm import joinedload

from storage.database import Session
from storage.models import Case, Coordinator, Task
from storage.models.tasks import UNTOLD, WORK
from storage.territory import visible_to

ASKED = ("proposal", "volunteer_found", "reminder")
"""Notices that ask something of one side of a match; once it is answered or over, nobody has to be called for it."""


async def leave(
    session: Session,
    kind: str,
    now: datetime,
    *,
    case_id: int | None,
    person_id: int | None,
    notice: str | None = None,
    words: str | None = None,
) -> None:
    """Leave a task, unless the same one is open already; what is to be said is then what was told last."""
    same = Task.kind == kind, Task.case_id == case_id, Task.person_id == person_id, Task.notice == notice
    known = (await session.scalars(select(Task).where(*same, Task.done_at.is_(None)).limit(1))).first()
    if known is None:
        known = Task(kind=kind, case_id=case_id, person_id=person_id, since=now, notice=notice)
        session.add(known)
    known.words = SecretStr(words) if words else None
    await session.flush()


async def calls_of(session: Session, case: Case) -> list[Task]:
    """The calls to make about one case already known, each with who is to be called; oldest first."""
    query = select(Task).options(joinedload(Task.person))
    query = query.where(Task.kind == UNTOLD, Task.done_at.is_(None), Task.case_id == case.id)
    return list((await session.scalars(query.order_by(Task.id))).unique().all())


async def untold_since(session: Session, person_id: int, since: datetime) -> list[int]:
    """Ids of the cases of which this person could not be told something since a moment, done or not."""
    query = select(Task.case_id).where(
        Task.kind == UNTOLD, Task.person_id == person_id, Task.since >= since, Task.case_id.is_not(None)
    )
    return sorted({case_id for case_id in await session.scalars(query) if case_id is not None})


async def of_person(session: Session, person_id: int) -> list[Task]:
    """Everything this person could not be told, done or not, oldest first."""
    return list((await session.scalars(select(Task).where(Task.person_id == person_id).order_by(Task.id))).all())


async def told(session: Session, person_id: int, now: datetime) -> None:
    """Mark as done what this person could not be told: they know it now."""
    query = update(Task).where(Task.kind == UNTOLD, Task.person_id == person_id, Task.done_at.is_(None))
    await session.execute(query.values(done_at=now, words=None))


async def end_calls(session: Session, case_id: int, person_ids: Iterable[int], now: datetime) -> None:
    """What these persons were to be asked or reminded of about a request no longer has to be said."""
    query = update(Task).where(
        Task.kind == UNTOLD,
        Task.case_id == case_id,
        Task.person_id.in_(list(person_ids)),
        Task.notice.in_(ASKED),
        Task.done_at.is_(None),
    )
    await session.execute(query.values(done_at=now, words=None))


async def unseen_alerts(session: Session, rights: Sequence[Coordinator]) -> list[Task]:
    """Alerts that reached no coordinator, oldest first: those about no case, and those about a case of these rights."""
    query = (
        select(Task)
        .outerjoin(Case, Case.id == Task.case_id)
        .where(
            Task.kind.not_in((UNTOLD, *WORK)), Task.done_at.is_(None), or_(Task.case_id.is_(None), visible_to(rights))
        )
        .order_by(Task.since, Task.id)
    )
    return list((await session.scalars(query)).all())


async def work(session: Session, rights: Sequence[Coordinator]) -> list[Task]:
    """What a coordinator has to do for the requests of these rights, oldest first, each with its request."""
    query = (
        select(Task)
        .join(Case, Case.id == Task.case_id)
        .options(joinedload(Task.case).joinedload(Case.person))
        .where(Task.kind.in_(WORK), Task.done_at.is_(None), visible_to(rights))
        .order_by(Task.since, Task.id)
    )
    return list((await session.scalars(query)).all())


async def work_of(session: Session, case: Case) -> list[Task]:
    """What a coordinator has to do for one case already known, oldest first."""
    query = select(Task).where(Task.kind.in_(WORK), Task.done_at.is_(None), Task.case_id == case.id)
    return list((await session.scalars(query.order_by(Task.id))).all())


async def finish_kinds(session: Session, case: Case, kinds: Sequence[str], now: datetime) -> None:
    """Mark the tasks of these kinds about one case as done."""
    query = update(Task).where(Task.case_id == case.id, Task.kind.in_(kinds), Task.done_at.is_(None))
    await session.execute(query.values(done_at=now))


async def finish(session: Session, tasks: Iterable[Task], now: datetime) -> None:
    """Mark tasks as done."""
    for task in tasks:
        task.done_at = now
    await session.flush()


async def purge(session: Session, before: datetime) -> int:
    """Delete alerts read before a moment; returns how many. What somebody was not told stays as long as they do."""
    result = await session.execute(delete(Task).where(Task.done_at < before, Task.person_id.is_(None)))
    assert isinstance(result, CursorResult)
    return result.rowcount
