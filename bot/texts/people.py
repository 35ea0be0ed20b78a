"""People by their first names."""

from __future__ import annotations

from storage.encryption import opened
from storage.models import Case


def first_name(case: Case) -> str:
    """The first name of the author of a case, or its reference when they gave none."""
    return opened(case.person.name) or case.reference
