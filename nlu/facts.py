"""Everything that the plain readers find in one message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import structlog

from nlu.readers.commune import find_communes, find_postcode
from nlu.readers.numbers import find_ages, find_headcount
from nlu.readers.people import find_beneficiary, find_first_name, find_structure
from nlu.readers.phone import find_phone, mask_phones
from nlu.readers.urgency import is_urgent
from nlu.readers.vehicle import has_vehicle
from nlu.readers.when import find_availability
from nlu.types import Commune, Facts, Structure
from nlu.written import Written

log = structlog.get_logger()

Found = TypeVar("Found")

NAME_MAX = 120
"""Characters of the name of a structure."""


def read_facts(text: str, written: Written | date) -> Facts:
    """Read one message; the digits of a phone number are no date, age nor post code.

    Its days are those of the commune it names, else of its writer (``Written``), or count from a day that is given.
    """
    masked = safely(lambda: mask_phones(text), text)
    communes: tuple[Commune, ...] = safely(lambda: find_communes(masked), ())
    today = written if isinstance(written, date) else written.day(communes)
    return Facts(
        communes=communes,
        postcode=safely(lambda: find_postcode(masked), None),
        phone=safely(lambda: find_phone(text), None),
        availability=safely(lambda: find_availability(masked, today), None),
        headcount=safely(lambda: find_headcount(masked), None),
        ages=safely(lambda: find_ages(masked, today), ()),
        vehicle=safely(lambda: has_vehicle(text), None),
        urgent=safely(lambda: is_urgent(text), False),
        beneficiary=safely(lambda: find_beneficiary(text), None),
        structure=_plausible(safely(lambda: find_structure(text), None)),
        first_name=safely(lambda: find_first_name(text), None),
    )


def _plausible(structure: Structure | None) -> Structure | None:
    """A structure, without what nobody would give as its name: the form asks for it, and takes no longer one."""
    if structure is None or len(structure.name or "") <= NAME_MAX:
        return structure
    return replace(structure, name=None)


def safely(read: Callable[[], Found], nothing: Found) -> Found:
    """What a reader finds; one that fails on a strange text finds nothing, and silences no other."""
    try:
        return read()
    except Exception as error:
        log.exception("a reader failed", error=type(error).__name__)
        return nothing
