"""When somebody is free, or when help is needed."""

from __future__ import annotations

from dataclasses import asdict

from bot.conversation.draft import Draft
from bot.conversation.questions.base import Answer, Question
from bot.replies import Choice, rows
from bot.texts import label, say, table
from nlu.readers.when import find_availability
from nlu.types import Availability, Slot


class When(Question):
    """When somebody is free, or when help is needed."""

    name = "when"
    per_direction = True

    def applies(self, draft: Draft) -> bool:
        return not draft.human

    def answered(self, draft: Draft) -> bool:
        return draft.availability is not None or (draft.urgent and draft.author != "structure")

    def text(self, draft: Draft) -> str:
        return say("form.when.structure") if draft.author == "structure" else super().text(draft)

    def choices(self, draft: Draft) -> list[list[Choice]]:
        if draft.author == "structure":
            return []
        return rows(
            *[(words, f"w:{key}") for key, words in table("form")["when"][f"choices_{draft.direction}"].items()]
        )

    def choose(self, draft: Draft, data: str) -> bool:
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
        found = find_availability(answer.text, answer.today)
        if found is None:
            return False
        draft.availability = asdict(found)
        return True

    def clear(self, draft: Draft) -> None:
        draft.availability, draft.urgent = None, False

    def value(self, draft: Draft) -> str:
        return draft.when
