"""Normalisation: what must vanish, what must stay, and spans that hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.french.text import clean, flat, fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  bonjour  ", "bonjour"),
        ("a\u202eb\u2066c\u2069", "abc"),
        ("zéro\u200blargeur\ufeff", "zérolargeur"),
        ("e\u0301te\u0301", "été"),
        ("un\r\n\r\n\r\n\r\ndeux", "un\n\ndeux"),
        ("un\n \t \n\n deux", "un\n\n deux"),
        ("bip\x07\x00\x1b[31m", "bip[31m"),
        ("", ""),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ÉLÈVE", "eleve"),
        ("l’été à Noël", "l'ete a noel"),
        ("ma  sœur\n\nhabite", "ma soeur habite"),
        ("16 – 18 h", "16 - 18 h"),
        ("٠٦ １２", "06 12"),
        ("Ça va ? ÇA VA", "ca va ? ca va"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_fold_keeps_the_spans_of_flat_and_clean_changes_nothing_twice(text: str) -> None:
    assert len(fold(text)) == len(flat(text))
    assert clean(clean(text)) == clean(text)
    assert fold(clean(text)) == fold(text)
