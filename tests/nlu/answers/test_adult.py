"""« Avez-vous 18 ans ou plus ? »."""

from __future__ import annotations

from datetime import date

import pytest

from nlu.readers.answers.adult import read_adult

TODAY = date(2026, 12, 1)
OF_AGE = """oui largement|j'ai 52 ans|32|trente-deux ans|62 ans et toutes mes dents|je suis majeure|né en 1979
oui, retraité depuis dix ans|je suis mamie|la soixantaine|bien plus !|18 ans révolus|19 ans demain... enfin 18 là
j'ai plus de 18 ans|née le 14 mars 1990|oui madame|ouais 21|je suis infirmière à la retraite|+18|tout juste 18
j'en ai 45
majeur depuis avril|adulte|vingt et un|oui, 2 enfants, 40 ans|j'ai fêté mes 18 ans hier"""
MINOR = """non|17 ans|j'ai 16 ans et demi|pas encore|j'aurai 18 ans en juin|bientôt 18 ans|mineur|je suis au collège
non 15|dans six mois|je suis en terminale|presque 18|né en 2011|je suis lycéenne|nan pas encore|moins de 18 ans
seize|18 ans en janvier|j'ai pas encore 18 ans|nope"""
UNCLEAR = """ça dépend|peut-être|oui et non|né en 2008|mes filles ont 4 et 7 ans|le mardi|deux enfants de 3 ans
je préfère ne pas répondre|pourquoi ?|ok|merci|à peu près 18 ans|on est deux, 17 et 19 ans|94400|rien"""


def _cases(words: str) -> list[str]:
    return [word for line in words.splitlines() for word in line.split("|")]


@pytest.mark.parametrize("text", _cases(OF_AGE))
def test_of_age(text: str) -> None:
    assert read_adult(text, TODAY) is True


@pytest.mark.parametrize("text", _cases(MINOR))
def test_a_minor(text: str) -> None:
    assert read_adult(text, TODAY) is False


@pytest.mark.parametrize("text", _cases(UNCLEAR))
def test_not_said(text: str) -> None:
    assert read_adult(text, TODAY) is None


def test_a_birthday_counts_to_the_day() -> None:
    assert read_adult("né le 2 décembre 2008", TODAY) is False
    assert read_adult("né le 1er décembre 2008", TODAY) is True
