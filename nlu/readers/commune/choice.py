"""Choosing among homonyms, with what else the message says of where."""

from __future__ import annotations

from collections.abc import Iterable

from nlu.gazetteer.aliases import Named, aliases
from nlu.gazetteer.table import departement_of, largest_first, table
from nlu.readers.commune.needs import TOWN, is_saint, likely

# « Vitry » is Vitry-sur-Seine for nearly everybody, Vitry-le-François being eight times smaller; « Boulogne » is asked.
CLEARLY_LARGER = 8
# There is a Saint-Paul everywhere: only hamlets are left out of a question.
CLEARLY_LARGER_SAINT = 100


def choose(named: Named, hints: frozenset[str], *, expected: bool) -> list[int]:
    """Return the rows to offer for a name, largest first; ``hints`` are the départements said elsewhere.

    Where a commune is ``expected``, one that has this very name is always among them.
    """
    if inside := _inside(named, hints):
        return inside
    if not (named.official or named.usual):
        return largest_first(named.former)
    if expected and named.official:
        others = set(likely(named)).difference(named.official)
        times = CLEARLY_LARGER_SAINT if is_saint(named.key.split()) else CLEARLY_LARGER
        return _without_small(named.official, times) + _without_small(others)
    return _without_small(likely(named))


def choose_within(named: Named, departements: frozenset[str]) -> list[int]:
    """Return the rows of these départements only, which stand beside the name: nothing elsewhere is meant.

    Where none has the name, those whose name begins so: « Rennes (11) ».
    """
    return _inside(named, departements) or _without_small(aliases().beginning(named.key, departements))


def _inside(named: Named, departements: frozenset[str]) -> list[int]:
    """Return the rows inside: of today's name, else of a usual or former one."""
    insee = table().insee
    for rows in (named.official, named.usual + named.former):
        if found := [row for row in rows if departement_of(insee[row]) in departements]:
            return largest_first(found)
    return []


def _without_small(rows: Iterable[int], times: int = CLEARLY_LARGER) -> list[int]:
    """Sort the rows, and leave out those that are so many times smaller than a town among them."""
    population = table().population
    ranked = largest_first(rows)
    if not ranked or population[ranked[0]] < TOWN:
        return ranked
    return [row for row in ranked if population[row] * times > population[ranked[0]]]
