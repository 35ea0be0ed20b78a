"""Misspelt words of place names: which known token a slip was meant to be. For whole names, see ``alike``."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.gazetteer.table import table

MIN_LETTERS = 5
MIN_GLUED = 9
# A slip is only looked for among places that somebody is likely to name; short names must be larger ones.
MIN_POPULATION = 2_000
MIN_POPULATION_SHORT = 20_000
SHORT = 5
MAX_GUESSES = 3

Shelves = dict[str, list[str]]


def slips(token: str) -> int:
    """Return how many letters may be wrong: none in a short token, one from 5 letters on, two from 8, three from 14."""
    return sum(len(token) >= letters for letters in (MIN_LETTERS, 8, 14))


@cache
def vocabulary() -> frozenset[str]:
    """Return the tokens of likely places."""
    return frozenset(token for shelf in _shelves()[0].values() for token in shelf)


@cache
def _shelves() -> tuple[Shelves, Shelves]:
    """Return the tokens of likely places, and their whole names in one word, by first letter."""
    tokens: dict[str, set[str]] = {}
    glued: dict[str, set[str]] = {}
    columns = table()
    for name, population in zip(columns.keys, columns.population, strict=True):
        if population < MIN_POPULATION:
            continue
        parts = name.split()
        for part in parts:
            if len(part) > SHORT or (len(part) == SHORT and population >= MIN_POPULATION_SHORT):
                tokens.setdefault(part[0], set()).add(part)
        if len(parts) > 1 and len(joined := "".join(parts)) >= MIN_GLUED:
            glued.setdefault(joined[0], set()).add(joined)
    return _sorted(tokens), _sorted(glued)


def _sorted(shelves: dict[str, set[str]]) -> Shelves:
    return {letter: sorted(names) for letter, names in shelves.items()}


@lru_cache(maxsize=8192)
def corrections(token: str) -> tuple[str, ...]:
    """Return what a misspelt token may stand for, nearest first; the first letter is taken as right.

    A whole name written in one word may have one letter wrong.
    """
    allowed = slips(token)
    if not allowed or not token.isalpha() or token in vocabulary():
        return ()
    tokens, glued = (shelf.get(token[0], []) for shelf in _shelves())
    found = process.extract(token, tokens, scorer=OSA.distance, score_cutoff=allowed, limit=MAX_GUESSES)
    if len(token) >= MIN_GLUED:
        found += process.extract(token, glued, scorer=OSA.distance, score_cutoff=1, limit=1)
    return tuple(str(guess) for guess, _, _ in found)
