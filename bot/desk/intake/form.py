"""The form of a call: the questions of an offer or a request, put to a coordinator about somebody else."""

from __future__ import annotations

from typing import ClassVar, Self

from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.form import CaseForm
from bot.desk import waiting
from bot.desk.intake import known
from bot.dialogue.form import register
from bot.dialogue.question import Question
from bot.dialogue.turn import Turn
from bot.texts import has, label, say
from nlu.labels import DIRECTIONS, Direction, Kind, Mission
from nlu.readers.people.note import note_beneficiary, note_name, note_street
from nlu.types import Facts, Guess

UNASKED = frozenset({"author", "details", "conditions", "structure_kind"})
"""Questions of the form that a call does not need: the sentence typed in tells them, or can be corrected."""


KIND: dict[Direction, Kind] = {direction: kind for kind, direction in DIRECTIONS.items()}
"""What the model calls each direction."""


class CallDraft(CaseDraft):
    """What somebody said on the telephone."""

    form: ClassVar[str] = "call"

    @classmethod
    def from_guess(cls, guess: Guess, text: str, facts: Facts, *, ticked: tuple[Mission, ...] | None = None) -> Self:
        draft = super().from_guess(guess, text, facts, ticked=ticked)
        draft.name = note_name(text) or draft.name
        draft.place = note_street(text)
        if draft.author == "structure":
            return draft
        draft.beneficiary = note_beneficiary(text)
        draft.author = "other" if draft.direction == "request" and draft.beneficiary else "self"
        return draft


class CallForm(CaseForm):
    """Asked of a coordinator, who answers for somebody else."""

    name = "call"
    draft = CallDraft

    def applicable(self, draft: CaseDraft) -> list[Question[CaseDraft]]:
        """An address said on the telephone is shown, and corrected, like any other answer."""
        return [
            question
            for question in self.questions
            if question.name not in UNASKED and (question.applies(draft) or (question.name == "place" and draft.place))
        ]

    def wording(self, question: Question[CaseDraft], draft: CaseDraft) -> str:
        own = f"intake.ask.{question.name}"
        choosing = question.name == "commune" and (draft.candidates or draft.area)
        return say(own) if has(own) and not choosing else super().wording(question, draft)

    def may_skip(self, _question: Question[CaseDraft]) -> bool:
        """Who calls may not know, and has hung up since."""
        return True

    def skip_label(self, _question: Question[CaseDraft]) -> str:
        return label("intake.skip")

    def prefill(self, turn: Turn, draft: CaseDraft) -> None:
        """Nothing is known of who calls before they are recognised."""

    async def before_asking(self, turn: Turn, draft: CaseDraft) -> None:
        """What a number already stands for is seen before anything is stored."""
        if draft.adult is False:
            draft.missions = [mission for mission in draft.missions if mission != "garde_enfants"]
        if await known.are_there(turn, draft, await waiting.rights_of(turn)):
            turn.go("call_known")

    def before_sending(self, turn: Turn, draft: CaseDraft) -> None:
        """The attestation is noted on the card."""

    def stopped(self, _draft: CaseDraft) -> str:
        return say("intake.stopped")

    async def send(self, turn: Turn) -> None:
        turn.go("call_consent")


register(CallForm())
