"""Become a coordinator by a one-time link; hold rights over territories."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date, timedelta

from actions import reach
from actions.digest import is_wanted
from actions.unit import Unit
from actions.worktime import Worktime
from storage import coordinators, people
from storage.models import Coordinator, Invite

INVITE_LIFE = timedelta(hours=72)
TOKEN_BYTES = 24
"""192 random bits: 32 characters of the alphabet that a start link allows (64 at most)."""


def token_hash(token: str) -> str:
    """What is stored of a token: whoever reads the database cannot use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(unit: Unit, territory_kind: str, territory_code: str, *, confirmed: bool = True) -> str:
    """Make a one-time invitation and return its token, which is kept nowhere.

    One that is not ``confirmed`` beforehand gives no right before somebody who is there says who has come.
    """
    token = secrets.token_urlsafe(TOKEN_BYTES)
    unit.session.add(
        Invite(
            token_hash=token_hash(token),
            territory_kind=territory_kind,
            territory_code=territory_code,
            created_at=unit.now,
            expires_at=unit.now + INVITE_LIFE,
            invited_by=None if confirmed else unit.actor,
        )
    )
    unit.log("invited", f"{territory_kind}-{territory_code}")
    return token


async def join(unit: Unit, person_id: int, token: str) -> Coordinator | Invite | None:
    """Use an invitation; None when it is unknown, expired or already used. Colleagues are told who came.

    One made in a chat is returned as it is: whoever followed it has no right yet, and says who they are.
    """
    used = await coordinators.take_invite(unit.session, token_hash(token), person_id, unit.now)
    if used is None:
        unit.log("invite_refused", f"person-{person_id}")
        return None
    return await admit(unit, used) if used.invited_by is None else used


async def admit(unit: Unit, used: Invite) -> Coordinator:
    """Give the right of an invitation to whoever followed it."""
    assert used.used_by is not None
    person_id = used.used_by
    colleagues = await coordinators.holders(unit.session, used.territory_kind, used.territory_code)
    right = Coordinator(
        person_id=person_id,
        territory_kind=used.territory_kind,
        territory_code=used.territory_code,
        created_at=unit.now,
        name=used.name,
    )
    unit.session.add(right)
    await unit.session.flush()
    unit.log("joined", f"coordinator-{right.id}")
    await reach.tell_missed_alerts(unit, person_id)
    for colleague in colleagues:
        unit.tell(colleague, "joined", kind=used.territory_kind, code=used.territory_code)
    return right


async def followed(unit: Unit, invite_id: int | None, person_id: int) -> Invite | None:
    """The invitation that this person followed and that nobody has answered for yet."""
    invite = await coordinators.waiting_invite(unit.session, invite_id) if invite_id is not None else None
    return invite if invite is not None and invite.used_by == person_id else None


async def wants_digest(unit: Unit, person_id: int, day: date, worktime: Worktime) -> bool:
    """Whether this coordinator chose to have the digest on this day."""
    return is_wanted(await people.get(unit.session, person_id), day, worktime)


async def is_away(unit: Unit, person_id: int) -> bool:
    """Whether somebody else is told in their place."""
    return (await people.get(unit.session, person_id)).away_at is not None


async def rights(unit: Unit, person_id: int) -> list[Coordinator]:
    """The rights this person holds now; asked anew at each act."""
    return await coordinators.rights_of(unit.session, person_id)
