"""Outcomes summed up: shares of messages, scores per class, and how far confidences can be believed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlu.evaluation.outcomes import Outcome
from nlu.labels import KINDS, MISSIONS, TASKS, kind_of, missions_of

BINS = 15


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of 1 over a set of messages; ``None`` where no message is concerned."""

    messages: int
    kind: float | None
    direction: float | None
    """Offers and requests read as what they are."""
    missions: float | None
    """Offers and requests whose missions are exactly read."""
    both: float | None
    """Offers and requests whose kind and missions are exactly read."""
    second: float | None
    """The same, within the first two readings."""
    several: float | None
    """Of those that name two missions or more, kind and missions exactly read."""
    all_right: float | None
    """Of every message, kind and missions exactly read."""
    other_f1: float | None
    """Mean F1 of the kinds that are neither offer nor request."""
    silent_errors: float | None
    """Of every message, taken without a question and wrong."""
    asked: float | None
    """Of every message, answered by a question."""
    offered: float | None
    """Of every message, the right reading was the guess or a rival."""
    calibration_error: float | None
    """Mean gap between confidence and share right, over ``BINS`` bins weighed by their messages."""


@dataclass(frozen=True, slots=True)
class ClassScore:
    """One kind or one mission: how often it is right when said, and said when right."""

    messages: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Messages of like confidence: how many, their mean confidence, and the share rightly read."""

    messages: int
    confidence: float
    right: float


def score(outcomes: Sequence[Outcome]) -> Score:
    """Sum up outcomes."""
    tasks = [outcome for outcome in outcomes if outcome.task]
    several = [outcome for outcome in tasks if len(missions_of(outcome.label)) > 1]
    return Score(
        messages=len(outcomes),
        kind=_share(outcome.kind for outcome in outcomes),
        direction=_share(outcome.kind for outcome in tasks),
        missions=_share(outcome.missions for outcome in tasks),
        both=_share(outcome.right for outcome in tasks),
        second=_share(outcome.second for outcome in tasks),
        several=_share(outcome.right for outcome in several),
        all_right=_share(outcome.right for outcome in outcomes),
        other_f1=_other_f1(outcomes),
        silent_errors=_share(not outcome.right and not outcome.asked for outcome in outcomes),
        asked=_share(outcome.asked for outcome in outcomes),
        offered=_share(outcome.offered for outcome in outcomes),
        calibration_error=_calibration_error(outcomes),
    )


def score_kinds(outcomes: Sequence[Outcome]) -> dict[str, ClassScore]:
    """Each kind apart."""
    pairs = [({kind_of(outcome.label)}, {kind_of(outcome.reading)}) for outcome in outcomes]
    return {kind: _class_score(kind, pairs) for kind in KINDS}


def score_missions(outcomes: Sequence[Outcome]) -> dict[str, ClassScore]:
    """Each mission apart, over offers and requests."""
    pairs = [
        (set(missions_of(outcome.label)), set(missions_of(outcome.reading))) for outcome in outcomes if outcome.task
    ]
    return {mission: _class_score(mission, pairs) for mission in MISSIONS}


def reliability(outcomes: Sequence[Outcome]) -> list[Bin]:
    """Messages in bins of equal width of confidence; empty bins are left out."""
    bins: list[list[Outcome]] = [[] for _ in range(BINS)]
    for outcome in outcomes:
        bins[min(int(outcome.confidence * BINS), BINS - 1)].append(outcome)
    return [
        Bin(len(held), sum(one.confidence for one in held) / len(held), sum(one.right for one in held) / len(held))
        for held in bins
        if held
    ]


def _calibration_error(outcomes: Sequence[Outcome]) -> float | None:
    if not outcomes:
        return None
    gaps = [one.messages * abs(one.confidence - one.right) for one in reliability(outcomes)]
    return sum(gaps) / len(outcomes)


def _other_f1(outcomes: Sequence[Outcome]) -> float | None:
    found = [one.f1 for kind, one in score_kinds(outcomes).items() if kind not in TASKS and one.messages]
    return sum(found) / len(found) if found else None


def _class_score(name: str, pairs: list[tuple[set[str], set[str]]]) -> ClassScore:
    labelled = sum(name in label for label, _ in pairs)
    read = sum(name in reading for _, reading in pairs)
    both = sum(name in label and name in reading for label, reading in pairs)
    return ClassScore(
        messages=labelled,
        precision=both / read if read else 1.0,
        recall=both / labelled if labelled else 1.0,
        f1=2 * both / (labelled + read) if labelled + read else 1.0,
    )


def _share(truths: Iterable[bool]) -> float | None:
    values = list(truths)
    return sum(values) / len(values) if values else None
