"""How to call the person, and on what number."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.questions.base import NAME_MAX, Answer, Question
from bot.texts import label, say
from nlu.readers.people import looks_like_name
from nlu.readers.phone import MASK, find_phone, format_phone, mask_phones

FRENCH_DIGITS = 10
"""A national number has ten; with more, a digit was typed twice and nobody knows which."""


class Name(Question):
    """How to call the person."""

    name = "name"
    strict = False

    def answered(self, draft: Draft) -> bool:
        return bool(draft.name)

    def text(self, draft: Draft) -> str:
        return say("form.name.structure") if draft.author == "structure" else say("form.name.ask")

    def read(self, draft: Draft, answer: Answer) -> bool:
        facts = answer.understanding.facts if answer.understanding else None
        if facts is not None and facts.first_name:
            draft.name = facts.first_name
            return True
        said = mask_phones(answer.text).replace(MASK, "").strip(" ,;:.-")  # « Karim, 06 39 98 12 34 »
        if len(said) > NAME_MAX or not looks_like_name(said):
            return False
        draft.name = said if any(map(str.isupper, said)) else said.title()
        draft.phone = draft.phone or find_phone(answer.text)
        return True

    def clear(self, draft: Draft) -> None:
        draft.name = None

    def value(self, draft: Draft) -> str:
        return draft.name or ""


class Phone(Question):
    """A number to be called on; a person without a telephone is reached here."""

    name = "phone"

    def answered(self, draft: Draft) -> bool:
        return draft.phone is not None or "phone" in draft.skipped

    optional = True

    def read(self, draft: Draft, answer: Answer) -> bool:
        digits = [character for character in answer.text if character.isdigit()]
        foreign = answer.text.strip().startswith(("+", "00", "(+", "33"))
        found = None if len(digits) > FRENCH_DIGITS and not foreign else find_phone(answer.text)
        draft.phone = found or draft.phone
        return found is not None

    def clear(self, draft: Draft) -> None:
        draft.phone = None

    def value(self, draft: Draft) -> str:
        return format_phone(draft.phone) if draft.phone else label("form.phone.none")
