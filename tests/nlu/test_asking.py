"""What an unsure message is asked back with, and what that costs; short answers to it."""

from __future__ import annotations

from datetime import date

import pytest

from nlu.asking import CHOICES_MAX, choices
from nlu.evaluation.presses import presses
from nlu.facts import read_facts
from nlu.labels import Kind, Mission
from nlu.readers.answers.fact import is_bare_fact
from nlu.readers.answers.way import read_way
from nlu.types import Decision, Doubt, Guess

ERRANDS: tuple[Mission, ...] = ("solidarite_proximite",)
COMPANY: tuple[Mission, ...] = ("lien_social",)
OFFER, REQUEST = Guess("offre", ERRANDS, 0.5), Guess("demande", ERRANDS, 0.3)


def _kinds(*kinds: Kind, doubt: Doubt = "reading") -> list[str]:
    guess, *rivals = [Guess(kind, ERRANDS if kind in ("offre", "demande") else (), 0.2) for kind in kinds]
    return [one.kind for one in choices(Decision(guess, tuple(rivals), doubt))]


def test_the_readings_offered() -> None:
    assert _kinds("offre", "suivi", "demande", "annulation") == ["offre", "suivi", "demande"]
    assert _kinds("offre", "suivi", "annulation", "nier") == ["offre", "suivi", "demande"]  # both ways, always
    assert _kinds("nier", "suivi", "hors_sujet", "au_revoir") == ["suivi"]
    assert _kinds("suppression_donnees", "suivi") == ["suivi", "suppression_donnees"]  # never the first under the thumb
    assert _kinds("nier", "hors_sujet") == []
    assert _kinds("offre", "suivi", "annulation", doubt="direction") == ["offre", "demande"]
    assert _kinds("offre", "demande", doubt="missions") == []
    assert _kinds("offre", "demande", doubt="everything") == []
    assert len(_kinds("offre", "demande", "suivi", "annulation")) == CHOICES_MAX


@pytest.mark.parametrize(
    ("label", "decision", "count"),
    [
        ("offre+solidarite_proximite", Decision(OFFER, doubt=None), 0),
        ("demande+autre", Decision(OFFER, doubt=None), 0),  # wrong, but nothing was asked
        ("offre+solidarite_proximite", Decision(OFFER, doubt="missions", likely=ERRANDS), 1),
        ("offre+lien_social+solidarite_proximite", Decision(OFFER, doubt="missions", likely=ERRANDS), 2),
        ("offre+lien_social", Decision(OFFER, doubt="missions", likely=ERRANDS), 3),  # untick, tick, « C'est bon »
        ("offre+lien_social", Decision(OFFER, doubt="missions"), 1),  # nothing ticked: one press gives it
        ("offre+lien_social+solidarite_proximite", Decision(OFFER, doubt="missions"), 4),
        ("demande+solidarite_proximite", Decision(OFFER, doubt="missions", likely=ERRANDS), 3),  # « Retour », a door
        ("suivi", Decision(OFFER, doubt="missions", likely=ERRANDS), 2),
        ("demande+solidarite_proximite", Decision(OFFER, doubt="direction"), 1),
        ("demande+lien_social", Decision(OFFER, doubt="direction"), 3),  # « Rien de cela », a door, the mission
        ("demande+lien_social", Decision(Guess("offre", ("indetermine",), 0.5), doubt="direction"), 2),
        ("demande+solidarite_proximite", Decision(OFFER, (REQUEST,), "reading"), 1),
        ("offre+lien_social", Decision(OFFER, (REQUEST,), "reading"), 3),
        ("suivi", Decision(OFFER, (REQUEST,), "reading"), 2),
        ("hors_sujet", Decision(OFFER, (REQUEST,), "reading"), 1),  # « Rien de cela » is the right answer
        ("offre+lien_social", Decision(OFFER), 2),
        ("suivi", Decision(OFFER), 1),
    ],
)
def test_the_presses_that_a_question_costs(label: str, decision: Decision, count: int) -> None:
    assert presses(label, decision) == count


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("j'en demande", "request"),
        ("plutôt demander", "request"),
        ("je cherche de l'aide", "request"),
        ("j'en ai besoin", "request"),
        ("je propose", "offer"),
        ("c'est pour aider les autres", "offer"),
        ("offrir mes services", "offer"),
        ("je suis bénévole", "offer"),
        ("je n'en demande pas", None),
        ("je propose et je demande", None),
        ("je ne sais pas", None),
        ("Clamart", None),
        ("j'en demande parce que ma mère ne marche plus depuis le printemps", None),
    ],
)
def test_which_way_in_a_few_words(text: str, way: str | None) -> None:
    assert read_way(text) == way


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("06 39 98 12 34", True),
        ("mon numéro c'est le 06 39 98 12 34", True),
        ("je suis à Vitry sur Seine", True),
        ("94400", True),
        ("samedi", True),
        ("le mardi matin ou le jeudi", True),
        ("on est 4", True),
        ("les courses samedi", False),  # a task
        ("je cherche quelqu'un samedi", False),  # a wish
        ("vous venez samedi ?", False),  # a question
        ("effacez mes données samedi", False),  # asked of the service
        ("je peux garder vos enfants le mercredi à Clamart", False),
        ("samedi ma voisine part chez sa fille et je la remplace", False),  # a story
        ("bonjour", False),
        ("", False),
    ],
)
def test_a_bare_fact_says_nothing_else(text: str, bare: bool) -> None:
    assert is_bare_fact(text, read_facts(text, date(2026, 12, 1))) is bare
