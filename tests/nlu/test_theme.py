"""What an « autre » is about, in words that people write."""

from __future__ import annotations

import pytest

from nlu.labels import THEMES
from nlu.readers.theme import find_theme

SAID = [
    ("jpeux aider a remplir les papiers de la caf et des impots", "demarches"),
    ("mon robinet fuit, quelqu'un de bricoleur ?", "bricolage"),
    ("on recherche un frigo et un lit une place", "meubles"),
    ("cours de maths pour ma fille en 4e", "devoirs"),
    ("Je sais coudre, je peux faire des masques", "couture"),
    ("aider ma mère à installer son imprimante et ses mails", "numerique"),
    ("il faudrait une camionnette pour la déchetterie", "transport_objets"),
    ("je parle turc et français, je peux traduire", "traduction"),
    ("je cherche une chambre, je suis expulsé le 15", "logement"),
    ("je n'arrive plus à payer ma facture", "argent"),
    ("tondre la pelouse de ma voisine", "bricolage"),
    ("je voudrais faire du bénévolat", None),
    ("promener un chien", None),
]


@pytest.mark.parametrize(("text", "theme"), SAID)
def test_a_theme_is_read(text: str, theme: str | None) -> None:
    assert find_theme(text) == theme


def test_every_theme_is_tried() -> None:
    assert {theme for _, theme in SAID} == {*THEMES, None}
