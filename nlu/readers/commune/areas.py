"""The départements and régions that a message says, by name (« en Isère ») or by number (« dans le 94 »)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nlu.gazetteer.aliases import Named
from nlu.gazetteer.areas import Area, area_of, areas
from nlu.gazetteer.spelling import ARTICLES, content
from nlu.gazetteer.table import SPLIT_CITIES, table
from nlu.readers.commune.arrondissement import is_arrondissement
from nlu.readers.commune.lexicon import UNITS
from nlu.readers.commune.needs import TOWN, population
from nlu.readers.commune.tokens import Word, run

Runs = Mapping[int, tuple[int, Named]]
"""The longest known name that starts at each word: where it ends, what it names."""

_CODE = re.compile(r"0[1-9]|[1-8][0-9]|9[0-5]|2[ab]|97[1-8]|98[46-9]")
_ANNOUNCING = frozenset({"departement", "dept", "dpt", "dep"})
_INSIDE = frozenset({"dans", "ds", "en"})
# What may stand between a commune and its département: « Laval, c'est dans le 53 », « Le Port à la Réunion ».
_JOINING = ARTICLES | _INSIDE | _ANNOUNCING | frozenset({"a", "de", "c", "est"})
# Names of départements that are words too: « c'est pas cher », « à Nice nord », « la réunion de mardi ».
_WORDS = frozenset({"ain", "aube", "cher", "creuse", "landes", "lot", "manche", "nord", "orne", "reunion", "somme"})


@dataclass(frozen=True, slots=True)
class AreaMention:
    """A run of words that names an area; ``sure`` when it is nothing else, so that a commune elsewhere is not meant."""

    start: int
    end: int
    area: Area
    sure: bool


def find_areas(message: list[Word], runs: Runs) -> list[AreaMention]:
    """Return the areas said, in order. The longest name wins: no area is read inside « Bar-sur-Aube »."""
    found: list[AreaMention] = []
    at = 0
    while at < len(message):
        mention = _by_number(message, at, runs) or _by_name(message, at, runs)
        if mention:
            found.append(mention)
        at = mention.end if mention else at + 1
    return [mention for mention in found if not _is_commune_of(mention, found, message, runs)]


def beside(message: list[Word], end: int, mentions: Iterable[AreaMention]) -> AreaMention | None:
    """Return the area said just after a name: « Saint-Denis de la Réunion », « Vitry (94) », « Laval en Isère »."""
    for mention in mentions:
        if mention.start >= end:
            between = {word.text for word in message[end : mention.start]}
            return mention if between <= _JOINING else None
    return None


def _by_name(message: list[Word], at: int, runs: Runs) -> AreaMention | None:
    parts = run(message, at)
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        area = areas().get(name)
        if area and not _is_in_name(at, at + size, runs) and not _is_town(message, at, at + size, runs):
            return AreaMention(at, at + size, area, _is_sure(message, at, at + size))
    return None


def _is_in_name(start: int, end: int, runs: Runs) -> bool:
    """Say whether the words are only a part of the longer name of a commune: « Étampes-sur-Marne »."""
    for first in range(max(0, start - 8), start + 1):
        last, named = runs.get(first, (0, None))
        longer = (first, -last) < (start, -end) and last >= end
        if named and longer and (len(content(named.key.split())) > 1 or first == start):
            return True
    return False


def _is_town(message: list[Word], start: int, end: int, runs: Runs) -> bool:
    """Say whether a town bears the very name: « Vienne », « Paris »; « en Mayenne » is the département all the same."""
    last, named = runs.get(start, (0, None))
    if named is None or last != end or not named.official or population(named) < TOWN:
        return False
    return start == 0 or message[start - 1].text != "en"


def _is_sure(message: list[Word], start: int, end: int) -> bool:
    said = content([word.text for word in message[start:end]])
    if len(said) != 1 or said[0] not in _WORDS:
        return True
    inside = any(word.text in _INSIDE for word in message[max(0, start - 2) : start])
    return inside or (message[start].cut and _ends(message, end))


def _ends(message: list[Word], at: int) -> bool:
    return at >= len(message) or message[at].cut


def _by_number(message: list[Word], at: int, runs: Runs) -> AreaMention | None:
    """Read « (94) », « dans le 94 », « Vitry 94 », « 94 » alone; a number that counts something is none."""
    area = area_of(message[at].text.upper()) if _CODE.fullmatch(message[at].text) else None
    if area is None or _is_arrondissement(message, at, runs):
        return None
    ends = _ends(message, at + 1)
    if not ends and message[at + 1].text in UNITS:
        return None
    before = [word.text for word in message[max(0, at - 2) : at]]
    placed = before[-1:] == ["le"] and before[0] in _INSIDE | {"de"}
    clear = (message[at].cut and ends) or placed or not _ANNOUNCING.isdisjoint(before)
    after_name = bool(_names_before(at, runs))
    if not (clear or after_name or len(message) == 1):
        return None
    return AreaMention(at, at + 1, area, clear or ends)


def _names_before(at: int, runs: Runs) -> list[Named]:
    return [named for end, named in runs.values() if end == at]


def _is_arrondissement(message: list[Word], at: int, runs: Runs) -> bool:
    """Say whether a number is rather the arrondissement of the city before it: « Paris 15 »."""
    cities = {table().insee[row] for named in _names_before(at, runs) for row in named.official} & SPLIT_CITIES.keys()
    return any(is_arrondissement(message, at, city) for city in cities)


def _is_commune_of(mention: AreaMention, others: list[AreaMention], message: list[Word], runs: Runs) -> bool:
    """Say whether the name is a commune's of the area said after it: « La Réunion (47) », « Landes (17) »."""
    end, named = runs.get(mention.start, (0, None))
    other = beside(message, mention.end, (other for other in others if other is not mention))
    return named is not None and end == mention.end and other is not None and named.is_in(other.area.departements)
