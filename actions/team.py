"""Who coordinates here: invited by one who is there and confirmed, removed at once, or gone by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import SecretStr

from actions.coordinate import admit
from actions.unit import Unit
from storage import coordinators
from storage.models import Coordinator, Invite

NAME_MAX = 60


class TheLastOne(Exception):
    """Nobody else would be left on a territory."""


async def here(unit: Unit, rights: Sequence[Coordinator]) -> list[Coordinator]:
    """The rights over the same territories, each with its person."""
    return await coordinators.team(unit.session, rights)


async def everybody(unit: Unit) -> list[Coordinator]:
    """Every right that is held anywhere, for the operator."""
    return await coordinators.everybody(unit.session)


def holds(held: Sequence[Coordinator], kind: str, code: str) -> bool:
    """Whether these rights are over this very territory, or over everything."""
    territories = {(right.territory_kind, right.territory_code) for right in held}
    return (kind, code) in territories or any(kind_held == "all" for kind_held, _code in territories)


async def say_who(unit: Unit, invite: Invite, name: str) -> None:
    """Whoever followed an invitation made in a chat tells their first name; those who are there are asked."""
    invite.name = SecretStr(name[:NAME_MAX])
    kind, code = invite.territory_kind, invite.territory_code
    asked = {invite.invited_by, *await coordinators.holders(unit.session, kind, code)}
    for person_id in asked - {None, invite.used_by}:
        unit.tell(person_id, "joining", invite_id=invite.id, name=name[:NAME_MAX], kind=kind, code=code)  # type: ignore[arg-type]


async def answer(unit: Unit, invite_id: int, rights: Sequence[Coordinator], *, welcome: bool) -> bool:
    """Say whether whoever followed an invitation is who they say; false when it is answered, or not yours to answer."""
    invite = await coordinators.waiting_invite(unit.session, invite_id)
    if invite is None or invite.used_by is None or not holds(rights, invite.territory_kind, invite.territory_code):
        return False
    invite.answered_at = unit.now
    if welcome:
        await admit(unit, invite)
        unit.tell(invite.used_by, "admitted", kind=invite.territory_kind, code=invite.territory_code)
    else:
        unit.log("not_admitted", f"person-{invite.used_by}")
        unit.tell(invite.used_by, "not_admitted")
    return True


async def one(unit: Unit, right_id: int, rights: Sequence[Coordinator]) -> Coordinator | None:
    """One right of the team, by the number on a button."""
    return next((right for right in await here(unit, rights) if right.id == right_id), None)


async def remove(unit: Unit, right: Coordinator) -> None:
    """Take a right away at once: the next press of its person finds none. They are told, and so is the team."""
    right.revoked_at = unit.now
    unit.log("revoked", f"coordinator-{right.id}")
    await unit.session.flush()
    values = {"kind": right.territory_kind, "code": right.territory_code}
    unit.tell(right.person_id, "removed", **values)
    for person_id in await coordinators.holders(unit.session, right.territory_kind, right.territory_code):
        unit.tell(person_id, "gone", **values)


async def leave(unit: Unit, own: Sequence[Coordinator]) -> None:
    """Give one's own rights back. Raises ``TheLastOne``, with nothing changed, where nobody else would be left."""
    for right in own:
        holders = await coordinators.holders(unit.session, right.territory_kind, right.territory_code)
        if set(holders) <= {right.person_id}:
            raise TheLastOne
    for right in own:
        await remove(unit, right)
