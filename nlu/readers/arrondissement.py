"""Arrondissements of Paris, Lyon and Marseille: « Paris 12e », « dans le 13ème », « lyon 3 »."""

from __future__ import annotations

import re

from nlu.gazetteer.table import SPLIT_CITIES, table
from nlu.readers.commune_text import Word
from nlu.readers.commune_words import PLACING, UNITS

ORDINAL = re.compile(r"([0-9]{1,2})(e|er|ere|eme|ieme|em|nd|nde)?")
_ROMAN = {"ier": 1, "iie": 2, "iiie": 3, "ive": 4, "ve": 5, "vie": 6, "viie": 7, "viiie": 8, "ixe": 9, "xe": 10}
_ROMAN |= {"xie": 11, "xiie": 12, "xiiie": 13, "xive": 14, "xve": 15, "xvie": 16, "xviie": 17, "xviiie": 18}
_ROMAN |= {"xixe": 19, "xxe": 20}
_SUFFIXES = frozenset({"e", "er", "eme", "ieme", "em"})
NAMES = frozenset({"arrondissement", "arrondissements", "arr", "arrdt", "ardt", "arrond"})


def arrondissements(number: int, cities: frozenset[str]) -> list[int]:
    """Return the rows of the arrondissements of that number in these cities (INSEE codes)."""
    rows = table().rows
    codes = (SPLIT_CITIES[city] for city in SPLIT_CITIES if city in cities)
    return [rows[insee] for prefix in codes if (insee := f"{prefix}{number:0{5 - len(prefix)}d}") in rows]


def _number_at(words: list[Word], at: int) -> tuple[int, bool, int] | None:
    """Read « 12 », « 12e », « 12 eme », « XIIe »: the number, whether it is an ordinal, and where it ends."""
    if at >= len(words):
        return None
    text = words[at].text
    if text in _ROMAN:
        return _ROMAN[text], True, at + 1
    match = ORDINAL.fullmatch(text)
    if match is None:
        return None
    end = at + 1
    ordinal = bool(match[2])
    if not ordinal and end < len(words) and words[end].text in _SUFFIXES and not words[end].cut:
        ordinal, end = True, end + 1
    return int(match[1]), ordinal, end


def after_city(words: list[Word], at: int, city: str) -> list[int]:
    """Return the arrondissement said just after the name of its city, unless the number counts something."""
    if at < len(words) and words[at].text == "dans":
        at += 1
    while at < len(words) and words[at].text == "le":
        at += 1
    read = _number_at(words, at)
    if read is None:
        return []
    number, ordinal, end = read
    counted = end < len(words) and not words[end].cut and words[end].text in UNITS
    if (counted or words[at].cut) and not ordinal:
        return []
    return arrondissements(number, frozenset({city}))


def alone(words: list[Word], cities: frozenset[str]) -> list[int]:
    """Return those of « 12e arrondissement », « dans le 13ème »: of the cities said, else of all three."""
    for at in range(len(words)):
        read = _number_at(words, at)
        if read is None:
            continue
        number, ordinal, end = read
        if _named(words, end) or (ordinal and _placed(words, at) and _finished(words, end)):
            return arrondissements(number, cities or frozenset(SPLIT_CITIES))
    return []


def _named(words: list[Word], end: int) -> bool:
    return end < len(words) and words[end].text in NAMES


def _placed(words: list[Word], at: int) -> bool:
    """Say whether « dans le », « habite le » or « sur le » comes before."""
    if at < 2 or words[at - 1].text != "le":
        return False
    return words[at - 2].text in {"dans", "ds", "sur", "habite", "jhabite"}


def _finished(words: list[Word], end: int) -> bool:
    """Say whether nothing that the ordinal could count comes after: « dans le 13e jour »."""
    if end >= len(words) or words[end].cut:
        return True
    return words[end].text in PLACING | {
        "et",
        "mais",
        "je",
        "j",
        "on",
        "nous",
        "pour",
        "pr",
        "si",
        "svp",
        "merci",
        "avec",
    }
