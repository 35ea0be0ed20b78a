"""Whether a person can be reached: noted when they write, when they block, when they come back."""

from __future__ import annotations

from actions.unit import Unit
from storage.models import Person


async def seen(unit: Unit, person: Person) -> None:
    """The person has just written: they can be reached, and the retention clock starts again.

    Written once a day at most: every message would be one more row to update.
    """
    if person.unreachable_at is not None:
        person.unreachable_at = None
    if (unit.now - person.last_contact_at).days >= 1:
        person.last_contact_at = unit.now


async def set_reachable(unit: Unit, person: Person, reachable: bool) -> None:
    """The person blocked the service, or unblocked it."""
    person.unreachable_at = None if reachable else unit.now
    unit.log("reachable" if reachable else "unreachable", f"person-{person.id}")
