"""« Combien de bénévoles cherchez-vous ? »."""

from __future__ import annotations

import pytest

from nlu.readers.answers.count import read_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("7", 7), ("sept", 7), ("une vingtaine", 20), ("6 ou 7", 7), ("entre 10 et 12", 12), ("au moins 3", 3),
        ("quinze personnes", 15), ("3 à 5", 5), ("2 chauffeurs et 4 porteurs", 6), ("4 équipes de 3", 12),
        ("deux douzaines", 24), ("un seul suffira", 1), ("juste une personne", 1), ("8 max", 8), ("trois binômes", 6),
        ("il nous en manque 4", 4), ("50 pour la journée", 50), ("deux cents", 200), ("10 environ", 10),
        ("5 le samedi matin", 5), ("il m'en faudrait 9", 9), ("quelqu'un pour l'accueil", 1), ("vingt-cinq", 25),
        ("on est 3, il en faut 5", 5), ("12, voire 15", 15), ("~ 20", 20), ("une demi-douzaine", 6), ("1", 1),
    ],
)  # fmt: skip
def test_how_many(text: str, count: int) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize(
    "text",
    ["beaucoup", "0", "1200", "à 10h", "le 12 décembre", "06 39 98 12 34", "je ne sais pas", "3 rue des Lilas", "oui",
     "de 9h à 12h", "le plus possible", "94400", "des jeunes", ""],
)  # fmt: skip
def test_no_number_of_people(text: str) -> None:
    assert read_count(text) is None
