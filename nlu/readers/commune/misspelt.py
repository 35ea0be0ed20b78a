"""Misspelt names: read where the message says that a place comes, or where the whole answer is one."""

from __future__ import annotations

import re
from itertools import product

from nlu.gazetteer.aliases import Named, aliases
from nlu.gazetteer.alike import alike, one_letter_wrong, sounding
from nlu.gazetteer.misspelling import MIN_POPULATION, corrections
from nlu.gazetteer.spelling import ARTICLES, LINKS, content
from nlu.gazetteer.table import table
from nlu.gazetteer.words import words
from nlu.readers.commune.cues import Cue, cue_before
from nlu.readers.commune.lexicon import NO_PLACE, PLACING, RESIDING
from nlu.readers.commune.mentions import Mention
from nlu.readers.commune.needs import LARGE, Need, likely, population
from nlu.readers.commune.tokens import Word, run

MISSPELT_WORDS = 5
SHORT_NAME = 6
SHORT_WORD = 4
LONG_ENOUGH = 8
_NOISE = re.compile(r"(.)\1\1")


def find_misspelt(message: list[Word]) -> list[Mention]:
    """Return the first misspelt name that is announced: « j'habite a vilejuiff », « je suis sur choisi le roi »."""
    for at in range(1, len(message)):
        before = message[at - 1].text
        if (before in PLACING or before in RESIDING) and not message[at].cut:
            mention = _misspelt(message, at)
            if mention and (mention.cue >= Cue.CLEAR or (mention.cue > Cue.NONE and before in {"a", "sur", "vers"})):
                return [mention]
    return []


def _misspelt(message: list[Word], start: int) -> Mention | None:
    parts = run(message, start, MISSPELT_WORDS)
    found = longest_misspelt(parts)
    if found is None:
        return None
    size, named = found
    cue = cue_before(message, start, population(named), capital=False, delicate=False)
    return Mention(start, start + size, named, Need.PREPOSITION, cue)


def longest_misspelt(parts: list[str]) -> tuple[int, Named] | None:
    """Return how many of these tokens were meant to name a place, one or two letters wrong, and which."""
    choices = [_choices(part) for part in parts]
    for size in range(len(parts), 0, -1):
        if named := by_ear(parts[:size]):
            return size, named
        if all(len(choice) == 1 for choice in choices[:size]):
            continue
        for guess in product(*choices[:size]):
            found = aliases().named(list(guess)) if list(guess) != parts[:size] else None
            if found and population(found) >= _likely(found):
                return size, Named(found.key, usual=likely(found) or found.former)
    return None


def by_ear(parts: list[str]) -> Named | None:
    """Return the name of several words that sounds so and is not spelt so; one word alone is too little."""
    long_enough = len(content(parts)) > 1 and len("".join(parts)) >= LONG_ENOUGH and parts[-1] not in LINKS
    return sounding(parts) if long_enough and not aliases().named(parts) else None


def _likely(named: Named) -> int:
    """Return how large a place must be for a slip of its name to be recognised."""
    return LARGE if not named.official or len(named.key) <= SHORT_NAME else MIN_POPULATION


def _choices(part: str) -> list[str]:
    """Return what one token may be: itself, and what it may be a slip of when it is no word at all."""
    return [part] if words().holds(part) else [part, *corrections(part)]


def meant(parts: list[str], departements: frozenset[str]) -> Named | None:
    """Return the name that a whole answer was meant to be.

    Ordinary words are none, unless they are nearly a town (« limoge », « maison alfort »).
    """
    if not parts or not NO_PLACE.isdisjoint(parts) or any(map(_NOISE.search, parts)):
        return None
    found = alike(parts, departements)
    ordinary = all(words().holds(part) or len(part) < SHORT_WORD for part in parts)
    if found is None or departements or not ordinary:
        return found
    if parts[0] in ARTICLES or (len(parts) == 1 and len(parts[0]) < SHORT_NAME):
        return None
    close = one_letter_wrong(parts[0]) if len(parts) == 1 else found.rows
    least = LARGE if len(parts) == 1 else MIN_POPULATION
    towns = tuple(row for row in close if table().population[row] >= least)
    return Named(found.key, usual=towns) if towns else None
