"""How clearly the name of a place must be announced before it counts, given what else it may be."""

from __future__ import annotations

from enum import IntEnum

from nlu.gazetteer.aliases import SAINTS, Named, content, words
from nlu.gazetteer.table import table
from nlu.readers.commune_words import NEVER_ALONE, PEOPLE, PLAIN_TOWNS, PLAIN_WITH_ARTICLE, WITH_CUE

TOWN = 5_000
LARGE = 20_000
# Parishes, schools and shops are called Saint-Michel: only the best known saints are towns without a preposition.
SAINT_TOWN = 40_000
# How many times larger a place must be for its usual name to count beside a place that is really called so.
OUTWEIGHING = 10


class Need(IntEnum):
    """What must announce a name before it counts: nothing, a preposition, a clear « j'habite » or « commune de ».

    ``NEVER`` is for villages called « Rue » or « Vers »: only a post code or a département brings them out.
    """

    NOTHING = 0
    PREPOSITION = 1
    CLEAR = 2
    NEVER = 9


def population(named: Named) -> int:
    """Return the population of the largest place that the name is likely to mean."""
    counts = table().population
    return max(counts[row] for row in (*named.official, *(named.usual if usual_competes(named) else ())))


def usual_competes(named: Named) -> bool:
    """Say whether places with that usual name (« Champigny ») outweigh those with that very name."""
    counts = table().population
    official, usual = (max((counts[row] for row in rows), default=0) for rows in (named.official, named.usual))
    return usual > 0 and (official == 0 or usual >= max(TOWN, OUTWEIGHING * official))


def need(named: Named) -> Need:
    """Return how clearly a name must be announced; see ``Need``."""
    parts = named.key.split()
    said = content(parts)
    common = all(part in words().everyday for part in said)
    single = len(said) <= 1 and not any(part in SAINTS for part in parts)
    count = 0 if named.former else population(named)
    if said and all(part in NEVER_ALONE for part in said):
        return Need.NEVER
    if named.key in PLAIN_TOWNS or named.key in PLAIN_WITH_ARTICLE:
        return Need.NOTHING
    if named.key in WITH_CUE:
        return Need.PREPOSITION
    if not said or (single and (common or _is_weak(said[0], count))):
        return Need.CLEAR
    if common and not any(part in SAINTS for part in parts):
        return Need.PREPOSITION if count >= TOWN or len(said) > 2 else Need.CLEAR
    if not named.official and (not named.former or len(said) == 1):
        return Need.NOTHING if count >= LARGE else Need.PREPOSITION
    if len(said) == 1 and not single:
        return Need.NOTHING if count >= SAINT_TOWN else Need.PREPOSITION
    return Need.NOTHING if count >= TOWN or len(said) > 1 else Need.PREPOSITION


def _is_weak(said: str, count: int) -> bool:
    """Say whether a single word is too short, or somebody's name."""
    return len(said) < 4 or said in PEOPLE or (said in words().proper and count < 2_000)
