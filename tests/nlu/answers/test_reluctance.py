"""Answers that give none, and answers that take themselves back."""

from __future__ import annotations

import pytest

from nlu.readers.answers.phone import declines_phone
from nlu.readers.answers.reluctance import Reluctance, find_reluctance
from nlu.readers.answers.repair import meant

UNKNOWN = """je ne sais pas|je sais pas encore|aucune idée|ça dépend|peu importe|comme vous voulez|jsp|on ne sait pas
je ne connais pas la date|je n'ai pas encore choisi|c'est mon fils qui doit me dire|j'attends la réponse du médecin
sais pas trop"""
REFUSED = """je préfère ne pas le dire|ça ne vous regarde pas|je ne veux pas répondre|c'est personnel|anonyme
je souhaite rester anonyme|je ne donne pas mon nom|pas envie|je préfère garder ça pour moi|c'est confidentiel"""
LATER = """plus tard|je vous le dirai demain|à définir|on verra|je dirai plus tard|passer|je le donnerai de vive voix
suivant"""
NOTHING = "rien|rien de plus|non|aucun|néant|rien à ajouter|j'ai tout dit"
ANSWERS = """mardi|je ne peux pas sortir|je ne veux pas rester seule|je ne sais pas lire|Karim|à Nice|ma mère|5
les courses
je ne peux plus porter mes courses|je n'ai pas de voiture|demain|oui|rien ne va, j'ai besoin d'aide pour mes papiers"""


def _cases(words: str, reluctance: Reluctance | None) -> list[tuple[str, Reluctance | None]]:
    return [(word, reluctance) for line in words.splitlines() for word in line.split("|")]


@pytest.mark.parametrize(
    ("text", "reluctance"),
    [
        *_cases(UNKNOWN, "unknown"),
        *_cases(REFUSED, "refused"),
        *_cases(LATER, "later"),
        *_cases(NOTHING, "nothing"),
        *_cases(ANSWERS, None),
    ],
)
def test_why_there_is_no_answer(text: str, reluctance: Reluctance | None) -> None:
    assert find_reluctance(text) == reluctance


@pytest.mark.parametrize(
    "text",
    ["je n'ai pas de téléphone", "pas de portable", "j'en ai plus", "mon tel est cassé", "par message c'est mieux",
     "écrivez-moi ici", "je n'ai plus de crédit", "sans numéro", "je ne donne pas mon numéro"],
)  # fmt: skip
def test_who_gives_no_number(text: str) -> None:
    assert declines_phone(text)


@pytest.mark.parametrize(
    "text", ["06 39 98 12 34", "mon numéro est le 06 39 98 12 34", "appelez le soir", "oui", "Karim"]
)
def test_who_does_not_refuse_a_number(text: str) -> None:
    assert not declines_phone(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("pas Angers, Cholet", "Cholet"), ("non pas Nice, Nîmes", "Nîmes"), ("c'est pas Tours c'est Tourcoing",
        "Tourcoing"),
        ("Lens pas Liévin", "Lens"), ("Paul, pas Pierre", "Paul"), ("le 12... non pardon, le 13", "le 13"),
        ("ma mère, enfin ma belle-mère", "ma belle-mère"), ("mairie, ou plutôt CCAS", "CCAS"), ("5 non pardon 6", "6"),
    ],
)  # fmt: skip
def test_what_stands_of_words_taken_back(text: str, kept: str) -> None:
    assert meant(text) == kept


@pytest.mark.parametrize(
    "text",
    ["je ne peux pas le lundi", "Le Pas-de-Calais", "Boulogne, Pas de Calais", "elle ne sait pas", "pas encore",
     "L'Échappée (pas loin)", "je n'ai pas de voiture", "mardi", "tout le monde sauf lui"],
)  # fmt: skip
def test_nothing_is_taken_back(text: str) -> None:
    assert meant(text) == text
