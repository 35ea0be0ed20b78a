"""What the models see of a message: words, stems, sounds, letters and classes of words, as weighted counts."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import snowballstemmer
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.preprocessing import normalize

from nlu.french.sounds import sound
from nlu.model.lexicon import classes
from nlu.model.normalise import words

Floats = NDArray[np.float32]

_STEMMER = snowballstemmer.stemmer("french")
_START, _END = "^", "$"
_SENTENCE_END = re.compile(r"[.!?;…]+")
_SHORTEST = 2
"""Letters: less is what remains after the last full stop."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one French word (Snowball)."""
    found: str = _STEMMER.stemWord(word)
    return found


def word_pairs(text: str) -> list[str]:
    """Words, and words side by side."""
    return _runs([_START, *words(text)], 2)


def stem_pairs(text: str) -> list[str]:
    """Stems, and stems side by side."""
    return _runs([_START, *(stem(word) for word in words(text))], 2)


def stem_triples(text: str) -> list[str]:
    """Three stems in a row, the two ends of the message counted."""
    found = [_START, *(stem(word) for word in words(text)), _END]
    return [" ".join(found[at : at + 3]) for at in range(len(found) - 2)]


def stems_apart(text: str) -> list[str]:
    """Two stems with one to three others between them: « cherche … donner »."""
    found = [stem(word) for word in words(text)]
    return [f"{left}_{right}" for at, left in enumerate(found) for right in found[at + 2 : at + 5]]


def sound_pairs(text: str) -> list[str]:
    """Words as they sound, and side by side."""
    return _runs([_START, *(sound(word) for word in words(text))], 2)


def class_runs(text: str) -> list[str]:
    """Classes of words, up to three in a row; the words between them that have no class are skipped."""
    found = ["/".join(classes(word)) or word * (word == "?") for word in words(text)]
    return _runs([_START, *filter(None, found), _END], 3)


def ending(text: str) -> list[str]:
    """Stems of the last sentence, alone and side by side: after a story, the request stands there."""
    sentences = [sentence for sentence in _SENTENCE_END.split(text) if len(sentence.strip()) > _SHORTEST]
    return _runs([stem(word) for word in words(sentences[-1])], 2) if sentences else []


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
    stem_triples,
    stems_apart,
    sound_pairs,
    class_runs,
    ending,
    letters,
    sounded_letters,
)


class Features:
    """Turns messages into rows of numbers: for each view, TF-IDF of length 1 (sublinear counts, smoothed idf).

    A library does the same, ten times slower for one message; answering one message at a time is what a server does.
    """

    def __init__(self) -> None:
        self._places: list[dict[str, int]] = []
        self._idf: Floats = np.empty(0, np.float32)

    def fit(self, texts: Sequence[str]) -> csr_matrix:
        """Learn which features exist (met in at least two messages) and how rare each is; one row per message."""
        counted = [_Counted() for _ in VIEWS]
        for text in texts:
            for view, kept in zip(VIEWS, counted, strict=True):
                kept.add(Counter(view(text)))
        self._places = []
        blocks: list[csr_matrix] = []
        idf: list[NDArray[np.float64]] = []
        for kept in counted:
            matrix = kept.matrix()
            met = np.bincount(matrix.indices, minlength=matrix.shape[1])
            common = np.flatnonzero(met > 1)
            offset = sum(map(len, idf))
            places = {int(column): offset + at for at, column in enumerate(common)}
            self._places.append({name: places[at] for name, at in kept.places.items() if at in places})
            idf.append(np.log((1 + len(texts)) / (1 + met[common])) + 1)
            matrix = matrix[:, common]
            matrix.data = 1 + np.log(matrix.data)
            blocks.append(normalize(matrix @ diags(idf[-1])))
        self._idf = np.concatenate(idf).astype(np.float32)
        return hstack(blocks, format="csr")

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


class _Counted:
    """How often each feature of one view is met in each message, messages being added one by one."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self._columns = array("i")
        self._counts = array("d")
        self._ends = array("i", [0])

    def add(self, features: Counter[str]) -> None:
        """Add one message."""
        places = self.places
        self._columns.extend(places.setdefault(feature, len(places)) for feature in features)
        self._counts.extend(features.values())
        self._ends.append(len(self._columns))

    def matrix(self) -> csr_matrix:
        """One row per message, one column per feature in the order of ``places``."""
        shape = (len(self._ends) - 1, len(self.places))
        return csr_matrix((np.array(self._counts), np.array(self._columns), np.array(self._ends)), shape=shape)
