"""The questions a form may ask. Each knows its place, whether it applies, whether it is answered, and how to read."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from bot.citizen.draft import Draft
from bot.citizen.questions.order import PLACES
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

for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

QUESTIONS: tuple[Question, ...] = tuple(question for _place, question in sorted(PLACES.items()))
BY_NAME = {question.name: question for question in QUESTIONS}


def applicable(draft: Draft) -> list[Question]:
    """The questions of this form, in order."""
    return [question for question in QUESTIONS if question.applies(draft)]


def next_question(draft: Draft) -> Question | None:
    """The first one without an answer."""
    return next((question for question in applicable(draft) if not question.answered(draft)), None)
