"""Who may decide where: coordinators, invites, and the last digest each of them got."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import CursorResult, select, update

from storage.database import Session
from storage.models import Coordinator, DigestMessage, Invite
from storage.territory import holding


async def rights_of(session: Session, person_id: int) -> list[Coordinator]:
    """The rights a person holds at this moment; empty for a citizen."""
    query = select(Coordinator).where(Coordinator.person_id == person_id, Coordinator.revoked_at.is_(None))
    return list((await session.scalars(query.order_by(Coordinator.id))).all())


async def everyone(session: Session) -> list[int]:
    """Ids of all persons who hold a right."""
    query = select(Coordinator.person_id).where(Coordinator.revoked_at.is_(None)).distinct()
    return list((await session.scalars(query.order_by(Coordinator.person_id))).all())


async def in_charge_of(session: Session, codes: Mapping[str, str | None]) -> list[int]:
    """Ids of the persons whose territory holds a place, given by its codes (as ``Case.codes``).

    For no known place: those who hold everything, or else everyone.
    """
    return sorted(set((await session.scalars(select(Coordinator.person_id).where(holding(codes)))).all()))


async def holders(session: Session, kind: str, code: str) -> list[int]:
    """Ids of the persons who hold a right over exactly this territory."""
    query = select(Coordinator.person_id).where(
        Coordinator.revoked_at.is_(None), Coordinator.territory_kind == kind, Coordinator.territory_code == code
    )
    return sorted(set((await session.scalars(query)).all()))


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
