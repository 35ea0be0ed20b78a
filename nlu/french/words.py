"""Everyday words, as the training examples write them in small letters, and which of them French knows.

``words.txt.gz`` holds them; ``nlu.build.everyday_words`` makes it. Every function takes folded words.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from importlib import resources

_PARTS = re.compile(r"['\-. ]")


def words(text: str) -> frozenset[str]:
    """The words of a table written as text."""
    return frozenset(text.split())


@cache
def _sections() -> dict[str, frozenset[str]]:
    packed = resources.files(__package__).joinpath("words.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()[1:]
    return {name: words(row) for name, _, row in (line.partition("\t") for line in lines)}


@cache
def everyday() -> frozenset[str]:
    """Words that anybody could write: nobody's own. Slips and spellings of messages are among them."""
    return frozenset().union(*_sections().values())


def is_everyday(folded: str) -> bool:
    """Whether a word is one that anybody could write, names of people left out; « m'a » and « peut-être » by parts."""
    return all(part in everyday() for part in _PARTS.split(folded) if len(part) > 1)


def is_french(folded: str) -> bool:
    """Whether it is an everyday word that a French dictionary knows in small letters: no slip, nobody's name."""
    return folded in _sections()["french"] or is_verb(folded)


def is_verb(folded: str) -> bool:
    """Whether it is an everyday word that is a form of a verb and nothing else: « annulez », not « passe »."""
    return folded in _sections()["verb"]
