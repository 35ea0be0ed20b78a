"""Become a coordinator by a one-time link; hold rights over territories."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from actions import reach
from actions.unit import Unit
from storage import coordinators
from storage.models import Coordinator, Invite

INVITE_LIFE = timedelta(hours=72)
TOKEN_BYTES = 24
"""192 random bits: 32 characters of the alphabet that a start link allows (64 at most)."""


def token_hash(token: str) -> str:
    """What is stored of a token: whoever reads the database cannot use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(unit: Unit, territory_kind: str, territory_code: str) -> str:
    """Make a one-time invitation and return its token, which is kept nowhere."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    unit.session.add(
        Invite(
            token_hash=token_hash(token),
            territory_kind=territory_kind,
            territory_code=territory_code,
            created_at=unit.now,
            expires_at=unit.now + INVITE_LIFE,
        )
    )
    unit.log("invited", f"{territory_kind}-{territory_code}")
    return token


async def join(unit: Unit, person_id: int, token: str) -> Coordinator | None:
    """Use an invitation; None when it is unknown, expired or already used. Colleagues are told who came."""
    used = await coordinators.take_invite(unit.session, token_hash(token), person_id, unit.now)
    if used is None:
        unit.log("invite_refused", f"person-{person_id}")
        return None
    colleagues = await coordinators.holders(unit.session, used.territory_kind, used.territory_code)
    right = Coordinator(
        person_id=person_id,
        territory_kind=used.territory_kind,
        territory_code=used.territory_code,
        created_at=unit.now,
    )
    unit.session.add(right)
    await unit.session.flush()
    unit.log("joined", f"coordinator-{right.id}")
    await reach.tell_missed_alerts(unit, person_id)
    for colleague in colleagues:
        unit.tell(colleague, "joined", kind=used.territory_kind, code=used.territory_code)
    return right


async def rights(unit: Unit, person_id: int) -> list[Coordinator]:
    """The rights this person holds now; asked anew at each act."""
    return await coordinators.rights_of(unit.session, person_id)
