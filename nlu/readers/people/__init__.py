"""Who speaks, under which name, for whom, and for which organisation."""

from nlu.readers.people.beneficiary import find_beneficiary, seeks_volunteers, speaks_for_self
from nlu.readers.people.name_answer import read_name
from nlu.readers.people.names import find_first_name, looks_like_name
from nlu.readers.people.structures import find_structure

__all__ = [
    "find_beneficiary",
    "find_first_name",
    "find_structure",
    "looks_like_name",
    "read_name",
    "seeks_volunteers",
    "speaks_for_self",
]
