"""Names said or spelt nearly as a place is called: « choisi le roi », « plan de cuc », « saint ouin ».

The first letter is taken as right, unless a département says where to look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.gazetteer.aliases import Named, aliases
from nlu.gazetteer.misspelling import MIN_GLUED, MIN_POPULATION, MIN_POPULATION_SHORT, SHORT, slips
from nlu.gazetteer.sounds import sound
from nlu.gazetteer.table import departement_of, table

# A word of four letters may have one wrong: « nacy » for Nancy.
SHORTEST = 4
MIN_SOUNDS = 3


def sounding(parts: list[str], begins: str = "") -> Named | None:
    """Return the places of some size whose official name sounds so, token by token: « plan de cuc », « choisi le roi ».

    ``begins`` is what their name must begin with, as it is spelt.
    """
    names = _by_sounds_of_tokens().get(" ".join(map(sound, parts)), ())
    official = [row for name in names if f"{name} ".startswith(begins) for row in aliases().of(name).official]
    rows = {row for row in official if table().population[row] >= MIN_POPULATION}
    return Named(" ".join(parts), usual=tuple(sorted(rows))) if rows else None


def alike(parts: list[str], departements: frozenset[str] = frozenset()) -> Named | None:
    """Return the places that a whole answer was meant to name: those that sound so, and those spelt nearly so.

    Sounds come first; then one word alone is meant for a place of some size, or for a village that is nearer than one.
    The nearest in spelling stand as official names, beside the others. With départements, only their communes are
    looked at, villages included.
    """
    letters, population = "".join(parts), table().population
    least = MIN_POPULATION if len(letters) > SHORT else MIN_POPULATION_SHORT
    if departements or (len(parts) > 1 and len(letters) >= MIN_GLUED):
        least = 0
    nearest, others = set[int](), same_sound(parts, departements)
    if not any(population[row] >= least for row in others):
        ranked = sorted(_spelt_nearly(parts, departements))
        towns = _first([(distance, row) for distance, row in ranked if population[row] >= least])
        nearest, others = _first(ranked) if towns else nearest, others | towns
    if not nearest and not others:
        return None
    return Named(" ".join(parts), official=tuple(sorted(nearest)), usual=tuple(sorted(others - nearest)))


def one_letter_wrong(part: str) -> set[int]:
    """Return the places whose name sounds like a word and has all its letters but one: « limoge », « sarcelle »."""
    near = {row for distance, row in _spelt_nearly([part], frozenset()) if distance == 1}
    return near & same_sound([part])


def same_sound(parts: list[str], departements: frozenset[str] = frozenset()) -> set[int]:
    """Return the places whose name sounds like these tokens however they are cut; villages are spelt nearly so, too."""
    letters, said, population = "".join(parts), "".join(map(sound, parts)), table().population
    return {
        row
        for name in (_by_sounds().get(said, ()) if len(said) >= MIN_SOUNDS else ())
        for row in _rows(name, departements)
        if population[row] >= MIN_POPULATION or OSA.distance(letters, name.replace(" ", "")) <= slips(letters)
    }


def _rows(name: str, departements: frozenset[str]) -> set[int]:
    """Return what a known name means: in these départements; else what is called so today, or was if nothing is."""
    named, insee = aliases().of(name), table().insee
    if departements:
        return {row for row in named.rows if departement_of(insee[row]) in departements}
    return set(named.official + named.usual or named.former)


def _spelt_nearly(parts: list[str], departements: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the rows whose name is within the slips allowed, each after how many letters are wrong."""
    letters, population = "".join(parts), table().population
    pool = _by_letters(departements, "" if departements else letters[0])
    allowed = max(slips(letters), len(letters) >= SHORTEST)
    for joined, distance, _ in process.extract(
        letters, pool.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=None
    ):
        for name in pool[joined]:
            known = name.split()
            least = 0 if departements or len(known) == len(parts) else MIN_POPULATION
            if _word_by_word(parts, known, distance):
                yield from ((distance, row) for row in _rows(name, departements) if population[row] >= least)


def _word_by_word(parts: list[str], known: list[str], distance: int) -> bool:
    """Say whether each word is near the one in its place; cut otherwise, they may have one letter wrong in all."""
    if len(parts) != len(known):
        return distance <= 1 and all(len(part) > 1 for part in parts)
    return all(_is_slip(part, name) for part, name in zip(parts, known, strict=True))


def _is_slip(part: str, name: str) -> bool:
    same_start = len(part) < SHORTEST or part[0] == name[0]
    return same_start and OSA.distance(part, name) <= max(1, slips(part))


def _first(ranked: list[tuple[int, int]]) -> set[int]:
    """Return the rows that share the best rank."""
    return {row for distance, row in ranked if distance == ranked[0][0]}


@cache
def _sounds() -> dict[str, str]:
    """Return how each known name sounds, its tokens apart."""
    return {name: " ".join(map(sound, name.split())) for name in sorted(aliases().known)}


@cache
def _by_sounds_of_tokens() -> dict[str, list[str]]:
    return _inverted(_sounds().items())


@cache
def _by_sounds() -> dict[str, list[str]]:
    """Return the known names by how they sound in one word."""
    return _inverted((name, said.replace(" ", "")) for name, said in _sounds().items())


def _inverted(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, said in pairs:
        found.setdefault(said, []).append(name)
    return found


@lru_cache(maxsize=128)
def _by_letters(departements: frozenset[str], first: str) -> dict[str, list[str]]:
    """Return the names by their letters in one word: of these départements, or all that begin with a letter."""
    names = aliases().within(departements) if departements else sorted(aliases().known)
    return _inverted((name, name.replace(" ", "")) for name in names if name.startswith(first))
