"""Which of the buttons shown a text names."""

from __future__ import annotations

import pytest

from nlu.readers.answers.choice import pick

LABELS = [
    "Courses, services aux voisins",
    "Appels, visites aux isolés",
    "Aide alimentaire",
    "Garde d'enfants",
    "Autre chose",
]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("2", [1]), ("le 3", [2]), ("la première", [0]), ("1 et 3", [0, 2]), ("le quatrième bouton", [3]),
        ("dernier", [4]),
        ("les deux premiers", [0, 1]), ("1, 2 et 4", [0, 1, 3]), ("choix 5", [4]), ("aide alimantaire", [2]),
        ("garde denfants", [3]), ("Autre chose.", [4]), ("visites aux isolés", [1]), ("réponse 1 svp", [0]),
    ],
)  # fmt: skip
def test_by_its_words_or_its_place(text: str, places: list[int]) -> None:
    assert pick(text, LABELS) == places


@pytest.mark.parametrize("text", ["", "7", "les deux", "le mardi", "oui", "aide", "06 39 98 12 34", "2 enfants"])
def test_none(text: str) -> None:
    assert pick(text, LABELS) == []


def test_places_mean_nothing_where_buttons_stand_side_by_side() -> None:
    assert pick("le 2", ["CCAS", "EHPAD"], ranked=False) == []
    assert pick("ehpad", ["CCAS", "EHPAD"], ranked=False) == [1]
