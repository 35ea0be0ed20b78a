"""The questions a form may ask, in order. Each knows whether it applies, whether it is answered, and how to read."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.questions.base import Answer, Declined, NotAnAnswer, Question, Reading, Taken, Unclear
from bot.conversation.questions.contact import Name, Phone
from bot.conversation.questions.structure import Headcount, Place, StructureKind, StructureName
from bot.conversation.questions.what import Details, Missions, mission_label, mission_names
from bot.conversation.questions.when import When
from bot.conversation.questions.where import Where, place_label, place_name
from bot.conversation.questions.who import Adult, Agreement, Author, Beneficiary

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
    "mission_label",
    "mission_names",
    "next_question",
    "place_label",
    "place_name",
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
