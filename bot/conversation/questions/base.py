"""What a question is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.conversation.draft import Draft
from bot.replies import Choice
from bot.texts import say
from nlu.types import Understanding

NAME_MAX = 60
"""Characters of a first name, or of who is to be helped."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A free text given to a question."""

    text: str
    understanding: Understanding | None
    today: date


class Question:
    """One question of a form. ``strict`` ones recognise their answers; the others would take any text."""

    name: ClassVar[str]
    strict: ClassVar[bool] = True
    optional: ClassVar[bool] = False

    def applies(self, draft: Draft) -> bool:
        """Whether this form needs it at all."""
        return True

    def answered(self, draft: Draft) -> bool:
        """Whether the draft already holds the answer."""
        raise NotImplementedError

    def text(self, draft: Draft) -> str:
        """What is asked."""
        return say(f"form.{self.name}.{draft.direction}" if self.per_direction else f"form.{self.name}.ask")

    per_direction: ClassVar[bool] = False

    def choices(self, draft: Draft) -> list[list[Choice]]:
        """Buttons, where a choice is natural."""
        return []

    def choose(self, draft: Draft, data: str) -> bool:
        """Take a button; false when it is none of this question's."""
        return False

    def read(self, draft: Draft, answer: Answer) -> bool:
        """Take a text; false when it does not answer."""
        raise NotImplementedError

    def clear(self, draft: Draft) -> None:
        """Forget the answer, so that it is asked again."""
        raise NotImplementedError

    def value(self, draft: Draft) -> str:
        """The answer in French, for the summary; empty when there is nothing to show."""
        raise NotImplementedError
