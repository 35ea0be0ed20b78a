"""The départements and régions that a message says, by name (« en Isère ») or by number (« dans le 94 »)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nlu.gazetteer.aliases import Named
from nlu.gazetteer.areas import Area, area_of, areas, first_tokens
from nlu.gazetteer.spelling import ARTICLES, content
from nlu.gazetteer.table import SPLIT_CITIES, table
from nlu.readers.commune.arrondissement import is_arrondissement
from nlu.readers.commune.lexicon import FILLERS, LOCATING, RESIDING, UNITS
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
            return mention if _are_joined(message, end, mention.start) else None
    return None


def just_before(message: list[Word], start: int, mentions: Iterable[AreaMention]) -> AreaMention | None:
    """Return the area where a name is said to be, just before it: « dans le 38, à Laval », « 38, Laval »."""
    before = [mention for mention in mentions if mention.end <= start]
    if not before or not _are_joined(message, before[-1].end, start):
        return None
    return before[-1] if before[-1].start == 0 or _is_inside(message, before[-1].start) else None


def _is_inside(message: list[Word], start: int) -> bool:
    return any(word.text in _INSIDE for word in message[max(0, start - 2) : start])


def _are_joined(message: list[Word], start: int, end: int) -> bool:
    return {word.text for word in message[start:end]} <= _JOINING


def _by_name(message: list[Word], at: int, runs: Runs) -> AreaMention | None:
    if message[at].text not in first_tokens() or _is_river(message, at):
        return None
    parts = run(message, at)
    for size in range(len(parts), 0, -1):
        area, end = areas().get(" ".join(parts[:size])), at + size
        if area and not _is_in_name(at, end, runs) and not _is_town(message, at, end, runs):
            return AreaMention(at, end, area, _is_sure(message, at, end))
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


def _is_river(message: list[Word], at: int) -> bool:
    """Say whether « sur » links the words to those before it: « champ sur marne » is a misspelt town."""
    if at < 2 or message[at].cut or message[at - 1].text != "sur" or message[at - 1].cut:
        return False
    return message[at - 2].text not in FILLERS | LOCATING | RESIDING


def _is_sure(message: list[Word], start: int, end: int) -> bool:
    said = content([word.text for word in message[start:end]])
    if len(said) != 1 or said[0] not in _WORDS:
        return True
    # « En réunion » is no island.
    inside = said != ["reunion"] and _is_inside(message, start)
    return inside or (message[start].cut and _ends(message, end))


def _ends(message: list[Word], at: int) -> bool:
    return at >= len(message) or message[at].cut


def _by_number(message: list[Word], at: int, runs: Runs) -> AreaMention | None:
    """Read « (94) », « dans le 94 », « Vitry 94 », « le 94 » alone; a number that counts something is none."""
    area = area_of(message[at].text.upper()) if _CODE.fullmatch(message[at].text) else None
    if area is None or _is_arrondissement(message, at, runs):
        return None
    ends, after_name = _ends(message, at + 1), bool(_names_before(at, runs))
    if message[at + 1 : at + 2] and message[at + 1].text in UNITS and not (ends and after_name):
        return None
    before = [word.text for word in message[max(0, at - 2) : at]]
    placed = before[-1:] == ["le"] and (before[0] in _INSIDE | {"de"} or (at == 1 and ends))
    clear = ((message[at].cut or at == 0) and ends) or placed or not _ANNOUNCING.isdisjoint(before)
    if not (clear or after_name):
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
