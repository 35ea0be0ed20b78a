"""How to call the person, and on what number."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.questions.base import (
    NAME_MAX,
    Answer,
    Declined,
    NotAnAnswer,
    Question,
    Reading,
    Taken,
    Unclear,
    declined,
)
from bot.texts import label, say
from nlu.readers.answers.phone import declines_phone, has_digits_too_many, wrong_number
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.availability import find_availability
from nlu.readers.people import looks_like_name
from nlu.readers.phone import MASK, find_phone, format_phone, mask_phones
from nlu.readers.question import asks
from nlu.readers.yesno import read_yes_no


class Name(Question):
    """How to call the person. What is plainly no name is asked once more, then taken as it stands."""

    name = "name"
    needed = True
    absorbs = ("communes", "phone")

    def filled(self, draft: Draft) -> bool:
        return bool(draft.name)

    def text(self, draft: Draft) -> str:
        return say("form.name.structure") if draft.author == "structure" else say("form.name.ask")

    def read(self, draft: Draft, answer: Answer) -> Reading:
        said = mask_phones(answer.meant).replace(MASK, "").strip(" ,;:.-")  # « Karim, 06 39 98 12 34 »
        name = answer.facts.first_name or (_written(said) if looks_like_name(said) else None)
        if name is None and answer.insisted and _may_stand(said):
            name = said[:NAME_MAX]
        if name is not None and len(name) <= NAME_MAX:
            draft.name = name
            return Taken()
        return declined(answer) if len(said.split()) > 1 else Unclear("form.name.missed")

    def clear(self, draft: Draft) -> None:
        draft.name = None

    def value(self, draft: Draft) -> str:
        return draft.name or label("form.name.unknown")


def _written(name: str) -> str:
    return name if any(map(str.isupper, name)) else name.title()


def _may_stand(said: str) -> bool:
    """Whether words said twice may be how somebody wants to be called."""
    return (
        any(map(str.isalpha, said)) and read_yes_no(said) is None and find_reluctance(said) is None and not asks(said)
    )


class Phone(Question):
    """A number to be called on; a person without a telephone is reached here."""

    name = "phone"
    optional = True
    takes_questions = True
    absorbs = ("first_name", "communes")

    def filled(self, draft: Draft) -> bool:
        return draft.phone is not None

    def read(self, draft: Draft, answer: Answer) -> Reading:
        if (found := self._number(answer)) is not None:
            draft.phone = found
            self._keep_hours(draft, answer)
            return Taken()
        if (wrong := wrong_number(answer.text)) is not None:
            return Unclear(f"form.phone.{wrong}")
        if declines_phone(answer.text) or find_reluctance(answer.text) is not None:
            return Declined()
        return NotAnAnswer()

    @staticmethod
    def _number(answer: Answer) -> str | None:
        return None if has_digits_too_many(answer.meant) else find_phone(answer.meant)

    @staticmethod
    def _keep_hours(draft: Draft, answer: Answer) -> None:
        """« après 18 h » beside a number says when to call: it is kept among the person's words."""
        hours = find_availability(mask_phones(answer.text), answer.today)
        if hours is not None and hours.text:
            draft.add_details(label("form.phone.hours").format(hours=hours.text))

    def clear(self, draft: Draft) -> None:
        draft.phone = None

    def value(self, draft: Draft) -> str:
        return format_phone(draft.phone) if draft.phone else label("form.phone.none")
