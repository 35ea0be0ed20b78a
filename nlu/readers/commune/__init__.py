"""Which commune a message says: one, the homonyms to choose among, or none; and the area said instead of one."""

from __future__ import annotations

from nlu.gazetteer.areas import Area
from nlu.gazetteer.table import commune_at, largest_first
from nlu.readers.commune.postcode import find_postcode
from nlu.readers.commune.reading import MOST, Reading
from nlu.types import Commune

__all__ = ["find_area", "find_communes", "find_postcode", "warm_up"]


def find_communes(text: str, expected: bool = False, nearby: frozenset[str] = frozenset()) -> tuple[Commune, ...]:
    """Return the commune said, or those to choose among (most populated first, at most eight), or nothing.

    ``expected`` says that the message answers « Dans quelle commune ? »: a bare name counts then. ``nearby`` are the
    départements of the area given in an earlier answer: homonyms are looked for there first.
    """
    rows = Reading(text, expected=expected, nearby=nearby).rows()
    return tuple(commune_at(row) for row in largest_first(rows)[:MOST])


def find_area(text: str) -> Area | None:
    """Return the département, région or island that answers « Dans quelle commune ? » instead of a commune."""
    reading = Reading(text, expected=True)
    return None if reading.rows() else reading.area()


def warm_up() -> None:
    """Load every table now (about a second), so that the first message does not wait."""
    find_communes("vilejuiff sur sene", expected=True)
    find_communes("j'habite a vilejuiff")
