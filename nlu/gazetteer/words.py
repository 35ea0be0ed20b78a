"""Words that are more than names of places (see ``nlu.build.place_words``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from nlu.gazetteer.table import read_lines


@dataclass(frozen=True, slots=True)
class Words:
    """Everyday words and proper names among the tokens of place names, and words that only look like one."""

    everyday: frozenset[str]
    proper: frozenset[str]
    near: frozenset[str]

    def holds(self, token: str) -> bool:
        """Say whether a token is a word in its own right: no slip is looked for in it."""
        return token in self.everyday or token in self.near or token in self.proper


@cache
def words() -> Words:
    """Return the words, read at the first call."""
    sections = dict(line.split("\t") for line in read_lines("words.txt.gz"))
    return Words(*(frozenset(sections[name].split(" ")) for name in ("word", "proper", "near")))
