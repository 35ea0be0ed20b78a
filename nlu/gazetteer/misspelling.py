"""Misspelt place names: which known token a slip was meant to be, and which name is said or spelt nearly so."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.gazetteer.aliases import Named, aliases
from nlu.gazetteer.sounds import sound
from nlu.gazetteer.table import departement_of, table

MIN_LETTERS = 5
MIN_GLUED = 9
# A slip is only looked for among places that somebody is likely to name; short names must be larger ones.
MIN_POPULATION = 2_000
MIN_POPULATION_SHORT = 20_000
SHORT = 5
MAX_GUESSES = 3
# One wrong sound is a slip in a name of so many sounds.
MIN_SOUNDS = 6

Shelves = dict[str, list[str]]


def slips(token: str) -> int:
    """Return how many letters may be wrong: none in a short token, one from 5 letters on, two from 8 on."""
    if len(token) < MIN_LETTERS:
        return 0
    return 1 if len(token) < 8 else 2


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


@cache
def _sounds() -> dict[str, str]:
    """Return how each known name sounds, its tokens apart."""
    known = aliases()
    names = {*known.official, *known.usual, *known.former}
    return {name: " ".join(map(sound, name.split())) for name in sorted(names)}


@cache
def _names_by_sound() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the known names by how they sound: token by token, and in one word."""
    by_tokens: dict[str, list[str]] = {}
    in_one_word: dict[str, list[str]] = {}
    for name, said in _sounds().items():
        by_tokens.setdefault(said, []).append(name)
        in_one_word.setdefault(said.replace(" ", ""), []).append(name)
    return by_tokens, in_one_word


def sounding(parts: list[str], begins: str = "") -> Named | None:
    """Return the places of some size whose official name sounds so, token by token: « plan de cuc », « choisi le roi ».

    ``begins`` is what their name must begin with, as it is spelt.
    """
    names = _names_by_sound()[0].get(" ".join(map(sound, parts)), ())
    official = [row for name in names if f"{name} ".startswith(begins) for row in aliases().of(name).official]
    return _named(parts, {row for row in official if table().population[row] >= MIN_POPULATION})


def alike(parts: list[str], departements: frozenset[str] = frozenset()) -> Named | None:
    """Return the places that a whole answer was meant to name: those that sound so, else those spelt nearly so.

    With départements, only their communes are looked at, villages included.
    """
    same = same_sound(parts)
    if departements:
        same = {row for row in same if departement_of(table().insee[row]) in departements}
    return _named(parts, same or _nearest(parts, departements))


def same_sound(parts: list[str]) -> set[int]:
    """Return the places whose name, today's or another, sounds like these tokens however they are cut."""
    names = _names_by_sound()[1].get("".join(map(sound, parts)), ())
    return {row for name in names for row in aliases().of(name).rows}


def _named(parts: list[str], rows: set[int]) -> Named | None:
    return Named(" ".join(parts), usual=tuple(sorted(rows))) if rows else None


def _nearest(parts: list[str], departements: frozenset[str]) -> set[int]:
    """Return the rows whose name, in one word, is nearest in letters within the slips allowed, else in sounds.

    Among all départements, the first letter is taken as right; the sounds of one word are not enough.
    """
    by_letters, by_sounds = _pool(departements)
    letters, said = "".join(parts), "".join(map(sound, parts))
    names = by_letters if departements else [name for name in by_letters if name[0] == letters[0]]
    found = _closest(letters, names, slips(letters))
    if found or len(parts) == 1 or len(said) < MIN_SOUNDS:
        return {row for name in found for row in by_letters[name]}
    return {row for name in _closest(said, by_sounds, 1) for row in by_sounds[name]}


def _closest(said: str, names: Iterable[str], allowed: int) -> list[str]:
    found = process.extract(said, list(names), scorer=OSA.distance, score_cutoff=allowed, limit=None)
    return [str(name) for name, distance, _ in found if distance == found[0][1]]


@lru_cache(maxsize=64)
def _pool(departements: frozenset[str]) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """Return the names of these départements, or those of some size anywhere, in one word: by letters, by sounds."""
    by_letters: dict[str, set[int]] = {}
    by_sounds: dict[str, set[int]] = {}
    for name, rows in aliases().within(departements) if departements else aliases().likely(MIN_POPULATION):
        by_letters.setdefault(name.replace(" ", ""), set()).update(rows)
        by_sounds.setdefault(_sounds()[name].replace(" ", ""), set()).update(rows)
    return by_letters, by_sounds
