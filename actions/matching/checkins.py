"""Nobody is forgotten: « toujours besoin ? » to what waits long, an honest word to volunteers not needed yet."""

from __future__ import annotations

from datetime import timedelta

from actions.alert import tell_coordinators
from actions.matching.end import close
from actions.unit import Unit
from storage import cases, dues, matches, tasks
from storage.models import Case

STILL_EVERY = timedelta(days=10)
"""How long a validated request waits before its author is asked whether the help is still needed, and again."""

QUIET_AFTER, QUIET_EVERY = timedelta(days=14), timedelta(days=60)
"""How long a volunteer hears nothing before they are told so, and how long after that."""


async def start(unit: Unit, case: Case) -> None:
    """A case has just been validated: its author will hear of it, whatever happens."""
    if case.direction == "offer":
        await dues.schedule(unit.session, f"quiet:{case.id}", unit.now + QUIET_AFTER)
    elif not case.is_posting:
        await dues.schedule(unit.session, f"still:{case.id}", unit.now + STILL_EVERY)


async def ask_still(unit: Unit, case_id: int) -> None:
    """Ask whether the help is still needed, unless somebody was found."""
    case = await cases.get(unit.session, case_id)
    if case is None or case.direction != "request" or not case.is_running:
        return
    if case.status == "validee" and not await matches.of_case(unit.session, case, only_active=True):
        unit.tell(case.person_id, "still_needed", case_id=case.id, reference=case.reference)
    await dues.schedule(unit.session, f"still:{case.id}", unit.now + STILL_EVERY)


async def no_longer(unit: Unit, case: Case) -> None:
    """Its author says that the help is no longer needed."""
    await close(unit, case, "plus_besoin")


async def still(unit: Unit, case: Case) -> None:
    """Its author still needs it: coordinators see that it was said, and that it waits."""
    case.updated_at = unit.now
    unit.log("still_needed", case.reference)
    await tasks.leave(unit.session, "nobody_found", unit.now, case_id=case.id, person_id=None)
    await tell_coordinators(unit, case)


async def tell_quiet(unit: Unit, case_id: int) -> None:
    """Tell a volunteer, rather than leave them in silence, that nobody near them needed their help yet."""
    offer = await cases.get(unit.session, case_id)
    if offer is None or offer.direction != "offer" or offer.status != "validee":
        return
    asked = await matches.last_made(unit.session, offer)
    if asked is not None and unit.now - asked < QUIET_AFTER:
        await dues.schedule(unit.session, f"quiet:{offer.id}", asked + QUIET_AFTER)
        return
    unit.tell(offer.person_id, "quiet", reference=offer.reference, missions=list(offer.missions))
    await dues.schedule(unit.session, f"quiet:{offer.id}", unit.now + QUIET_EVERY)
