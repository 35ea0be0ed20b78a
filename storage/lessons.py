"""Lessons: find, list, forget."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CursorResult, Delete, delete, or_, select

from storage.database import Session
from storage.models import Lesson


async def of_case(session: Session, case_id: int) -> Lesson | None:
    """The lesson of one case, if it has one."""
    return (await session.scalars(select(Lesson).where(Lesson.case_id == case_id))).one_or_none()


async def of_person(session: Session, person_id: int) -> list[Lesson]:
    """Every lesson taken from one person's words, oldest first."""
    query = select(Lesson).where(Lesson.person_id == person_id).order_by(Lesson.id)
    return list((await session.scalars(query)).all())


async def with_status(session: Session, status: str) -> list[Lesson]:
    """Every lesson of one status, oldest first."""
    query = select(Lesson).where(Lesson.status == status).order_by(Lesson.created_at, Lesson.id)
    return list((await session.scalars(query)).all())


async def get(session: Session, lesson_id: int) -> Lesson | None:
    """The lesson with this id, held until the end of the transaction; None when it is gone."""
    return await session.get(Lesson, lesson_id, with_for_update=True, populate_existing=True)


async def forget_case(session: Session, case_id: int) -> int:
    """Delete what a case taught; returns how many lessons (one at most)."""
    return await _delete(session, delete(Lesson).where(Lesson.case_id == case_id))


async def forget_person(session: Session, person_id: int) -> int:
    """Delete everything learnt from a person's words; returns how many lessons."""
    return await _delete(session, delete(Lesson).where(Lesson.person_id == person_id))


async def purge(session: Session, unread_before: datetime, refused_before: datetime, kept_before: datetime) -> int:
    """Delete lessons past their time, each after its own; returns how many."""
    query = delete(Lesson).where(
        or_(
            (Lesson.status == "a_revoir") & (Lesson.updated_at < unread_before),
            (Lesson.status == "refusee") & (Lesson.reviewed_at < refused_before),
            (Lesson.status == "gardee") & (Lesson.created_at < kept_before),
        )
    )
    return await _delete(session, query)


async def _delete(session: Session, query: Delete) -> int:
    result = await session.execute(query)
    assert isinstance(result, CursorResult)
    return result.rowcount
