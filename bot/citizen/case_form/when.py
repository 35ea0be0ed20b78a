"""When somebody is free, or when help is needed."""

from __future__ import annotations

import re
from dataclasses import asdict

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
from bot.engine.replies import Choice, rows
from bot.texts import label, say, table
from nlu.french.text import fold
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.phone import mask_phones
from nlu.readers.question import asks
from nlu.readers.when import describe, find_availability, settle_doubt
from nlu.types import Availability, Slot

_NOW = re.compile(
    r"(?:des que|aussi (?:vite|tot) que|le plus (?:vite|tot)) (?:possible|vous pou\w+)|au plus (?:vite|tot)|asap"
    r"|(?:tout )?de suite"
    r"|maintenant|immediatement|dans l'heure|c'est urgent|vite"
)
_ANYTIME = re.compile(
    r"n ?'?importe (?:quand|kan)|nimporte (?:quand|kan)|quand vous (?:voulez|voudrez)|des que vous voulez"
    r"|quand (?:quelqu'un|on) (?:pourra|peut|veut)"
    r"|peu importe(?: quand| le jour)?|(?:le jour|ca) m'est egal|tout le temps|24[/h ]|7 ?j?/ ?7|tlj"
    r"|toujours dispo\w*|a toute heure"
)


_VAGUE = re.compile(
    r"(?:de temps en temps|bientot|parfois|un (?:jour|de ces quatre|de ces jours)|souvent|rarement|ca depend)"
)
QUESTION_WORDS = 4
"""Words beside a day that make a question of it, rather than « mardi matin, ça vous va ? »."""


@asked(100)
class When(CaseQuestion):
    """When somebody is free, or when help is needed."""

    name = "when"
    per_direction = True
    takes_questions = True

    def applies(self, draft: CaseDraft) -> bool:
        return not draft.human

    def answered(self, draft: CaseDraft) -> bool:
        return not _doubt(draft) and super().answered(draft)

    def filled(self, draft: CaseDraft) -> bool:
        return draft.availability is not None or (draft.urgent and draft.author != "structure")

    def text(self, draft: CaseDraft) -> str:
        if doubt := _doubt(draft):
            return say("form.when.doubt", days=describe(Availability(doubt=doubt)))
        return say("form.when.structure") if draft.author == "structure" else super().text(draft)

    def choices(self, draft: CaseDraft) -> list[list[Choice]]:
        if doubt := _doubt(draft):
            return rows(*[(describe(Availability(dates=(day,))), f"w:{day}") for day in doubt])
        if draft.author == "structure":
            return []
        return rows(
            *[(words, f"w:{key}") for key, words in table("form")["when"][f"choices_{draft.direction}"].items()]
        )

    def choose(self, draft: CaseDraft, data: str) -> bool:
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

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if find_reluctance(answer.text) in ("refused", "later"):  # « je vous dis ça demain » names no day of help
            return Declined()
        found = find_availability(mask_phones(answer.text), answer.today, asked=True)
        if found is not None and (other := _rather(found, answer)) is not None:
            return other
        if found is not None:
            if draft.direction == "request" and found == Availability(text=found.text, excluded=found.excluded):
                found = Availability(text=found.text)  # days of absence may be those when help is needed
            draft.availability = asdict(found)
            return Taken()
        folded = fold(answer.text)
        if _NOW.search(folded) or _ANYTIME.search(folded):
            now = draft.direction == "request" and _NOW.search(folded) is not None
            self.choose(draft, "w:now" if now else "w:anytime")
            return Taken()
        reading = self.chosen(draft, answer) or declined(answer)
        if answer.insisted and not isinstance(reading, Taken) and any(map(str.isalpha, answer.text)):
            draft.availability = asdict(Availability(text=answer.text[:NAME_MAX]))
            return Taken()
        return reading

    def clear(self, draft: CaseDraft) -> None:
        draft.availability, draft.urgent = None, False

    def value(self, draft: CaseDraft) -> str:
        return draft.when or (label("form.when.unknown") if self.name in draft.skipped else "")


def _rather(found: Availability, answer: Answer) -> Reading | None:
    """What a text is, rather than the moment that its words may name: a question, a doubt, or words too vague."""
    beside = len(answer.text.split()) - len(found.text.split())
    in_words = found == Availability(text=found.text)
    if asks(answer.text) and (in_words or beside >= QUESTION_WORDS):
        return NotAnAnswer()
    if in_words and find_reluctance(answer.text) is not None:
        return Declined()
    vague = in_words and not answer.insisted and _VAGUE.fullmatch(fold(answer.text).strip(" .!…"))
    return Unclear("form.when.missed") if vague else None


def _doubt(draft: CaseDraft) -> tuple[str, ...]:
    """The days of which one is meant, as « jeudi 25 décembre » that is a Friday; empty when nothing is in doubt."""
    return Availability.from_dict(draft.availability).doubt if draft.availability else ()
