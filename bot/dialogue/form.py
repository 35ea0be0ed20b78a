"""What a form is: its answers, its questions, and what happens around them. ``filling`` asks them."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Generic

from bot.dialogue.draft import DRAFTS, Draft
from bot.dialogue.question import D, Question
from bot.dialogue.turn import Turn
from bot.engine.registry import Registry
from bot.texts import has, label, say


class Form(Generic[D]):
    """One form: what it asks, and what happens before, during and after."""

    name: str
    draft: type[D]
    questions: tuple[Question[D], ...]

    @cached_property
    def by_name(self) -> dict[str, Question[D]]:
        """Its questions by their names."""
        return {question.name: question for question in self.questions}

    def applicable(self, draft: D) -> list[Question[D]]:
        """The questions of this draft, in order."""
        return [question for question in self.questions if question.applies(draft)]

    def next_question(self, draft: D) -> Question[D] | None:
        """The first one without an answer."""
        return next((question for question in self.applicable(draft) if not question.answered(draft)), None)

    def wording(self, question: Question[D], draft: D) -> str:
        """How a question is put."""
        return question.text(draft)

    def may_skip(self, question: Question[D]) -> bool:
        """Whether it may be left without an answer from the start."""
        return question.optional

    def skip_label(self, question: Question[D]) -> str:
        """The words of the button that leaves it without an answer."""
        own = f"{question.texts}.{question.name}.skip"
        return label(own if has(own) else "form.skip")

    def ask_nothing_more(self, draft: D) -> None:
        """Leave what has no answer without one."""
        draft.skipped = [question.name for question in self.applicable(draft) if not question.filled(draft)]

    def field(self, question: Question[D]) -> str:
        """What the answer to a question is called in the summary."""
        return label(f"{question.texts}.{question.name}.field")

    def headline(self, draft: D) -> str:
        """The form in a few words: « une offre : courses »."""
        raise NotImplementedError

    def summary(self, draft: D) -> str:
        """All its answers, one line each, before it is sent."""
        raise NotImplementedError

    def prefill(self, turn: Turn, draft: D) -> None:
        """Fill in what is known of the person already."""

    def opening(self, _draft: D) -> str:
        """What is said when it begins: the answers already understood."""
        return ""

    async def before_asking(self, turn: Turn, draft: D) -> None:
        """Settle what the answers so far imply, before the next question or the summary."""

    def before_sending(self, turn: Turn, draft: D) -> None:
        """Say what must be known before it is sent."""

    def after_answer(self, turn: Turn, draft: D, question: Question[D]) -> None:
        """Settle what this answer changes in others."""

    def absorb(self, _draft: D, _turn: Turn, _question: Question[D]) -> bool:
        """Take the facts that stand beside an answer; whether there were any."""
        return False

    def correct_by_words(self, _turn: Turn, _words: str) -> bool:
        """Change what somebody says of the summary in their own words; false when they change nothing."""
        return False

    def stopped(self, _draft: D) -> str:
        """What is said to who leaves it."""
        return say("form.stopped")

    async def send(self, turn: Turn) -> None:
        """The summary is right: do what the form is for."""
        raise NotImplementedError


FORMS = Registry[str, Form[Any]]("forms are called")
"""Every form by its name."""


def register(form: Form[Any]) -> None:
    """Make a form known; two of one name are an error."""
    FORMS.add(form.name, form)
    DRAFTS[form.name] = form.draft


def of(draft: Draft) -> Form[Any]:
    """The form that asks for this draft."""
    return FORMS[draft.form]
