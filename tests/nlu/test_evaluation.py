"""How readings are judged and summed up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.console import Console

from nlu.evaluation import report
from nlu.evaluation.danger import Sighting, score_danger
from nlu.evaluation.outcomes import Outcome, judge
from nlu.evaluation.pictures import draw_confusion, draw_reliability
from nlu.evaluation.scores import reliability, score, score_kinds, score_missions
from nlu.evaluation.unread import leave_out, read_again
from nlu.labels import Kind, Mission
from nlu.types import Decision, Guess

ERRANDS: tuple[Mission, ...] = ("solidarite_proximite",)
BOTH: tuple[Mission, ...] = ("lien_social", "solidarite_proximite")
TWO = "offre+lien_social+solidarite_proximite"


@pytest.mark.parametrize(
    ("label", "kind", "missions", "kind_right", "missions_right"),
    [
        ("salutation", "salutation", (), True, True),
        ("salutation", "offre", ERRANDS, False, False),
        ("offre+solidarite_proximite", "offre", ERRANDS, True, True),
        ("offre+solidarite_proximite", "demande", ERRANDS, False, True),
        (TWO, "offre", ERRANDS, True, False),
        (TWO, "offre", BOTH, True, True),
    ],
)
def test_one_reading_against_its_label(
    label: str, kind: Kind, missions: tuple[Mission, ...], kind_right: bool, missions_right: bool
) -> None:
    outcome = judge(label, Decision(Guess(kind, missions, 0.9), doubt=None))
    assert (outcome.kind, outcome.missions) == (kind_right, missions_right)
    assert outcome.right == outcome.second == outcome.offered == (kind_right and missions_right)


def test_the_right_reading_may_stand_second_or_only_be_offered() -> None:
    rivals = (Guess("suivi", (), 0.3), Guess("annulation", (), 0.1))
    second = judge("suivi", Decision(Guess("hors_sujet", (), 0.5), rivals, "reading"))
    assert (second.right, second.second, second.offered) == (False, True, True)
    third = judge("annulation", Decision(Guess("hors_sujet", (), 0.5), rivals, "reading"))
    assert (third.right, third.second, third.offered) == (False, False, True)


def _outcome(label: str, reading: str, confidence: float = 0.9, *, asked: bool = False) -> Outcome:
    return Outcome(label, reading, confidence, asked, label == reading, label == reading, int(asked), turned=False)


def _answer(writer: str, text: str, label: str, **kinds: float) -> str:
    return json.dumps({"writer": writer, "text": text, "label": label, "kinds": kinds, "missions": {}})


def test_written_and_real_texts_are_summed_up_apart(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    lines = [
        _answer("sms", "le pain svp", "demande+autre", nier=1.0),
        _answer("etudiant_sms", "non merci", "nier", nier=1.0),
        _answer("etudiant_sms", "bof", "nier", suivi=0.6, nier=0.4),
        _answer("etudiant_sms", "mon mari me frappe", "urgence_vitale", demande=1.0),
    ]
    answers.write_text("\n".join(lines))
    figures = report.sum_up(list(read_again(answers)))
    assert (figures.all.messages, figures.invented.messages, figures.real.messages) == (4, 3, 1)
    assert (figures.real.silent_errors, figures.real.presses) == (1.0, 0.0)
    assert figures.invented.asked == figures.invented.presses == pytest.approx(1 / 3)
    console = Console(record=True, width=120)
    report.show(figures, {}, console)
    assert "touches" in console.export_text()


def test_only_errors_taken_without_a_question_are_silent() -> None:
    found = score(
        [
            _outcome("offre+autre", "offre+autre"),
            _outcome("offre+autre", "offre+lien_social"),
            _outcome("offre+autre", "demande+autre", asked=True),
            _outcome("suivi", "suivi"),
        ]
    )
    assert (found.messages, found.kind, found.all_right, found.silent_errors, found.asked) == (4, 0.75, 0.5, 0.25, 0.25)
    assert found.direction == pytest.approx(2 / 3)  # of the three offers
    assert found.missions == pytest.approx(2 / 3)
    assert found.both == pytest.approx(1 / 3)


def test_several_missions_count_only_when_all_are_read() -> None:
    found = score([_outcome(TWO, "offre+lien_social"), _outcome(TWO, TWO), _outcome("offre+autre", TWO)])
    assert found.several == 0.5
    assert score([_outcome("suivi", "suivi")]).several is None


def test_scores_of_classes_weigh_what_is_said_against_what_is_meant() -> None:
    outcomes = [
        _outcome("suivi", "suivi"),
        _outcome("suivi", "annulation"),
        _outcome("annulation", "annulation"),
        _outcome(TWO, "offre+lien_social"),
    ]
    kinds = score_kinds(outcomes)
    assert (kinds["suivi"].precision, kinds["suivi"].recall) == (1.0, 0.5)
    assert (kinds["annulation"].precision, kinds["annulation"].recall) == (0.5, 1.0)
    assert score(outcomes).other_f1 == pytest.approx((2 / 3 + 2 / 3) / 2)  # kinds without a message do not count
    missions = score_missions(outcomes)
    assert (missions["lien_social"].recall, missions["solidarite_proximite"].recall) == (1.0, 0.0)


def test_a_model_that_says_nine_in_ten_and_is_right_five_times_is_off_by_four_tenths() -> None:
    outcomes = [_outcome("suivi", "suivi" if at % 2 else "nier") for at in range(10)]
    assert score(outcomes).calibration_error == pytest.approx(0.4)
    (only,) = reliability(outcomes)
    assert (only.messages, only.right) == (10, 0.5)
    assert reliability([_outcome("suivi", "suivi", 1.0)])[0].messages == 1


def test_dangers_are_counted_with_and_without_the_model() -> None:
    found = score_danger(
        [
            Sighting("a", danger=True, rules=True, model=False),
            Sighting("b", danger=True, rules=False, model=True),
            Sighting("c", danger=False, rules=False, model=True),
            Sighting("d", danger=False, rules=False, model=False),
        ]
    )
    assert (found.recall_rules, found.recall_both, found.false_rules, found.false_both) == (0.5, 1.0, 0.0, 0.5)


@pytest.mark.parametrize("groups", [2, 3, 5, 9])
def test_each_writer_is_left_out_once_and_never_read_then(groups: int) -> None:
    names = ["a", "b", "c", "d", "e"]
    trials = leave_out(names, groups)
    assert len(trials) == min(groups, 5)
    assert sorted(name for trial in trials for name in trial.unread) == names
    assert all(sorted(trial.read + trial.unread) == names for trial in trials)


def test_pictures_are_drawn(tmp_path: Path) -> None:
    outcomes = [_outcome(TWO, "offre+autre", 0.2), _outcome("suivi", "suivi", 0.95), _outcome("nier", "nier", 0.5)]
    draw_confusion(outcomes, tmp_path / "confusion.png")
    draw_reliability(outcomes, tmp_path / "reliability.png")
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in tmp_path.iterdir())
    assert len(list(tmp_path.iterdir())) == 2
