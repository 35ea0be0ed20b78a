"""A message cut into canonical tokens: what the search for places walks along."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlu.french.text import flat, fold
from nlu.gazetteer.aliases import LONGEST_NAME
from nlu.gazetteer.spelling import CONTRACTIONS, TOKEN

MAX_LENGTH = 2_000
# Addresses of people and pages, and anything long enough to be a telephone number.
_NOT_PLACES = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|\+?\d(?:[ .\-/]?\d){7,}")
_SENTENCE_END = re.compile(r"[.!?:]\s|[.!?]$")
# A point after these shortens the word, it does not end anything: « St. Maur », « M. Lyon ».
_SHORTENED = frozenset({"saint", "sainte", "m", "mr", "mme", "mlle", "dr"})
_BREAK = re.compile(r"[,;:!?()\[\]\"«»|+=]|\.(?:\s|$)|\s[-–]\s")


@dataclass(frozen=True, slots=True)
class Word:
    """One token: its spelling, its place, whether it has a capital of its own, whether a sign cuts it off before."""

    text: str
    start: int
    capital: bool
    cut: bool


def hide(text: str) -> str:
    """Blank addresses and telephone numbers; length does not change."""
    return _NOT_PLACES.sub(lambda match: "_" * len(match.group()), text)


def words_of(text: str) -> list[Word]:
    """Return the tokens of a message; a capital counts inside a sentence only, and not when all is in capitals."""
    shown = flat(text)[:MAX_LENGTH]
    folded = hide(fold(text)[:MAX_LENGTH])
    shouted = shown.isupper()
    found: list[Word] = []
    end = 0
    for match in TOKEN.finditer(folded):
        gap = folded[end : match.start()]
        first = not found or bool(_SENTENCE_END.search(gap))
        abbreviated = bool(found) and found[-1].text in _SHORTENED and gap.strip() == "."
        cut = bool(_BREAK.search(gap)) and not abbreviated
        capital = shown[match.start()].isupper() and not first and not shouted
        for part in CONTRACTIONS.get(match.group(), (match.group(),)):
            found.append(Word(part, match.start(), capital, cut))
            cut = False
        end = match.end()
    return found


def run(message: list[Word], start: int, longest: int = LONGEST_NAME) -> list[str]:
    """Return the tokens from a place in the message on, up to the first break."""
    parts = [message[start].text]
    for word in message[start + 1 : start + longest]:
        if word.cut:
            break
        parts.append(word.text)
    return parts
