"""Answers to « Vous proposez votre aide, ou vous en demandez ? » in a few words."""

from __future__ import annotations

import re

from nlu.french.text import fold
from nlu.labels import DIRECTIONS, Direction
from nlu.readers.wish import read_wish

LONGEST = 8
"""Words: a longer text says more than which of the two."""

_GIVES = re.compile(r"(?<![a-z])(?:propos\w*|offr\w*|aider|benevol\w*|donner)(?![a-z])")
_ASKS = re.compile(r"(?<![a-z])(?:demand\w*|besoin|cherch\w*|recherch\w*|recevoir|qu'on m'aide)(?![a-z])")
_REFUSED = re.compile(r"(?<![a-z])(?:pas|ni|jamais|plus)(?![a-z])")


def read_way(text: str) -> Direction | None:
    """Whether a short answer proposes or asks; ``None`` when it says neither, both, or what it is not."""
    folded = fold(text)
    if len(folded.split()) > LONGEST:
        return None
    if (stated := read_wish(text).stated) is not None:
        return DIRECTIONS[stated]
    gives, asks = _GIVES.search(folded) is not None, _ASKS.search(folded) is not None
    if gives == asks or _REFUSED.search(folded):
        return None
    return "offer" if gives else "request"
