"""The log of acts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from storage.database import Session
from storage.models import Audit


def record(session: Session, act: str, target: str, actor: int | None, at: datetime) -> None:
    """Note one act, « contact_seen » on « D-12 » by person 4; the transaction stores it with the act itself."""
    session.add(Audit(at=at, actor=actor, act=act, target=target))


async def acts_on(session: Session, target: str) -> list[Audit]:
    """Everything done to one object, oldest first."""
    return list((await session.scalars(select(Audit).where(Audit.target == target).order_by(Audit.id))).all())
