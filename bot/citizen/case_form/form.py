"""The form of an offer or a request: its questions in order, and what happens around them."""

from __future__ import annotations

from actions import access
from bot.citizen.case_form import confirm, corrections, summary, twin
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.questions import QUESTIONS
from bot.dialogue.form import Form, register
from bot.dialogue.question import Question
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage.encryption import opened


class CaseForm(Form[CaseDraft]):
    """An offer or a request, of a person or of a structure."""

    name = "case"
    draft = CaseDraft
    questions = QUESTIONS

    def field(self, question: Question[CaseDraft]) -> str:
        return label(f"form.{question.name}.summary")

    def headline(self, draft: CaseDraft) -> str:
        return summary.headline(draft)

    def summary(self, draft: CaseDraft) -> str:
        return summary.fields(draft, self.applicable(draft))

    def opening(self, draft: CaseDraft) -> str:
        return summary.understood(draft)

    def prefill(self, turn: Turn, draft: CaseDraft) -> None:
        """Fill in what the person gave, and agreed to, in an earlier form."""
        person = turn.subject
        if person.consent_at is None:
            return
        draft.name = draft.name or opened(person.name)
        draft.phone = draft.phone or opened(person.phone)
        if draft.author in (None, "self") and draft.insee is None and not draft.candidates:
            draft.insee = person.commune

    async def before_asking(self, turn: Turn, draft: CaseDraft) -> None:
        """Looking after children is for adults; what else a young person offers goes on. A structure is known once."""
        if draft.author == "structure" and draft.structure_name is None and turn.state.question is None:
            await _known_structure(turn, draft)
        if draft.adult is False and "garde_enfants" in draft.missions:
            draft.missions = [mission for mission in draft.missions if mission != "garde_enfants"]
            turn.say(say("form.adult.refused"))
        if await twin.has_one(turn, draft):
            turn.go("twin")

    def before_sending(self, turn: Turn, draft: CaseDraft) -> None:
        if draft.direction == "offer" and "garde_enfants" in draft.missions:
            turn.say(say("form.adult.attestation"))

    def after_answer(self, turn: Turn, draft: CaseDraft, question: Question[CaseDraft]) -> None:
        if question.name == "commune" and turn.written.zone != turn.office.zone:
            draft.count_days_from(turn.written.day())

    def absorb(self, draft: CaseDraft, turn: Turn, question: Question[CaseDraft]) -> bool:
        if turn.understanding is None:
            return False
        return bool(draft.absorb(turn.understanding.facts.only(question.absorbs)))

    def correct_by_words(self, turn: Turn, words: str) -> bool:
        return corrections.correct(turn, words)

    def stopped(self, draft: CaseDraft) -> str:
        return say("form.stopped" if draft.case_id is None else "mine.kept")

    async def send(self, turn: Turn) -> None:
        await confirm.send(turn)


async def _known_structure(turn: Turn, draft: CaseDraft) -> None:
    """Take the structure for which they wrote before: it presents itself once, and can be corrected in the summary."""
    known = await access.last_structure(turn.unit, turn.subject)
    if known is not None and "structure_name" not in draft.skipped:
        draft.structure_name, draft.structure_kind = known.name, known.kind
        draft.insee = draft.insee or known.commune
        turn.say(say("form.structure_name.known", name=known.name))


CASE_FORM = CaseForm()
register(CASE_FORM)
