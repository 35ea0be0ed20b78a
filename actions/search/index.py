"""The words of the cases and where they stand: found whole, by their beginning, or misspelt. Pure, and in memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable
from math import log
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from actions.plain import telling

PREFIX_MIN, MISSPELT_MIN = 3, 4
"""Letters of a word that may be the beginning of another, and of one that may be misspelt."""

ALIKE = 78.0
"""How alike (0–100) a word must be to one that is misspelt."""

WHOLE, BEGUN, MISSPELT = 1.0, 0.8, 0.6
MISSPELT_MAX, BEGUN_MAX = 20, 200


class Index:
    """Words by the cases that say them. A case said anew takes a new place, and its old one is never found again."""

    def __init__(self) -> None:
        self._said: dict[str, dict[float, array[int]]] = {}
        """The places that say a word, by how much it weighs there."""
        self._case_of = array("q")
        """The case at each place; 0 where it is no longer."""
        self._place_of: dict[int, int] = {}
        self._prints: dict[int, int] = {}
        self._sorted: list[str] = []

    def __len__(self) -> int:
        return len(self._place_of)

    @property
    def cases(self) -> Collection[int]:
        """The ids of the cases in it."""
        return self._place_of.keys()

    def put(self, case_id: int, texts: Iterable[tuple[str, float]]) -> None:
        """Index a case, new or changed, by its texts, each with how much its words weigh."""
        weights: dict[str, float] = {}
        for text, weight in texts:
            for word in telling(text):
                weights[word] = max(weight, weights.get(word, 0.0))
        print_of = hash(frozenset(weights.items()))
        if self._prints.get(case_id) == print_of:
            return
        self.drop(case_id)
        place = len(self._case_of)
        self._case_of.append(case_id)
        self._place_of[case_id], self._prints[case_id] = place, print_of
        for word, weight in weights.items():
            self._said.setdefault(word, {}).setdefault(weight, array("I")).append(place)

    def drop(self, case_id: int) -> None:
        """Find a case no more."""
        self._prints.pop(case_id, None)
        if (place := self._place_of.pop(case_id, None)) is not None:
            self._case_of[place] = 0

    def find(self, query: str, within: Collection[int] | None = None, *, limit: int) -> list[int]:
        """The ids of the cases that say most of the words, best first, newest among equals; ``within``: these alone."""
        scores = np.zeros(len(self._case_of), dtype=np.float32)
        for word in telling(query):
            fits = self._fits(word)
            scores += fits + (fits > 0)
        case_of = np.array(self._case_of)
        if within is None:
            places = np.flatnonzero((scores > 0) & (case_of > 0))
        else:
            own = np.array([self._place_of[case_id] for case_id in within if case_id in self._place_of], dtype=np.int64)
            places = own[scores[own] > 0]
        best = places[np.lexsort((-case_of[places], -scores[places]))][:limit]
        return [int(case_id) for case_id in case_of[best]]

    def _fits(self, word: str) -> np.ndarray[Any, np.dtype[np.float32]]:
        """How well each place says a word of the query: below 1, so that one word more counts more."""
        best = np.zeros(len(self._case_of), dtype=np.float32)
        for said, fits in self._alike(word).items():
            by_weight = self._said[said]
            count = sum(map(len, by_weight.values()))
            rare = 0.5 * fits * (1 - log(count) / log(len(self._case_of) + 2))
            for weight, places in by_weight.items():
                at = np.frombuffer(places, dtype=np.uint32)
                best[at] = np.maximum(best[at], rare * weight)
        return best

    def _alike(self, word: str) -> dict[str, float]:
        """The words said that this one may stand for."""
        found = {word: WHOLE} if word in self._said else {}
        if len(word) >= PREFIX_MIN:
            found = dict.fromkeys(self._beginning(word), BEGUN) | found
        if not found and len(word) >= MISSPELT_MIN:
            close = process.extract(word, self._vocabulary(), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MISSPELT_MAX)
            found = {said: MISSPELT * likeness / 100 for said, likeness, _at in close}
        return found

    def _beginning(self, word: str) -> list[str]:
        vocabulary = self._vocabulary()
        first = bisect_left(vocabulary, word)
        return [said for said in vocabulary[first : first + BEGUN_MAX] if said.startswith(word)]

    def _vocabulary(self) -> list[str]:
        if len(self._sorted) != len(self._said):
            self._sorted = sorted(self._said)
        return self._sorted
