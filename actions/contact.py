"""Open the contact of a case: the only way to see it, and it is logged."""

from __future__ import annotations

from dataclasses import dataclass

from actions.unit import Unit
from storage.encryption import opened
from storage.models import Case


@dataclass(frozen=True, slots=True)
class Contact:
    """Who to reach; ``phone`` is E.164 or None when the person is only reached by message."""

    name: str | None
    phone: str | None


async def open_contact(unit: Unit, case: Case) -> Contact:
    """The author's name and number, for a coordinator in charge; who looked and when stays in the audit."""
    unit.log("contact_seen", case.reference)
    person = case.person
    return Contact(name=opened(person.name), phone=opened(person.phone))
