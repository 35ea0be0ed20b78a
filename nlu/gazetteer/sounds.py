"""How the words of a place name sound: « choisi » and « choisy », « sene » and « seine », « bour » and « bourg »."""

from __future__ import annotations

import re
from functools import lru_cache

from nlu.french.sounds import sound as sound_of_word

# What names have more than other words do, brought to the plain spelling before the word is heard.
_STEPS = (
    (re.compile(r"([a-z])\1"), r"\1"),
    (re.compile(r"(?:ai|ei)(?=[nm][aeiouy])"), "e"),
    (re.compile(r"s$"), ""),
    (re.compile(r"(?<=[rn])[cg]$"), ""),
)


@lru_cache(maxsize=50_000)
def sound(token: str) -> str:
    """Return how one token sounds; it is in lower-case letters without accents."""
    for pattern, made in _STEPS:
        token = pattern.sub(made, token)
    return sound_of_word(token)
