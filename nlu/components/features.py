"""What the models see of a message: words, stems, sounds, letters and classes of words, as weighted counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import log

import numpy as np
import snowballstemmer
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from nlu.components.lexicon import classes
from nlu.components.normalise import words
from nlu.components.sounds import sound

Floats = NDArray[np.float32]

_STEMMER = snowballstemmer.stemmer("french")
_START, _END = "^", "$"


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one French word (Snowball)."""
    found: str = _STEMMER.stemWord(word)
    return found


def word_pairs(text: str) -> list[str]:
    """Words, and words side by side."""
    return _runs([_START, *words(text)], 2)


def stem_pairs(text: str) -> list[str]:
    """Stems, stems side by side, and stems one apart: « cherche à donner », « cherche donc à donner »."""
    found = [_START, *(stem(word) for word in words(text))]
    return _runs(found, 2) + [f"{left}~{right}" for left, right in zip(found, found[2:], strict=False)]


def sound_pairs(text: str) -> list[str]:
    """Words as they sound, and side by side."""
    return _runs([_START, *(sound(word) for word in words(text))], 2)


def class_runs(text: str) -> list[str]:
    """Classes of words, up to three in a row; the words between them that have no class are skipped."""
    found = ["/".join(classes(word)) or word * (word == "?") for word in words(text)]
    return _runs([_START, *filter(None, found), _END], 3)


def letters(text: str) -> list[str]:
    """Groups of letters of each word, as it is spelled."""
    return [group for word in words(text) for group in _groups(word)]


def sounded_letters(text: str) -> list[str]:
    """Groups of letters of each word, as it sounds."""
    return [group for word in words(text) for group in _groups(sound(word))]


@lru_cache(maxsize=50_000)
def _groups(word: str) -> tuple[str, ...]:
    """Groups of 2 to 5 letters of one word; its two ends count as a letter."""
    ended = f" {word} "
    return tuple(ended[at : at + size] for size in range(2, 6) for at in range(len(ended) - size + 1))


def _runs(found: list[str], longest: int) -> list[str]:
    """Every run of 1 to ``longest`` neighbours."""
    return [
        " ".join(found[start : start + length])
        for length in range(1, longest + 1)
        for start in range(len(found) - length + 1)
    ]


VIEWS: tuple[Callable[[str], list[str]], ...] = (
    word_pairs,
    stem_pairs,
    sound_pairs,
    class_runs,
    letters,
    sounded_letters,
)


class Features:
    """Turns messages into rows of numbers: for each view, TF-IDF of length 1 (sublinear counts, smoothed idf).

    A library does the same, ten times slower for one message; answering one message at a time is what a server does.
    """

    def __init__(self) -> None:
        self._places: list[dict[str, int]] = []
        self._idf: Floats = np.empty(0)

    @property
    def width(self) -> int:
        """How many columns a row has."""
        return len(self._idf)

    def fit(self, texts: Sequence[str]) -> Features:
        """Learn which features exist (met in at least two messages) and how rare each is."""
        idf: list[float] = []
        self._places = []
        for view in VIEWS:
            met = Counter(feature for text in texts for feature in set(view(text)))
            kept = sorted(feature for feature, count in met.items() if count > 1)
            self._places.append({feature: len(idf) + at for at, feature in enumerate(kept)})
            idf += [log((1 + len(texts)) / (1 + met[feature])) + 1 for feature in kept]
        self._idf = np.array(idf, dtype=np.float32)
        return self

    def row(self, text: str) -> tuple[NDArray[np.intp], Floats]:
        """The columns that one message fills, and their values."""
        columns, values = [], []
        for view, places in zip(VIEWS, self._places, strict=True):
            counts = Counter(places[feature] for feature in view(text) if feature in places)
            where = np.fromiter(counts.keys(), dtype=np.intp, count=len(counts))
            weights = (1 + np.log(np.fromiter(counts.values(), dtype=np.float32, count=len(counts)))) * self._idf[where]
            columns.append(where)
            values.append(weights / max(float(np.sqrt(weights @ weights)), 1e-9))
        return np.concatenate(columns), np.concatenate(values)

    def matrix(self, texts: Sequence[str]) -> csr_matrix:
        """One row per message."""
        rows = [self.row(text) for text in texts]
        ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        columns = np.concatenate([columns for columns, _ in rows])
        values = np.concatenate([values for _, values in rows]).astype(np.float64)
        return csr_matrix((values, columns, ends), shape=(len(rows), self.width))
