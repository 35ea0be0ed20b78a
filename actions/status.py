"""Change the status of a case: noted for the audit, and seen in the digests that show it."""

from __future__ import annotations

from actions.alert import tell_coordinators
from actions.unit import Unit
from storage.models import Case


async def become(unit: Unit, case: Case, status: str, reason: str | None = None) -> None:
    """Give a case its new status, with the coded reason of an end."""
    case.status, case.updated_at = status, unit.now
    if reason is not None:
        case.reason = reason
    unit.log(status, case.reference)
    await unit.session.flush()
    await tell_coordinators(unit, case)
