"""« Pour qui est cette aide ? » and « Qui faut-il aider ? »."""

from __future__ import annotations

import pytest

from nlu.readers.answers.whom import read_beneficiary, read_whom

SELF = """pour moi|c'est pour moi|moi|moi-même|nous|pour mes enfants|pour ma famille|pour ma femme et moi|pour ma pomme
pour nous deux|pour mon bébé de 8 mois|bibi|moi et mes deux filles|c'est moi qui en ai besoin|à moi|pour mon foyer"""
OTHER = """pour ma mère|mon voisin|pour une dame que je connais|un monsieur de ma rue|pas pour moi, pour mon père
quelqu'un d'autre|ma belle-sœur|mes grands-parents|pour un ami|c'est pour mon oncle|papi|un copain|pour ma tante Odile
ma voisine du troisième|une personne âgée de mon immeuble|madame Petit"""
STRUCTURE = """pour notre association|le CCAS|l'EHPAD des Lilas|pour la mairie|notre épicerie solidaire
un foyer de jeunes
c'est pour l'école|la résidence autonomie|pour le collectif|service social du département"""
NOT_SAID = "oui|non|je sais pas|les deux|demain|à Nice|les courses|peu importe|?|merci"


def _cases(words: str, whom: str | None) -> list[tuple[str, str | None]]:
    return [(word, whom) for line in words.splitlines() for word in line.split("|")]


@pytest.mark.parametrize(
    ("text", "whom"),
    [*_cases(SELF, "self"), *_cases(OTHER, "other"), *_cases(STRUCTURE, "structure"), *_cases(NOT_SAID, None)],
)
def test_for_whom(text: str, whom: str | None) -> None:
    assert read_whom(text) == whom


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ma tante", "votre tante"), ("c'est mon grd père", "votre grand-père"), ("mes beaux-parents",
        "vos beaux-parents"),
        ("une voisine de palier", "une voisine de palier"), ("mon frère, il vit à Lens", "votre frère"),
        ("le voisin de ma mère", "le voisin de votre mère"), ("pour mon parrain", "votre parrain"),
        ("Mme Roux", "Mme Roux"), ("Ginette", "Ginette"), ("ma collègue qui est malade", "votre collègue"),
        ("pas ma mère, ma tante", "votre tante"), ("Mon oncle Paul 🙂", "votre oncle Paul"),
        ("une famille de l'école", "une famille de l'école"),
    ],
)  # fmt: skip
def test_who_is_told_back(text: str, who: str) -> None:
    assert read_beneficiary(text) == who


@pytest.mark.parametrize(
    "text", ["elle", "quelqu'un", "moi", "oui", "non", "🙂", "une personne", "elle a 80 ans", "mon chat"]
)
def test_who_is_not_said(text: str) -> None:
    assert read_beneficiary(text) is None
