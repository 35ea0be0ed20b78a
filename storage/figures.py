"""What happened, one row an event and mission, within the rights of a coordinator: figures are counted from these.

``since`` is included, ``until`` is not; an open side has no bound. A case of two missions has two rows, one of none has
one row with no mission. A duplicate repeats a case that is already there: it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute

from storage.database import Session
from storage.models import Case, CaseMission, Coordinator, Match, Visit
from storage.territory import visible_to

Moment = InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]


@dataclass(frozen=True, slots=True)
class Bounds:
    """From a moment to another one, the second not included; None is no bound."""

    since: datetime | None
    until: datetime | None

    def hold(self, moment: Moment) -> list[ColumnElement[bool]]:
        """The conditions that keep a column within."""
        sides = [
            None if self.since is None else moment >= self.since,
            None if self.until is None else moment < self.until,
        ]
        return [side for side in sides if side is not None]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened (its number among its like), when, where (INSEE), for one mission."""

    number: int
    at: datetime
    commune: str | None
    mission: str | None


async def received(session: Session, rights: Sequence[Coordinator], direction: str, within: Bounds) -> list[Event]:
    """Offers or requests received, duplicates left out."""
    query = select(Case.id, Case.created_at, Case.commune, CaseMission.mission)
    query = query.where(_received(direction), visible_to(rights), *within.hold(Case.created_at))
    return await _events(session, query)


async def introduced(session: Session, rights: Sequence[Coordinator], within: Bounds) -> list[Event]:
    """Matches on which both sides agreed, whatever came of them, where the request is, within these rights."""
    query = select(Match.id, Match.agreed_at, Case.commune, CaseMission.mission).join(Case, Case.id == Match.request_id)
    query = query.where(Match.agreed_at.is_not(None), visible_to(rights), *within.hold(Match.agreed_at))
    return await _events(session, query)


async def helped(session: Session, rights: Sequence[Coordinator], within: Bounds) -> list[Event]:
    """Times that help was given to the requests of these rights: help that comes back each week counts each time."""
    query = select(Visit.id, Visit.closed_at, Case.commune, CaseMission.mission)
    query = query.join(Match, Match.id == Visit.match_id).join(Case, Case.id == Match.request_id)
    query = query.where(
        Visit.outcome == "fait", Visit.closed_at.is_not(None), visible_to(rights), *within.hold(Visit.closed_at)
    )
    return await _events(session, query)


async def _events(session: Session, query: Select[int, datetime | None, str | None, str]) -> list[Event]:
    rows = await session.execute(query.outerjoin(CaseMission, CaseMission.case_id == Case.id))
    return [Event(number, at, commune, mission) for number, at, commune, mission in rows if at is not None]


def _received(direction: str) -> ColumnElement[bool]:
    return (Case.direction == direction) & (Case.status != "doublon")


async def decided(session: Session, rights: Sequence[Coordinator], within: Bounds) -> list[tuple[datetime, datetime]]:
    """When each offer or request received within the bounds came, and when a human first decided on it."""
    query = select(Case.created_at, Case.decided_at).where(
        Case.status != "doublon", Case.decided_at.is_not(None), visible_to(rights), *within.hold(Case.created_at)
    )
    return [(created, at) for created, at in await session.execute(query) if at is not None]


async def agreed(session: Session, rights: Sequence[Coordinator], within: Bounds) -> list[tuple[datetime, datetime]]:
    """When each request received within the bounds came, and when somebody was first agreed on for it."""
    first = func.min(Match.agreed_at)
    query = select(Case.created_at, first).join(Match, Match.request_id == Case.id)
    query = query.where(
        _received("request"), Match.agreed_at.is_not(None), visible_to(rights), *within.hold(Case.created_at)
    )
    rows = await session.execute(query.group_by(Case.id, Case.created_at))
    return [(created, at) for created, at in rows if at is not None]


async def never_proposed(session: Session, rights: Sequence[Coordinator]) -> int:
    """How many validated offers were never proposed anything, as things stand now."""
    query = select(func.count()).select_from(Case)
    asked = exists().where(Match.offer_id == Case.id)
    query = query.where(Case.direction == "offer", Case.status == "validee", ~asked, visible_to(rights))
    return (await session.execute(query)).scalar_one()
