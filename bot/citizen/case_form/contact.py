"""How to call the person, and on what number."""

from __future__ import annotations

from datetime import date

from bot.citizen.case_form.base import CaseQuestion
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.order import asked
from bot.dialogue.question import (
    NAME_MAX,
    Answer,
    Declined,
    NotAnAnswer,
    Reading,
    Taken,
    Unclear,
    declined,
)
from bot.texts import label, say
from nlu.readers.answers.phone import declines_phone
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.people import read_name
from nlu.readers.phone import MASK, format_phone, mask_phones, read_phone
from nlu.readers.question import asks
from nlu.readers.when import find_availability
from nlu.readers.yesno import read_yes_no


@asked(130)
class Name(CaseQuestion):
    """How to call the person. What is plainly no name is asked once more, then taken as it stands."""

    name = "name"
    needed = True
    absorbs = ("communes", "phone")

    def filled(self, draft: CaseDraft) -> bool:
        return bool(draft.name)

    def text(self, draft: CaseDraft) -> str:
        return say("form.name.structure") if draft.author == "structure" else say("form.name.ask")

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        said = mask_phones(answer.meant).replace(MASK, "").strip(" ,;:.-")  # « Karim, 06 39 98 12 34 »
        name = read_name(said)
        if name is None and answer.insisted and _may_stand(said, answer.today):
            name = said
        if name is not None:
            draft.name = name[:NAME_MAX]
            return Taken()
        return declined(answer) if len(said.split()) > 1 else Unclear("form.name.missed")

    def clear(self, draft: CaseDraft) -> None:
        draft.name = None

    def value(self, draft: CaseDraft) -> str:
        return draft.name or label("form.name.unknown")


def _may_stand(said: str, today: date) -> bool:
    """Whether words said twice may be how somebody wants to be called: neither an answer, a question nor an hour."""
    return (
        any(map(str.isalpha, said))
        and read_yes_no(said) is None
        and find_reluctance(said) is None
        and not asks(said)
        and find_availability(said, today) is None
    )


@asked(140)
class Phone(CaseQuestion):
    """A number to be called on; a person without a telephone is reached here."""

    name = "phone"
    optional = True
    takes_questions = True
    absorbs = ("first_name", "communes")

    def filled(self, draft: CaseDraft) -> bool:
        return draft.phone is not None

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        reading = read_phone(answer.meant)
        number = reading.number or (reading.guess if answer.insisted else None)
        if number is not None:
            draft.phone = number
            self._keep_hours(draft, reading.rest, answer.today)
            return Taken()
        if reading.doubt is not None:
            return Unclear(f"form.phone.{reading.doubt}")
        if declines_phone(answer.text) or find_reluctance(answer.text) is not None:
            return Declined()
        return NotAnAnswer()

    @staticmethod
    def _keep_hours(draft: CaseDraft, beside: str, today: date) -> None:
        """« après 18 h » beside a number says when to call: it is kept among the person's words."""
        hours = find_availability(beside, today)
        if hours is not None and hours.text:
            draft.add_details(label("form.phone.hours").format(hours=hours.text))

    def clear(self, draft: CaseDraft) -> None:
        draft.phone = None

    def value(self, draft: CaseDraft) -> str:
        return format_phone(draft.phone) if draft.phone else label("form.phone.none")
