"""Everything that the plain readers find in one message."""

from __future__ import annotations

from datetime import date

from nlu.readers.commune import find_communes, find_postcode
from nlu.readers.numbers import find_ages, find_headcount
from nlu.readers.people import find_beneficiary, find_first_name, find_structure
from nlu.readers.phone import find_phone, mask_phones
from nlu.readers.urgency import is_urgent
from nlu.readers.vehicle import has_vehicle
from nlu.readers.when import find_availability
from nlu.types import Facts


def read_facts(text: str, today: date) -> Facts:
    """Read one message, its days against ``today``; the digits of a phone number are no date, age nor post code."""
    masked = mask_phones(text)
    return Facts(
        communes=find_communes(masked),
        postcode=find_postcode(masked),
        phone=find_phone(text),
        availability=find_availability(masked, today),
        headcount=find_headcount(masked),
        ages=find_ages(masked, today),
        vehicle=has_vehicle(text),
        urgent=is_urgent(text),
        beneficiary=find_beneficiary(text),
        structure=find_structure(text),
        first_name=find_first_name(text),
    )
