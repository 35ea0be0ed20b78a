"""When somebody is free, or when help is needed."""

from __future__ import annotations

from dataclasses import asdict

from bot.conversation.draft import Draft
from bot.conversation.questions.base import Answer, Question
from bot.replies import Choice, rows
from bot.texts import label, say, table
from nlu.readers.phone import mask_phones
from nlu.readers.when import describe, find_availability, settle_doubt
from nlu.types import Availability, Slot


class When(Question):
    """When somebody is free, or when help is needed."""

    name = "when"
    per_direction = True

    def applies(self, draft: Draft) -> bool:
        return not draft.human

    def answered(self, draft: Draft) -> bool:
        if _doubt(draft):
            return False
        return draft.availability is not None or (draft.urgent and draft.author != "structure")

    def text(self, draft: Draft) -> str:
        if doubt := _doubt(draft):
            return say("form.when.doubt", days=describe(Availability(doubt=doubt)))
        return say("form.when.structure") if draft.author == "structure" else super().text(draft)

    def choices(self, draft: Draft) -> list[list[Choice]]:
        if doubt := _doubt(draft):
            return rows(*[(describe(Availability(dates=(day,))), f"w:{day}") for day in doubt])
        if draft.author == "structure":
            return []
        return rows(
            *[(words, f"w:{key}") for key, words in table("form")["when"][f"choices_{draft.direction}"].items()]
        )

    def choose(self, draft: Draft, data: str) -> bool:
        if data.removeprefix("w:") in _doubt(draft):
            draft.availability = asdict(settle_doubt(Availability.from_dict(draft.availability or {}), data[2:]))
            return True
        if data == "w:now":
            draft.urgent = True
            draft.availability = asdict(Availability(anytime=True, text=label("form.when.now")))
            return True
        found = {
            "w:anytime": Availability(anytime=True, text=label("form.when.anytime")),
            "w:weekend": Availability(slots=(Slot("samedi"), Slot("dimanche")), text=label("form.when.weekend")),
            "w:week": Availability(
                slots=tuple(Slot(day) for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi")),
                text=label("form.when.week"),
            ),
            "w:evening": Availability(slots=(Slot(None, "soir"),), text=label("form.when.evening")),
        }.get(data)
        draft.availability = asdict(found) if found else draft.availability
        return found is not None

    def read(self, draft: Draft, answer: Answer) -> bool:
        found = find_availability(mask_phones(answer.text), answer.today, asked=True)
        if found is None:
            return False
        if draft.direction == "request" and found == Availability(text=found.text, excluded=found.excluded):
            # Days of absence may be those when help is needed: only the person's words tell.
            found = Availability(text=found.text)
        draft.availability = asdict(found)
        return True

    def clear(self, draft: Draft) -> None:
        draft.availability, draft.urgent = None, False

    def value(self, draft: Draft) -> str:
        return draft.when


def _doubt(draft: Draft) -> tuple[str, ...]:
    """The days of which one is meant, as « jeudi 25 décembre » that is a Friday; empty when nothing is in doubt."""
    return Availability.from_dict(draft.availability).doubt if draft.availability else ()
