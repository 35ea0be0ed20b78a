"""The order in which a form asks: each question takes its place there, and nothing else lists it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bot.citizen.case_form.base import CaseQuestion

Asked = TypeVar("Asked", bound=type[CaseQuestion])

PLACES: dict[int, CaseQuestion] = {}
"""The questions by their places, once ``bot.citizen.case_form.questions`` is imported."""


def asked(place: int) -> Callable[[Asked], Asked]:
    """Have a question asked after those of a smaller place; two at one place are an error."""

    def take(question: Asked) -> Asked:
        if place in PLACES:
            raise ValueError(f"two questions at place {place}")
        PLACES[place] = question()
        return question

    return take
