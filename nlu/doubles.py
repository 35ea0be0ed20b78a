"""Messages written twice, or nearly: a model that has read one would know the other by heart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz

from nlu.examples import Example
from nlu.french.text import fold

LIKE = 88.0
"""From this similarity on (rapidfuzz, 0 to 100), two messages are near-doubles."""

SHINGLE = 4
"""Only messages that share as many words in a row are compared: the others cannot be near-doubles."""

COMMON = 60
"""A run of words found in more messages than that (« je ne peux plus ») says nothing."""


_WORD = re.compile(r"\w+")


def find_doubles(examples: Sequence[Example]) -> list[tuple[Example, Example]]:
    """Pairs that say the same words, wherever they stand, and pairs of different writers that nearly do."""
    words = [tuple(_WORD.findall(fold(example.text))) for example in examples]
    return [(examples[left], examples[right]) for left, right in sorted({*_same(words), *_near(examples, words)})]


def _same(words: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    first: dict[tuple[str, ...], int] = {}
    return {(first[said], at) for at, said in enumerate(words) if said and first.setdefault(said, at) != at}


def _near(examples: Sequence[Example], words: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    shelves: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for at, said in enumerate(words):
        for start in range(len(said) - SHINGLE + 1):
            shelves[said[start : start + SHINGLE]].add(at)
    pairs = {pair for shelf in shelves.values() if 1 < len(shelf) <= COMMON for pair in combinations(sorted(shelf), 2)}
    return {
        (left, right)
        for left, right in pairs
        if examples[left].writer != examples[right].writer
        and fuzz.ratio(" ".join(words[left]), " ".join(words[right]), score_cutoff=LIKE) > 0
    }
