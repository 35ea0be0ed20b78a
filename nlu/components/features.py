"""What the models see of a message: its words, its stems and its letters, as weighted counts."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import snowballstemmer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from nlu.components.normalise import normalise, words

_STEMMER = snowballstemmer.stemmer("french")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one French word (Snowball)."""
    found: str = _STEMMER.stemWord(word)
    return found


def word_pairs(text: str) -> list[str]:
    """Words, and words side by side."""
    found = ["^", *words(text)]
    return found[1:] + _pairs(found)


def stem_pairs(text: str) -> list[str]:
    """Stems, stems side by side, and stems one apart: « cherche à donner », « cherche donc à donner »."""
    found = ["^", *(stem(word) for word in words(text))]
    apart = [f"{left}~{right}" for left, right in zip(found, found[2:], strict=False)]
    return found[1:] + _pairs(found) + apart


def _pairs(found: list[str]) -> list[str]:
    return [f"{left} {right}" for left, right in zip(found, found[1:], strict=False)]


def make_features() -> FeatureUnion:
    """Three weighted views of one message; a feature met in one example alone is dropped."""
    common: dict[str, Any] = {"sublinear_tf": True, "min_df": 2}
    return FeatureUnion(
        [
            ("words", TfidfVectorizer(analyzer=word_pairs, **common)),
            ("stems", TfidfVectorizer(analyzer=stem_pairs, **common)),
            (
                "letters",
                TfidfVectorizer(
                    preprocessor=normalise, lowercase=False, analyzer="char_wb", ngram_range=(2, 5), **common
                ),
            ),
        ]
    )
