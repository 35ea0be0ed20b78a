"""How clearly the name of a place must be announced before it counts, given what else it may be."""

from __future__ import annotations

from enum import IntEnum

from nlu.gazetteer.aliases import Named
from nlu.gazetteer.spelling import SAINTS, content
from nlu.gazetteer.table import table
from nlu.gazetteer.words import words
from nlu.readers.commune.lexicon import NEVER_ALONE, PEOPLE, PLAIN_TOWNS, PLAIN_WITH_ARTICLE, WITH_CUE

TOWN = 5_000
LARGE = 20_000
# Parishes, schools and shops are called Saint-Michel: only the best known saints are towns without a preposition.
SAINT_TOWN = 40_000
# How many times larger a place must be for its usual name to count beside a place that is really called so.
OUTWEIGHING = 10
# Two words that these link are a name: « Bar-sur-Aube », « Ars-en-Ré ».
_LINKING = frozenset({"en", "lez", "sous", "sur"})


class Need(IntEnum):
    """What must announce a name before it counts: nothing, a preposition, a clear « j'habite » or « commune de ».

    ``NEVER`` is for villages called « Rue » or « Vers », and once called « Livré »: only a post code or a département
    brings them out.
    """

    NOTHING = 0
    PREPOSITION = 1
    CLEAR = 2
    NEVER = 9


def population(named: Named) -> int:
    """Return the population of the largest place that the name is likely to mean; 0 when nothing is called so today."""
    return max((table().population[row] for row in likely(named)), default=0)


def likely(named: Named) -> tuple[int, ...]:
    """Return the rows that the name is likely to mean when nothing else is said."""
    return named.official + (named.usual if usual_competes(named) else ())


def usual_competes(named: Named) -> bool:
    """Say whether places with that usual name (« Champigny ») outweigh those with that very name."""
    counts = table().population
    official, usual = (max((counts[row] for row in rows), default=0) for rows in (named.official, named.usual))
    return usual > 0 and (official == 0 or usual >= max(TOWN, OUTWEIGHING * official))


def is_saint(parts: list[str]) -> bool:
    """Say whether a name is a saint's and nothing more."""
    return len(content(parts)) == 1 and any(part in SAINTS for part in parts)


def need(named: Named) -> Need:
    """Return how clearly a name must be announced; see ``Need``."""
    parts = named.key.split()
    said = content(parts)
    common = all(part in words().everyday for part in said)
    single = len(said) <= 1 and not any(part in SAINTS for part in parts)
    former = not (named.official or named.usual)
    count = population(named)
    if said and (all(part in NEVER_ALONE for part in said) or (former and single and common)):
        return Need.NEVER
    if named.key in PLAIN_TOWNS or named.key in PLAIN_WITH_ARTICLE:
        return Need.NOTHING
    if named.key in WITH_CUE:
        return Need.PREPOSITION
    if not said or (single and (common or _is_weak(said[0], count))):
        return Need.CLEAR
    if common and not any(part in SAINTS for part in parts):
        linked = len(said) > 1 and not _LINKING.isdisjoint(parts)
        if count >= TOWN and 1 < len(said) < len(parts):
            return Need.NOTHING  # « Mantes la jolie », « pointe à pitre »
        return Need.PREPOSITION if count >= TOWN or len(said) > 2 or linked else Need.CLEAR
    if not named.official and (not former or len(said) == 1):
        return Need.NOTHING if count >= LARGE else Need.PREPOSITION
    if is_saint(parts):
        return Need.NOTHING if count >= SAINT_TOWN else Need.PREPOSITION
    return Need.NOTHING if count >= TOWN or len(said) > 1 else Need.PREPOSITION


def _is_weak(said: str, count: int) -> bool:
    """Say whether a single word is too short, or somebody's name."""
    return len(said) < 4 or said in PEOPLE or (said in words().proper and count < 2_000)
