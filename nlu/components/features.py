"""What the models see of a message: words, stems, sounds, letters and classes of words, as weighted counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import snowballstemmer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from nlu.components.lexicon import classes
from nlu.components.normalise import normalise, words
from nlu.components.sounds import sound

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


def spelled(text: str) -> str:
    """The message in its common spelling, for counting letters."""
    return normalise(text)


def sounded(text: str) -> str:
    """The message as it sounds, for counting letters."""
    return " ".join(sound(word) for word in words(text))


def _runs(found: list[str], longest: int) -> list[str]:
    """Every run of 1 to ``longest`` neighbours."""
    return [
        " ".join(found[start : start + length])
        for length in range(1, longest + 1)
        for start in range(len(found) - length + 1)
    ]


def make_features() -> FeatureUnion:
    """Six weighted views of one message; a feature met in one example alone is dropped."""
    views: dict[str, TfidfVectorizer] = {
        "words": _counts(word_pairs),
        "stems": _counts(stem_pairs),
        "sounds": _counts(sound_pairs),
        "classes": _counts(class_runs),
        "letters": _letters(spelled),
        "sounded_letters": _letters(sounded),
    }
    return FeatureUnion(list(views.items()))


_COMMON: dict[str, Any] = {"sublinear_tf": True, "min_df": 2}


def _counts(view: Callable[[str], list[str]]) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=view, **_COMMON)


def _letters(view: Callable[[str], str]) -> TfidfVectorizer:
    return TfidfVectorizer(preprocessor=view, lowercase=False, analyzer="char_wb", ngram_range=(2, 5), **_COMMON)
