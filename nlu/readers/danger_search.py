"""How the tables of danger are searched: only the patterns that a message can match are tried.

Notation of a pattern: words are levelled (``danger_words``); ``…`` stands for up to four words; ``<name>`` is a word
list of ``danger_lists``; ``¬(a|b)`` refuses what comes next; a pattern matches whole words.

A pattern cannot match without certain pieces of words (« respir », « sang »). They are read from the pattern itself;
a word met once remembers which patterns it wakes. The tables may grow: a message pays only for what it could mean.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from nlu.readers.danger_lists import LISTS

_GAP = r" (?:\S+ ){0,4}?"
_LIST = re.compile(r"<(\w+)>")
_REFUSED = re.compile(r"¬\(([^()]*)\)")
_FREQUENT = (
    "a ai as au aux avec c ca ce ces cette d dans de depuis des du elle en encore est et fait il ils j je l la "
    "le les leur lui m ma me mes moi mon n nous on ou par pas personne peux peut plus pour qu que quand qui s "
    "sa sans se ses si son sont suis sur t tout toute tres trop un une va vais veux vous y "
)
_COMMON = frozenset(_FREQUENT.split())
"""Words of almost every message: a pattern prefers to be woken by any other."""


def expanded(pattern: str) -> str:
    """Open the gaps and the word lists of ``pattern``."""
    pattern = pattern.replace(" …?", "…").replace("…", _GAP)
    pattern = _REFUSED.sub(r"(?! (?:\1)(?!\\S))", pattern)
    while _LIST.search(pattern):
        pattern = _LIST.sub(lambda name: LISTS[name[1]], pattern)
    return pattern


def _closing(pattern: str, start: int) -> int:
    """Give the place after the parenthesis or bracket that opens at ``start``."""
    if pattern[start] == "[":
        return pattern.index("]", start) + 1
    depth = 0
    for at in range(start, len(pattern)):
        depth += (pattern[at] == "(") - (pattern[at] == ")")
        if not depth:
            return at + 1
    raise ValueError(pattern)


def _worth(pieces: frozenset[str]) -> int:
    """How rarely one of ``pieces`` is met: the length of the shortest, nothing for a common word."""
    return min(0 if piece in _COMMON else len(piece) for piece in pieces)


def pieces_of(pattern: str) -> frozenset[str]:
    """Give pieces of words one of which every match of ``pattern`` holds; empty when there are none to rely on."""
    either: list[frozenset[str]] = []
    all_of: list[frozenset[str]] = []
    run, at = "", 0

    def close_run() -> None:
        nonlocal run
        if run:
            all_of.append(frozenset({run}))
        run = ""

    while at < len(pattern):
        char = pattern[at]
        end = _closing(pattern, at) if char in "([" else at + 2 if char == "\\" else at + 1
        optional = pattern[end : end + 1] in ("?", "*") or pattern[end : end + 2] == "{0"
        if char.isalnum() and not optional:
            run += char
        else:
            close_run()
            if pattern.startswith("(?:", at) and not optional and (inner := pieces_of(pattern[at + 3 : end - 1])):
                all_of.append(inner)
        if char == "|":
            either.append(max(all_of, key=_worth, default=frozenset()))
            all_of = []
        at = end
        quantifier = re.compile(r"(?:[?*+]|\{[\d,]*\})\??").match(pattern, at)
        if quantifier:
            close_run()
            at = quantifier.end()
    close_run()
    either.append(max(all_of, key=_worth, default=frozenset()))
    return frozenset().union(*either) if all(either) else frozenset()


_ALWAYS: set[str] = set()
_WOKEN_BY: dict[str, set[str]] = defaultdict(set)
_BY_START: dict[str, set[str]] = defaultdict(set)


@cache
def _register(pattern: str) -> str:
    """Expand ``pattern`` and note what wakes it."""
    opened = expanded(pattern)
    pieces = pieces_of(opened)
    if not pieces:
        _ALWAYS.add(opened)
    for piece in pieces:
        _WOKEN_BY[piece].add(opened)
        _BY_START[piece[:2]].add(piece)
    return opened


@lru_cache(maxsize=20_000)
def _wakes(word: str) -> frozenset[str]:
    """Give the patterns that ``word`` may be part of."""
    pieces = {
        piece
        for start in range(len(word))
        for piece in (*_BY_START.get(word[start], ()), *_BY_START.get(word[start : start + 2], ()))
        if word.startswith(piece, start)
    }
    return frozenset().union(*(_WOKEN_BY[piece] for piece in pieces))


@lru_cache(maxsize=64)
def awake(text: str) -> frozenset[str]:
    """Give the patterns that the words of ``text`` wake."""
    return frozenset(_ALWAYS).union(*map(_wakes, set(text.split())))


@cache
def _compiled(opened: str) -> re.Pattern[str]:
    """Compile one pattern when it is first needed; its literal start, a space, makes the search fast."""
    return re.compile(rf" (?:{opened})(?!\S)")


class Phrases:
    """Patterns searched together in a text of levelled words that begins with a space."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self.patterns = frozenset(map(_register, patterns))

    def _possible(self, text: str) -> Iterator[re.Pattern[str]]:
        return map(_compiled, sorted(self.patterns & awake(text)))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of every pattern, pattern by pattern."""
        for pattern in self._possible(text):
            yield from pattern.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Give a match of any pattern."""
        return next((found for pattern in self._possible(text) if (found := pattern.search(text))), None)

    def sub(self, mark: str, text: str) -> str:
        """Put ``mark`` in the place of every match."""
        for pattern in self._possible(text):
            text = pattern.sub(mark, text)
        return text
