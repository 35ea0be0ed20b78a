"""Let the coordinators in charge know at once what cannot wait for the digest, and refresh their digest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from actions.unit import Unit
from storage import coordinators, dues, tasks
from storage.models import Case, Person

REFRESH_AFTER = timedelta(seconds=20)
"""Changes that follow one another refresh a digest once."""


async def tell_coordinators(unit: Unit, case: Case, *, urgent: str | None = None) -> bool:
    """Refresh the digests that show this case; ``urgent`` names the notice to send at once, if any.

    Returns whether anybody is in charge of it.
    """
    in_charge = await coordinators.in_charge_of(unit.session, case.codes)
    for person_id in in_charge:
        await dues.schedule(unit.session, f"refresh:{person_id}", unit.now + REFRESH_AFTER)
        if urgent is not None:
            unit.tell(person_id, urgent, case_id=case.id, reference=case.reference)
    return bool(in_charge)


async def alert_set_aside(unit: Unit) -> None:
    """Somebody's message could not be handled: those who hold everything know, or else everybody."""
    told = await coordinators.holders(unit.session, "all", "") or await coordinators.everyone(unit.session)
    for person_id in told:
        unit.tell(person_id, "set_aside")
    if not told:
        await tasks.leave(unit.session, "set_aside", unit.now, case_id=None, person_id=None)


async def alert_danger(unit: Unit, person: Person, reason: str, codes: Mapping[str, str | None]) -> None:
    """Somebody spoke of an immediate danger: tell the coordinators of the place, without quoting a word.

    When nobody is in charge there, or the place is unknown, every coordinator is told: better one too many. While there
    is none at all, the alert waits for the first.
    """
    unit.log(f"danger:{reason}"[:40], f"person-{person.id}")
    known = any(codes.values())
    told = await coordinators.in_charge_of(unit.session, codes) if known else []
    told = told or await coordinators.everyone(unit.session)
    if not told:
        await tasks.leave(unit.session, "danger", unit.now, case_id=None, person_id=None)
    for person_id in told:
        unit.tell(person_id, "danger", reason=reason, commune=codes.get("commune"))
