"""Learn from corrections: ask the person once, keep what their words teach while they agree, have it reviewed.

A lesson is one case whose mission, direction or urgency somebody corrected. Its words are masked before they come
here: masking reads French, which actions do not. No lesson is made without a consent standing at that moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr

from actions.unit import Unit
from storage import cases, lessons, people
from storage.encryption import opened
from storage.models import Case, Lesson, Person


@dataclass(frozen=True, slots=True)
class LessonWords:
    """What a lesson says: masked words, and the labels of the training examples (no guess: chosen by buttons)."""

    text: str
    guessed: str | None
    corrected: str


LessonOf = Callable[[Case], LessonWords | None]
"""Masks the words of a case and names its labels; None when the words left say nothing."""


def ask(unit: Unit, person: Person) -> bool:
    """Whether to ask now if their words may teach; noted, so that it is asked once whatever the answer."""
    if person.consent_at is None or person.learning_asked_at is not None:
        return False
    person.learning_asked_at = unit.now
    return True


async def agree(unit: Unit, person: Person) -> bool:
    """Record that their words may teach, from now on, and take the lessons of their cases corrected already.

    False, with nothing changed, for somebody who never agreed to the privacy notice.
    """
    if person.consent_at is None:
        return False
    if person.learning_at is None:
        person.learning_at = unit.now
        person.learning_asked_at = person.learning_asked_at or unit.now
        unit.log("learning_agreed", f"person-{person.id}")
        unit.corrected += await cases.of_person(unit.session, person.id)
    return True


async def refuse(unit: Unit, person: Person) -> bool:
    """Their words may not teach, or no more: their lessons are deleted now. Returns whether they had agreed."""
    agreed = person.learning_at is not None
    person.learning_at, person.learning_asked_at = None, person.learning_asked_at or unit.now
    await unit.session.flush()  # a correction at this moment waits here, or its lesson is seen below
    await lessons.forget_person(unit.session, person.id)
    unit.log("learning_withdrawn" if agreed else "learning_refused", f"person-{person.id}")
    return agreed


async def note(unit: Unit, lesson_of: LessonOf) -> None:
    """Make the lesson of each case corrected in this unit agree with what the case now is.

    Corrected: the lesson is made, or brought up to date and reviewed again. Put back as it was guessed: the lesson is
    deleted, even one that was kept, and the next export is without it.
    """
    for case_id in unit.take_corrected():
        case = await cases.as_it_is(unit.session, case_id)
        words = lesson_of(case) if case is not None and await _may_teach(unit, case) else None
        if case is None or words is None or not (_urgency(case) or _label_changed(case, words)):
            await lessons.forget_case(unit.session, case_id)
        else:
            await _keep(unit, case, words)


async def _keep(unit: Unit, case: Case, words: LessonWords) -> None:
    known = await lessons.of_case(unit.session, case.id)
    before, after = _urgency(case) or (None, None)
    learnt = (words.text, words.guessed, words.corrected, before, after)
    if known is None:
        known = Lesson(case_id=case.id, person_id=case.person_id, created_at=unit.now)
        unit.session.add(known)
    elif learnt == (opened(known.text), known.guessed, known.corrected, known.urgent_before, known.urgent_after):
        return  # nothing new: a review that was done stays done
    known.text, known.guessed, known.corrected = SecretStr(words.text), words.guessed, words.corrected
    known.urgent_before, known.urgent_after, known.updated_at = before, after, unit.now
    known.status, known.reviewed_at, known.reviewer = "a_revoir", None, None
    await unit.session.flush()
    unit.log("lesson_noted", case.reference)


async def _may_teach(unit: Unit, case: Case) -> bool:
    """Whether the case was corrected, still has its words, and its author agrees at this very moment."""
    if not case.corrections or case.details is None:
        return False
    return (await people.hold(unit.session, case.person_id)).learning_at is not None


def _noted(case: Case, field: str) -> list[dict[str, Any]]:
    return [noted for noted in case.corrections or () if noted["field"] == field]


def _urgency(case: Case) -> tuple[bool, bool] | None:
    """The urgency before and after, when it was corrected; an offer is never urgent, so it teaches nothing of it."""
    noted = _noted(case, "urgent")
    if not noted or case.direction == "offer" or noted[0]["before"] == case.urgent:
        return None
    return bool(noted[0]["before"]), bool(case.urgent)


def _label_changed(case: Case, words: LessonWords) -> bool:
    """Whether direction or missions are other than they were before the first correction, and than the guess."""
    missions, direction = _noted(case, "missions"), _noted(case, "direction")
    turned = bool(direction) and direction[0]["before"] != case.direction
    moved = bool(missions) and sorted(missions[0]["before"]) != list(case.missions)
    return (turned or moved) and words.guessed != words.corrected


async def waiting(unit: Unit) -> list[Lesson]:
    """The lessons to review, oldest first."""
    return await lessons.with_status(unit.session, "a_revoir")


async def review(unit: Unit, lesson_id: int, reviewer: str, *, keep: bool, text: str | None = None) -> bool:
    """Keep or refuse a lesson, its text put right if one is given; false when it no longer waits."""
    found = await lessons.get(unit.session, lesson_id)
    if found is None or found.status != "a_revoir":
        return False
    if text is not None:
        found.text = SecretStr(text)
    found.status, found.reviewed_at, found.reviewer = "gardee" if keep else "refusee", unit.now, reviewer[:40]
    unit.log("lesson_kept" if keep else "lesson_refused", f"lesson-{found.id}")
    return True


@dataclass(frozen=True, slots=True)
class Line:
    """One training line: masked words, their label, and the urgency when it was corrected."""

    text: str
    label: str
    urgent: bool | None


async def export(unit: Unit) -> list[Line]:
    """What the lessons kept say; each export is logged."""
    unit.log("exported", "lessons")
    kept = await lessons.with_status(unit.session, "gardee")
    return [Line(opened(found.text) or "", found.corrected, found.urgent_after) for found in kept]
