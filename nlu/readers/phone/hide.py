"""Hide the numbers of a text: what is shown to strangers passes here."""

from __future__ import annotations

import re

from nlu.french.text import flat, fold
from nlu.readers.phone.digits import runs
from nlu.readers.phone.find import NOT_PHONES, OTHER_NUMBERS, TWO_POSTCODES, find_phones

MASK = "[numéro]"

Span = tuple[int, int]

_DIGIT = r"(?:[0-9]|o(?![a-z]))"
_PHONE_LIKE = re.compile(
    rf"\(?(?:\+|(?<![0-9])0|(?<![0-9a-z])o(?=[ .\-]?[1-9])) ?\(?{_DIGIT}(?:[ .\-/_,·()]{{0,3}}{_DIGIT}){{6,40}}"
    r"|(?<![0-9])[1-9](?:[ .\-]?[0-9]){7,40}"
)
"""Incomplete or not a number at all: so many figures in a row are hidden all the same."""
_LOCAL = re.compile(
    r"(?<![a-z])(?:tel(?:ephone)?|num(?:ero)?|mobile|portable|gsm|fixe|joindre|joignable|(?:r?appel|telephon)e[rz])(?![a-z])"
    r"[^0-9+]{0,12}(?P<own>[1-9][0-9](?:[ .\-]?[0-9]{2}){2,3})(?![0-9])"
)
"""Shorter ones that are dialled so within one territory overseas: « tél. 75 12 34 »."""
_ZERO_LOST = [1, 2, 2, 2, 2]


def mask_phones(text: str) -> str:
    """Replace by « [numéro] » everything that may be a number, valid or not."""
    shown, folded = flat(text), _blanked(_blanked(fold(text), NOT_PHONES), TWO_POSTCODES)
    spans = [match.span() for match in OTHER_NUMBERS.finditer(folded)]
    spans += [(found.start, found.end) for found in find_phones(_cut(folded, spans))]
    spans += _zero_lost(_cut(folded, spans))
    spans += [match.span() for match in _PHONE_LIKE.finditer(_cut(folded, spans))]
    spans += [match.span("own") for match in _LOCAL.finditer(_cut(folded, spans))]
    masked, done = [], 0
    for start, end in sorted(spans):
        masked += [shown[done:start], MASK]
        done = end
    return "".join(masked) + shown[done:] if spans else text


def _blanked(folded: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: "x" * len(match.group()), folded)


def _cut(folded: str, spans: list[Span]) -> str:
    """The text, what is hidden already made unreadable."""
    for start, end in spans:
        folded = folded[:start] + "x" * (end - start) + folded[end:]
    return folded


def _zero_lost(folded: str) -> list[Span]:
    """« 6:39:98:12:34 »: French numbers without their zero, whatever stands between the pairs."""
    return [
        (run[0].start, run[-1].end)
        for run in runs(folded)
        if [len(piece.digits) for piece in run] == _ZERO_LOST and len({piece.gap for piece in run[1:]}) == 1
    ]
