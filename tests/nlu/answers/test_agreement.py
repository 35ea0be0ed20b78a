"""« Cette personne est-elle d'accord ? »."""

from __future__ import annotations

import pytest

from nlu.readers.answers.agreement import Agreement, read_agreement

SAID = """oui|elle est au courant|il le sait|elle me l'a demandé|oui oui il veut bien|mon père est d'accord
elle m'a dit oui
c'est lui qui veut|il est partant|ils sont d'accord tous les deux|elle a dit d'accord ce matin|bien sûr|👍
ouais elle sait
mamie est ravie|c'est à sa demande|il accepte|elle m'en a parlé elle-même, elle est d'accord|oui la dame est prévenue"""
REPRESENTS = """je suis son tuteur|je la représente|sous tutelle, c'est moi la tutrice|on est ses parents, il est mineur
curatrice de monsieur|elle n'a plus toute sa tête, je suis sa tutrice|mandataire judiciaire
j'ai l'habilitation familiale"""
NOT_YET = """pas encore|je vais lui en parler demain|elle ne sait pas|je ne lui ai pas encore demandé
je dois lui demander
il n'est pas au courant|faut que je lui en parle|je n'ai pas osé|je lui demande ce week-end|c'est une surprise
plus tard|je lui en parlerai|elle ne le sait pas encore"""
REFUSED = """elle refuse|il ne veut pas|elle n'est pas d'accord|il ne veut rien savoir|mon père est contre
elle ne veut personne
non elle refuse"""
UNCLEAR = """je crois|peut-être|non|je ne sais pas|ça dépend|sûrement|oui mais seulement le matin|elle a alzheimer
à mon avis oui|mardi|elle habite à Nice|je pense que oui|la tutelle est demandée|bof"""


def _cases(words: str, agreement: Agreement | None) -> list[tuple[str, Agreement | None]]:
    return [(word, agreement) for line in words.splitlines() for word in line.split("|")]


@pytest.mark.parametrize(
    ("text", "agreement"),
    [
        *_cases(SAID, "said"),
        *_cases(REPRESENTS, "represents"),
        *_cases(NOT_YET, "not_yet"),
        *_cases(REFUSED, "refused"),
        *_cases(UNCLEAR, None),
    ],
)
def test_what_is_said_of_it(text: str, agreement: Agreement | None) -> None:
    assert read_agreement(text, "votre père") == agreement


@pytest.mark.parametrize("text", ["ma sœur est d'accord", "mes frères veulent bien", "mon mari est au courant"])
def test_the_agreement_of_somebody_else_is_none(text: str) -> None:
    assert read_agreement(text, "votre père") is None
