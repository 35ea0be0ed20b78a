"""The digits of a text, in whatever signs (figures, words, « O » for zero), in runs that no word interrupts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlu.french.numerals import SPELLED, to_int

_PLUS = r"\+ ?\(?|(?<![a-z])plus (?=trente|33)"
# « O6 l2 34 »: letters that look like figures, among figures; « oo » between two of them.
_TYPED = r"(?<![a-z0-9])(?=[oil]{0,2}[0-9])[0-9oil]*[0-9o](?![a-z0-9])|[0-9]+|(?<![a-z0-9])oo?(?![a-z0-9])"
_KEYCAP = "\ufe0f?\u20e3"
_BRACKET = r"(?:\((?=\+? ?[0-9]{1,4} ?\)))?"
_PIECE = re.compile(rf"{_BRACKET}(?P<plus>{_PLUS})?(?:(?P<typed>{_TYPED})(?:{_KEYCAP})?|(?<![a-z])(?P<said>{SPELLED}))")
_GAP = re.compile(r"(?:[^\w+]|_){0,5}(?:(?:point|tiret|slash|virgule|espace)(?:\W|_){1,2})?")
"""What may stand between two pieces of one number: signs, or their names as a dictation writes them."""
_LETTERS = str.maketrans("oil", "011")


@dataclass(frozen=True, slots=True)
class Piece:
    """Digits that stand together: « 06 », « trente-neuf », « +33 »."""

    start: int
    end: int
    digits: str
    plus: bool
    typed: bool
    gap: str
    """What stands between the piece before and this one; empty at the head of a run."""


def runs(folded: str) -> list[list[Piece]]:
    """The pieces of a folded text, in runs: within one, nothing but signs stands between two pieces."""
    found: list[list[Piece]] = []
    for match in _PIECE.finditer(folded):
        typed = match["typed"]
        digits = typed.translate(_LETTERS) if typed else str(to_int(match["said"]))
        plus = match["plus"] is not None
        before = found[-1][-1].end if found else 0
        gap = folded[before : match.start()]
        goes_on = bool(found) and not plus and _GAP.fullmatch(gap) is not None
        piece = Piece(match.start(), match.end(), digits, plus, typed is not None, gap if goes_on else "")
        if goes_on:
            found[-1].append(piece)
        else:
            found.append([piece])
    return found
