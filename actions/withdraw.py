"""Take an offer or a request back at its author's wish."""

from __future__ import annotations

from actions.alert import tell_coordinators
from actions.matching.end import end_all
from actions.unit import Unit
from storage.models import Case


async def withdraw(unit: Unit, case: Case) -> None:
    """The case is withdrawn; coordinators see it in their digest, and who counted on it gets a word."""
    case.status, case.updated_at, case.reason = "retiree", unit.now, None
    unit.log("withdrawn", case.reference)
    await end_all(unit, case)
    await tell_coordinators(unit, case)
