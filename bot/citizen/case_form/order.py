"""The order in which a form asks: each question takes its place there, and nothing else lists it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bot.citizen.case_form.base import CaseQuestion
from bot.engine.registry import Registry

Asked = TypeVar("Asked", bound=type[CaseQuestion])

PLACES = Registry[int, CaseQuestion]("questions at place")
"""The questions by their places, once ``bot.citizen.case_form.questions`` is imported."""


def asked(place: int) -> Callable[[Asked], Asked]:
    """Have a question asked after those of a smaller place; two at one place are an error."""

    def take(question: Asked) -> Asked:
        PLACES.add(place, question())
        return question

    return take
