"""A question about an offer or a request."""

from __future__ import annotations

from typing import ClassVar

from bot.citizen.case_form.draft import CaseDraft
from bot.dialogue.question import Question
from bot.texts import say


class CaseQuestion(Question[CaseDraft]):
    """One question of the form of a case."""

    per_direction: ClassVar[bool] = False
    """It is asked otherwise for an offer and for a request."""

    def text(self, draft: CaseDraft) -> str:
        return say(f"form.{self.name}.{draft.direction}") if self.per_direction else super().text(draft)
