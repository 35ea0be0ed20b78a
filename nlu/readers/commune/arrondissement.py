"""Arrondissements of Paris, Lyon and Marseille: « Paris 12e », « le treizième à Marseille », « dans le 18e »."""

from __future__ import annotations

import re
from enum import IntEnum

from nlu.gazetteer.table import SPLIT_CITIES, departement_of, table
from nlu.readers.commune.lexicon import ORDINALS, PLACING, ROMAN, UNITS
from nlu.readers.commune.tokens import Word

_DIGITS = re.compile(r"([0-9]{1,2})(e|er|ere|eme|ieme|em|nd|nde)?")
_TENS = {"septieme": 17, "huitieme": 18, "neuvieme": 19}
_SUFFIXES = frozenset({"e", "er", "eme", "ieme", "em"})
NAMES = frozenset({"arrondissement", "arrondissements", "arr", "arrdt", "ardt", "arrond"})
_AFTER = PLACING | {"et", "mais", "je", "j", "on", "nous", "pour", "pr", "si", "svp", "merci", "avec"}


class Form(IntEnum):
    """How a number is written: « 12 », « XII », « douzième », « 12e »; the later, the more surely it is an ordinal."""

    BARE = 0
    ROMAN = 1
    WORD = 2
    ORDINAL = 3


def arrondissements(number: int, cities: frozenset[str]) -> list[int]:
    """Return the rows of the arrondissements of that number in these cities (INSEE codes)."""
    rows = table().rows
    codes = (SPLIT_CITIES[city] for city in SPLIT_CITIES if city in cities)
    return [rows[insee] for prefix in codes if (insee := f"{prefix}{number:0{5 - len(prefix)}d}") in rows]


def beside_city(words: list[Word], start: int, end: int, city: str) -> list[int]:
    """Return the arrondissement said just after the name of its city, or just before it."""
    number = _after(words, end, city) or _before(words, start)
    return arrondissements(number, frozenset({city}))


def alone(words: list[Word], cities: frozenset[str], *, expected: bool) -> list[int]:
    """Return those of « 12e arrondissement », « dans le 13ème »: of the cities said, else of all three.

    Where nothing else answers what is ``expected``, « le 13ème » is enough.
    """
    for at in range(len(words)):
        number, form, end = _number_at(words, at)
        if not number:
            continue
        roman_or_digits = form in (Form.ROMAN, Form.ORDINAL)
        placed = (roman_or_digits and _placed(words, at)) or (expected and form >= Form.WORD)
        if _named(words, end) or (placed and _finished(words, end)):
            return arrondissements(number, cities or frozenset(SPLIT_CITIES))
    return []


def is_arrondissement(words: list[Word], at: int, city: str) -> bool:
    """Say whether the number after the name of a city is its arrondissement: « Paris 15 », « Lyon (03) »."""
    return bool(arrondissements(_after(words, at, city), frozenset({city})))


def _number_at(words: list[Word], at: int) -> tuple[int, Form, int]:
    """Read « 12 », « 12e », « 12 eme », « XIIe », « douzième »: the number (0 for none), its form, where it ends."""
    if at >= len(words):
        return 0, Form.BARE, at
    text, after = words[at].text, words[at + 1] if at + 1 < len(words) else None
    joined = after is not None and not after.cut
    if text == "dix" and after is not None and joined and after.text in _TENS:
        return _TENS[after.text], Form.WORD, at + 2
    if text in ORDINALS:
        return ORDINALS[text], Form.WORD, at + 1
    if text.removesuffix("e") in ROMAN and len(text) > 1:
        return ROMAN[text.removesuffix("e")], Form.ROMAN, at + 1
    match = _DIGITS.fullmatch(text)
    if match is None:
        return 0, Form.BARE, at
    suffixed = after is not None and joined and after.text in _SUFFIXES and not match[2]
    return int(match[1]), Form.ORDINAL if match[2] or suffixed else Form.BARE, at + 1 + suffixed


def _after(words: list[Word], at: int, city: str) -> int:
    """Read the number after a city, unless it counts something or is the city's département: « Marseille (13) »."""
    while at < len(words) and words[at].text in {"dans", "ds", "le", "cedex"}:
        at += 1
    number, form, end = _number_at(words, at)
    if not number or form == Form.ORDINAL:
        return number
    if form in (Form.ROMAN, Form.WORD):
        return number if _finished(words, end) and not words[at].cut else 0
    counted = end < len(words) and not words[end].cut and words[end].text in UNITS
    departement = words[at].cut and str(number) == departement_of(city)
    enclosed = not words[at].cut or end == len(words) or words[end].cut
    return number if enclosed and not (counted or departement) else 0


def _before(words: list[Word], at: int) -> int:
    """Read the number before a city: « 13e à Marseille », « le 7ème arrondissement de Lyon »."""
    end = at
    while end > 0 and words[end - 1].text in NAMES | {"a", "de"}:
        end -= 1
    for start in range(max(0, end - 2), end):
        number, form, stop = _number_at(words, start)
        if number and stop == end and (form == Form.ORDINAL or _named(words, end)):
            return number
        if number and stop == end and form == Form.WORD and number > 2 and start and words[start - 1].text == "le":
            return number
    return 0


def _named(words: list[Word], end: int) -> bool:
    return end < len(words) and words[end].text in NAMES


def _placed(words: list[Word], at: int) -> bool:
    """Say whether « dans le », « habite le » or « sur le » comes before."""
    if at < 2 or words[at - 1].text != "le":
        return False
    return words[at - 2].text in {"dans", "ds", "sur", "habite", "jhabite"}


def _finished(words: list[Word], end: int) -> bool:
    """Say whether nothing that the ordinal could count comes after: « dans le 13e jour »."""
    return end >= len(words) or words[end].cut or words[end].text in _AFTER | NAMES
