"""Who may decide where: coordinators, invites, and the last digest each of them got."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, CursorResult, and_, false, or_, select, update
from sqlalchemy.orm import joinedload

from storage.database import Session
from storage.models import Absence, Coordinator, DigestMessage, Invite, Person
from storage.territory import holding


async def rights_of(session: Session, person_id: int) -> list[Coordinator]:
    """The rights a person holds at this moment; empty for a citizen."""
    query = select(Coordinator).where(Coordinator.person_id == person_id, Coordinator.revoked_at.is_(None))
    return list((await session.scalars(query.order_by(Coordinator.id))).all())


async def everyone(session: Session) -> list[int]:
    """Ids of all persons who hold a right, those who are away left out while somebody is there."""
    return await _there(session, Coordinator.revoked_at.is_(None))


async def _there(session: Session, *where: ColumnElement[bool]) -> list[int]:
    """Ids of who is there; of those who are away too when nobody is."""
    query = select(Coordinator.person_id, Person.away_at).join(Person, Person.id == Coordinator.person_id)
    found = (await session.execute(query.where(*where))).all()
    there = {person_id for person_id, away_at in found if away_at is None}
    return sorted(there or {person_id for person_id, _ in found})


async def in_charge_of(session: Session, codes: Mapping[str, str | None]) -> list[int]:
    """Ids of the persons whose territory holds a place, given by its codes (as ``Case.codes``).

    For no known place: those who hold everything, or else everyone.
    """
    return await _there(session, holding(codes))


async def holders(session: Session, kind: str, code: str) -> list[int]:
    """Ids of the persons who hold a right over exactly this territory."""
    return await _there(session, *_holding(kind, code))


def _holding(kind: str, code: str) -> tuple[ColumnElement[bool], ...]:
    return Coordinator.revoked_at.is_(None), Coordinator.territory_kind == kind, Coordinator.territory_code == code


async def team(session: Session, held: Sequence[Coordinator]) -> list[Coordinator]:
    """The rights over the same territories, each with its person, the oldest first; all for who holds everything."""
    everything = any(right.territory_kind == "all" for right in held)
    same = [and_(*_holding(right.territory_kind, right.territory_code)) for right in held]
    where = Coordinator.revoked_at.is_(None) if everything else or_(false(), *same)
    query = select(Coordinator).options(joinedload(Coordinator.person)).where(where).order_by(Coordinator.id)
    return list((await session.scalars(query)).all())


async def everybody(session: Session) -> list[Coordinator]:
    """Every right that is held, for the operator; each with its person."""
    query = select(Coordinator).options(joinedload(Coordinator.person)).where(Coordinator.revoked_at.is_(None))
    return list((await session.scalars(query.order_by(Coordinator.id))).all())


async def waiting_invite(session: Session, invite_id: int) -> Invite | None:
    """An invitation made in a chat that somebody has followed, and nobody has answered for; held until the end."""
    followed = Invite.used_by.is_not(None) & Invite.invited_by.is_not(None)
    query = select(Invite).where(Invite.id == invite_id, followed, Invite.answered_at.is_(None))
    return (await session.scalars(query.with_for_update())).one_or_none()


async def absence(session: Session, absence_id: int) -> Absence | None:
    """One absence."""
    return await session.get(Absence, absence_id)


async def next_absence(session: Session, person_id: int) -> Absence | None:
    """The absence of a person that goes on or is to come."""
    query = select(Absence).where(Absence.person_id == person_id, Absence.ended_at.is_(None))
    return (await session.scalars(query.order_by(Absence.id.desc()).limit(1))).first()


async def lent(session: Session, absence_id: int) -> list[Coordinator]:
    """The rights lent for an absence that are still held."""
    query = select(Coordinator).where(Coordinator.lent_by == absence_id, Coordinator.revoked_at.is_(None))
    return list((await session.scalars(query)).all())


async def take_invite(session: Session, token_hash: str, person_id: int, now: datetime) -> Invite | None:
    """Use up an invite; None when it is unknown, used or expired. Two presses at once cannot both win."""
    query = (
        update(Invite)
        .where(Invite.token_hash == token_hash, Invite.used_at.is_(None), Invite.expires_at > now)
        .values(used_at=now, used_by=person_id)
    )
    result = await session.execute(query)
    assert isinstance(result, CursorResult)
    if result.rowcount != 1:
        return None
    return (await session.scalars(select(Invite).where(Invite.token_hash == token_hash))).one()


async def digest_of(session: Session, person_id: int, day: date) -> DigestMessage | None:
    """The digest this person got on this day, if any."""
    query = select(DigestMessage).where(DigestMessage.person_id == person_id, DigestMessage.day == day)
    return (await session.scalars(query)).one_or_none()
