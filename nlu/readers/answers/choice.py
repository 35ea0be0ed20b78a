"""Which of the choices shown a text names: by their words, even misspelt or cut, or by their place (« le 2 »)."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from nlu.french.phrases import PLEASE
from nlu.french.text import fold

ALIKE = 86
"""How alike (0–100) a text and a label must be."""

SHORTEST_PART = 5
"""Letters: a shorter part of a label is a word like another."""

_RANKS = (
    r"1|1er|1ere|une?|premiere?|prems?", r"2|2e|2eme|deux(?:ieme)?|seconde?", r"3|3e|3eme|trois(?:ieme)?",
    r"4|4e|4eme|quatr(?:e|ieme)", r"5|5e|5eme|cinq(?:uieme)?", r"6|6e|six(?:ieme)?", r"7|7e|sept(?:ieme)?",
    r"8|8e|huit(?:ieme)?",
)  # fmt: skip
_RANK = "|".join(f"(?P<r{place}>{words})" for place, words in enumerate(_RANKS))
_THING = r"(?: (?:bouton|choix|case|option|reponse|proposition|ligne))?"
_NAMED = (
    r"(?:(?:le|la|l'|numero|n°|no|choix|reponse|option|bouton|case|pour|oui|je (?:prends|choisis|veux)|mets"
    r"|mettez)[ :]*)*"
)
_ONE = re.compile(rf"{_NAMED}(?:{_RANK}){_THING}")
_FIRST = re.compile(rf"{_NAMED}(?:les )?(?P<many>deux|2|trois|3) premiere?s{_THING}")
_LAST = re.compile(rf"{_NAMED}derniere?{_THING}")
_POLITE = re.compile(rf"(?:[ ,]+(?:{PLEASE}|merci|donc|bouton))+$")


def pick(text: str, labels: list[str], *, ranked: bool = True) -> list[int]:
    """The places (from 0) of the labels that the whole text names; ``ranked`` when they are shown in one column."""
    folded = _POLITE.sub("", fold(text).strip(" .!"))
    if not folded:
        return []
    if ranked and (places := _by_place(folded, len(labels))):
        return places
    alike = [fuzz.ratio(folded, _words(label)) for label in labels]
    best = max(alike, default=0)
    if best >= ALIKE:
        return [place for place, score in enumerate(alike) if score == best]
    if len(folded) < SHORTEST_PART:
        return []
    return [
        place
        for place, label in enumerate(labels)
        if re.search(rf"(?<![a-z]){re.escape(folded)}(?![a-z])", _words(label))
    ]


def _words(label: str) -> str:
    return re.sub(r"[^\w' -]+", " ", fold(label)).strip()


def _by_place(folded: str, count: int) -> list[int]:
    if first := _FIRST.fullmatch(folded):
        return list(range({"deux": 2, "2": 2, "trois": 3, "3": 3}[first["many"]]))
    if _LAST.fullmatch(folded):
        return [count - 1]
    places = []
    for part in re.split(r" ?(?:,| et | \+ |&) ?", folded):
        match = _ONE.fullmatch(part.strip())
        if match is None:
            return []
        places.append(next(place for place in range(len(_RANKS)) if match[f"r{place}"]))
    return [place for place in places if place < count]
