"""Yes, no, and neither, as people answer a bot."""

from __future__ import annotations

import pytest

from nlu.readers.yesno import read_yes_no

YES = """oui|OUI|Oui !|ui|wi|oui oui|ouiii|ouais carrément|ouep|yes|yep|ok|OK.|okay|oki|d'accord|daccord|dac
c'est ça|c ça|cest ca|c'est bon|👍|👍🏽|✅|👌|j'accepte|je veux bien|volontiers|avec plaisir|bien sûr
bien sur|tout à fait|exactement|exact|parfait|ça marche|ça me va|je confirme|oui merci
oui c'est bien ça|oui stp|ok merci|pas de problème|pas de souci|aucun souci|sans problème|absolument
pourquoi pas|nickel|vas-y|go|entendu|oui je suis d'accord|mais oui|ah oui|ben oui|évidemment|si si
affirmatif|top|oui, mardi matin|voilà"""
NO = """non|NON|Non.|nan|nn|nope|non merci|non pas du tout|pas du tout|👎|👎🏿|❌|je refuse|je ne veux pas
je veux pas|surtout pas|jamais|non non|nonnn|c'est pas ça|ce n'est pas ça|c faux|faux|pas d'accord
je ne suis pas d'accord|négatif|ah non|ben non|pas maintenant|absolument pas|non c'est bon
non ce n'est pas ça|pas question|hors de question|je préfère pas|sans façon|non désolé
certainement pas|erreur"""
NEITHER = """peut-être|je sais pas|je ne sais pas|jsp|bof|ça dépend|oui et non|oui ou non ?|oui mais non
oui mais pas le mardi|bonjour|mardi matin|Karim|06 12 34 56 78|comment ça marche ?|ouistiti|nonante
okapi|normal ?|je peux faire les courses|pourquoi ?|hein|?|ok mais pas le lundi|nono|ouille|noël"""


def table(words: str) -> list[str]:
    return [word for line in words.splitlines() for word in line.split("|")] + [""] * (words is NEITHER)


@pytest.mark.parametrize("text", table(YES))
def test_yes(text: str) -> None:
    assert read_yes_no(text) is True


@pytest.mark.parametrize("text", table(NO))
def test_no(text: str) -> None:
    assert read_yes_no(text) is False


@pytest.mark.parametrize("text", table(NEITHER))
def test_neither(text: str) -> None:
    assert read_yes_no(text) is None
