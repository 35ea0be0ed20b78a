"""What an offer or a request outside the missions is about: computers, paperwork, homework, furniture…"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from nlu.french.text import fold
from nlu.labels import THEMES, Theme


@cache
def _patterns() -> dict[Theme, re.Pattern[str]]:
    """The words of each theme, in the order of the table."""
    known = tomllib.loads(resources.files(__package__).joinpath("theme.toml").read_text(encoding="utf-8"))
    themes = sorted(THEMES, key=list(known).index)
    return {theme: re.compile(rf"(?<![a-z])(?:{'|'.join(known[theme])})(?![a-z])") for theme in themes}


def find_theme(text: str) -> Theme | None:
    """The theme that most words of a text speak of; None when none does."""
    folded = fold(text)
    counts = {theme: len(set(pattern.findall(folded))) for theme, pattern in _patterns().items()}
    best = max(counts, key=lambda theme: counts[theme])
    return best if counts[best] else None
