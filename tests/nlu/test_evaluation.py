"""How readings are judged and summed up."""

from __future__ import annotations

import pytest

from nlu.evaluation import Outcome, judge, score
from nlu.types import Guess, Kind, Mission

ERRANDS: tuple[Mission, ...] = ("solidarite_proximite",)
BOTH: tuple[Mission, ...] = ("lien_social", "solidarite_proximite")


@pytest.mark.parametrize(
    ("label", "kind", "missions", "expected"),
    [
        ("salutation", "salutation", (), Outcome(True, None, None, False, True)),
        ("salutation", "offre", ERRANDS, Outcome(False, None, None, False, False)),
        ("offre+solidarite_proximite", "offre", ERRANDS, Outcome(True, True, True, False, True)),
        ("offre+solidarite_proximite", "demande", ERRANDS, Outcome(False, False, True, False, False)),
        ("offre+lien_social+solidarite_proximite", "offre", ERRANDS, Outcome(True, True, False, False, False)),
        ("offre+lien_social+solidarite_proximite", "offre", BOTH, Outcome(True, True, True, False, True)),
    ],
)
def test_one_reading_against_its_label(
    label: str, kind: Kind, missions: tuple[Mission, ...], expected: Outcome
) -> None:
    outcome = judge(label, Guess(kind, missions, 0.9), (), ask=False)
    assert outcome == expected
    assert outcome.right == expected.offered


def test_the_right_reading_among_the_rivals_counts_as_offered() -> None:
    outcome = judge("suivi", Guess("hors_sujet", (), 0.5), (Guess("suivi", (), 0.4),), ask=True)
    assert (outcome.right, outcome.offered) == (False, True)


def test_only_errors_taken_without_a_question_are_silent() -> None:
    right = Outcome(True, True, True, False, True)
    silent = Outcome(True, True, False, False, True)
    caught = Outcome(False, None, None, True, True)
    found = score([right, silent, caught, right])
    assert (found.messages, found.kind, found.both) == (4, 0.75, 0.5)
    assert found.silent_errors == 0.25
    assert found.asked == 0.25
    assert found.missions == pytest.approx(2 / 3)  # of the three offers and requests
