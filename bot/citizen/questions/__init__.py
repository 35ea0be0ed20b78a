"""The questions a form may ask, in order. Each knows whether it applies, whether it is answered, and how to read."""

from __future__ import annotations

from bot.citizen.draft import Draft
from bot.citizen.questions.contact import Name, Phone
from bot.citizen.questions.structure import Headcount, Place, StructureKind, StructureName
from bot.citizen.questions.what import Details, Missions
from bot.citizen.questions.when import When
from bot.citizen.questions.where import Where
from bot.citizen.questions.who import Adult, Agreement, Author, Beneficiary
from bot.dialogue.question import Answer, Declined, NotAnAnswer, Question, Reading, Taken, Unclear

__all__ = [
    "BY_NAME",
    "QUESTIONS",
    "Answer",
    "Declined",
    "NotAnAnswer",
    "Question",
    "Reading",
    "Taken",
    "Unclear",
    "applicable",
    "next_question",
]

QUESTIONS: tuple[Question, ...] = (
    Missions(),
    Author(),
    Beneficiary(),
    Agreement(),
    StructureName(),
    StructureKind(),
    Headcount(),
    Adult(),
    Where(),
    When(),
    Place(),
    Details(),
    Name(),
    Phone(),
)
BY_NAME = {question.name: question for question in QUESTIONS}


def applicable(draft: Draft) -> list[Question]:
    """The questions of this form, in order."""
    return [question for question in QUESTIONS if question.applies(draft)]


def next_question(draft: Draft) -> Question | None:
    """The first one without an answer."""
    return next((question for question in applicable(draft) if not question.answered(draft)), None)
