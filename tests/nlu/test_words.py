"""One spelling for many: what the model sees of a message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.french.sounds import sound
from nlu.french.text import fold
from nlu.model.lexicon import CLASSES, classes
from nlu.model.normalise import EMOJI, SLURRED, SPELLED, normalise, words


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Je suis DÉJÀ là", "je suis deja la"),
        ("J’ai besoin d'aide", "j ai besoin d aide"),
        ("bonjouuuuur à vouuus", "bonjour a vous"),
        ("bjr jpeux vs aider pr les courses svp", "bonjour je peux vous aider pour les courses s il vous plait"),
        ("je peu venir, c'est un peu loin", "je peux venir c est un peu loin"),
        ("appelez le 06 39 98 12 34", "appelez le _tel"),
        ("94400 Vitry, à 14h30, 3 enfants", "_cp vitry a _heure _n enfants"),
        ("voir https://exemple.fr/x?y=1", "voir _lien"),
        ("merci 🙏", "merci s il vous plait"),
        ("vraiment ????", "vraiment ?"),
        ("", ""),
        ("…  —", ""),
    ],
)
def test_the_common_spelling(text: str, seen: str) -> None:
    assert normalise(text) == seen


@given(st.text(max_size=300))
def test_any_text_becomes_plain_words_once_and_for_all(text: str) -> None:
    for word in words(text):
        assert (
            word == "?"
            or word == "!"
            or all(letter.isascii() and (letter.isalpha() or letter == "_") for letter in word)
        )
    assert normalise(text) == normalise(fold(text)) or any(emoji in text for emoji in EMOJI)


@pytest.mark.parametrize(
    "alike",
    [
        ("medicaments", "medicament", "medicamen", "medikaman"),
        ("courses", "course"),
        ("eau", "o", "au"),
        ("pharmacie", "farmacie", "pharmassie"),
        ("garder", "garde", "gardez", "gardai"),
        ("beaucoup", "bocou"),
    ],
)
def test_words_that_sound_alike_are_one(alike: tuple[str, ...]) -> None:
    assert len({sound(word) for word in alike}) == 1, {word: sound(word) for word in alike}


@pytest.mark.parametrize(
    ("one", "other"), [("donner", "demander"), ("offre", "besoin"), ("chien", "chez"), ("bois", "bus")]
)
def test_words_that_sound_apart_stay_apart(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("word", "name"),
    [("bequilles", "ILL"), ("voisine", "NEAR"), ("supermarche", "SHOP"), ("minots", "CHILD"), ("offrons", "GIVE")],
)
def test_a_word_finds_its_class(word: str, name: str) -> None:
    assert name in classes(word)


def test_the_tables_are_written_as_messages_are_read() -> None:
    written = [*SPELLED, *SLURRED, *SPELLED.values(), *SLURRED.values(), *EMOJI.values(), *CLASSES.values()]
    assert [entry for entry in written if entry != fold(entry)] == []
