"""What all readers share about French: everyday words, and the words for kin."""

from __future__ import annotations

import pytest

from nlu.french import kin
from nlu.french.first_names import FIRST_NAMES, PLAIN_FIRST_NAMES
from nlu.french.words import everyday, is_everyday, is_french, is_verb


@pytest.mark.parametrize("word", ["courses", "urgent", "manger", "bsoin", "c'est", "peut-etre", "m'a"])
def test_everyday(word: str) -> None:
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["ouattara", "karim", "villejuif", "kergroes"])
def test_not_everyday(word: str) -> None:
    assert not is_everyday(word)


@pytest.mark.parametrize(
    ("word", "expected"), [("annulez", True), ("oubliez", True), ("passe", False), ("merci", False)]
)
def test_verbs_that_are_nothing_else(word: str, expected: bool) -> None:
    assert is_verb(word) is expected
    assert is_french(word)


def test_everyday_words_that_no_dictionary_knows_are_not_french() -> None:
    assert is_everyday("bsoin")
    assert not is_french("bsoin")


def test_first_names_that_are_nothing_else_are_no_everyday_words() -> None:
    assert PLAIN_FIRST_NAMES <= FIRST_NAMES
    assert not PLAIN_FIRST_NAMES & everyday()


@pytest.mark.parametrize(
    ("folded", "written", "plural", "feminine"),
    [
        ("mere", "mère", False, True),
        ("grand mere", "grand-mère", False, True),
        ("soeur", "sœur", False, True),
        ("beau-fils", "beau-fils", False, False),
        ("petits-enfants", "petits-enfants", True, False),
        ("fils", "fils", False, False),
        ("enfants", "enfants", True, False),
        ("gamine", "gamine", False, True),
        ("ex-mari", "ex-mari", False, False),
        ("voisines", "voisines", True, False),
    ],
)
def test_kin(folded: str, written: str, plural: bool, feminine: bool) -> None:
    word = kin.written(folded, kin.OWN)
    assert word == written
    assert kin.is_plural(word) is plural
    assert kin.is_feminine(word) is feminine
