"""Take an offer or a request back at its author's wish."""

from __future__ import annotations

from actions.alert import tell_coordinators
from actions.unit import Unit
from storage.models import Case


async def withdraw(unit: Unit, case: Case) -> None:
    """The case is withdrawn; coordinators see it in their digest."""
    case.status, case.updated_at, case.reason = "retiree", unit.now, None
    unit.log("withdrawn", case.reference)
    await tell_coordinators(unit, case)
