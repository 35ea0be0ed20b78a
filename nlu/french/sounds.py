"""How a word sounds in French, roughly: « médicaments », « medicamen » and « médikaman » become one.

The steps are applied in order to a folded word; what they give is a key, not a transcription.
"""

from __future__ import annotations

import re
from functools import lru_cache

_STEPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), made)
    for pattern, made in (
        (r"eaux?$|eau|au", "o"),
        (r"ph", "f"),
        (r"qu", "k"),
        (r"c(?=[eiy])", "s"),
        (r"ch", "1"),
        (r"c", "k"),
        (r"g(?=[eiy])", "j"),
        (r"y", "i"),
        (r"(?:ai|ei)(?![nm])", "e"),
        (r"(?<=[aei])ment$", "mA"),
        (r"(?:er|ez|et|es|ent|ai[st]?|ed)$|e+$", "e"),
        (r"h", ""),
        (r"[sxztdp]+$", ""),
        (r"(?:am|an|em|en)(?=[b-df-hj-np-tv-z1]|$)", "A"),
        (r"(?:aim|ain|ein|im|in|un|um)(?=[b-df-hj-np-tv-z1]|$)", "I"),
        (r"(?:om|on)(?=[b-df-hj-np-tv-z1]|$)", "O"),
        (r"oi", "wa"),
        (r"ou", "u"),
        (r"oe", "e"),
        (r"z", "s"),
        (r"([a-zA-Z])\1+", r"\1"),
        (r"(?<=..)e$", ""),
    )
)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The key of one normalised word; a word that would leave nothing stays as it is."""
    key = word
    for pattern, made in _STEPS:
        key = pattern.sub(made, key)
    return key or word
