"""A structure that looks for volunteers: its name, its kind, how many, where they meet, and what they must know."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date, timedelta

from actions.matching.times import next_day
from bot.citizen.case_form.base import CaseQuestion
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.order import asked
from bot.dialogue.question import NAME_MAX, Answer, Declined, Reading, Taken, Unclear, declined
from bot.engine.replies import Choice, rows
from bot.texts import label, say, table
from nlu.french.text import fold
from nlu.readers.answers.count import read_count
from nlu.readers.answers.meeting import is_place
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.answers.structure_kind import read_structure_kind
from nlu.readers.answers.structure_name import has_no_name, read_structure_name
from nlu.readers.when import find_availability, long_day


class _OfStructure(CaseQuestion):
    """A question that only structures are asked."""

    def applies(self, draft: CaseDraft) -> bool:
        return draft.author == "structure"


@asked(50)
class StructureName(_OfStructure):
    """The name of the structure."""

    name = "structure_name"
    takes_any_words = True
    absorbs = ("phone",)

    def filled(self, draft: CaseDraft) -> bool:
        return bool(draft.structure_name)

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if has_no_name(answer.text) or isinstance(declined(answer), Declined):
            return Declined()
        name = read_structure_name(answer.meant)
        if name is None:
            return Unclear("form.structure_name.missed")
        draft.structure_name = name
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.structure_name = None

    def value(self, draft: CaseDraft) -> str:
        return draft.structure_name or ""


@asked(60)
class StructureKind(_OfStructure):
    """What kind of structure."""

    name = "structure_kind"
    absorbs = ("phone",)

    def filled(self, draft: CaseDraft) -> bool:
        return draft.structure_kind is not None

    def choices(self, draft: CaseDraft) -> list[list[Choice]]:
        kinds = table("form")["structure_kind"]["choices"]
        return rows(*[(words, f"k:{kind}") for kind, words in kinds.items()], per_row=2)

    def choose(self, draft: CaseDraft, data: str) -> bool:
        kind = data.removeprefix("k:")
        if kind not in table("form")["structure_kind"]["choices"]:
            return False
        draft.structure_kind = kind
        return True

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        kind = read_structure_kind(answer.text)
        if kind is None:
            return self.chosen(draft, answer) or declined(answer)
        draft.structure_kind = kind
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.structure_kind = None

    def value(self, draft: CaseDraft) -> str:
        return label(f"form.structure_kind.choices.{draft.structure_kind or 'autre'}")


@asked(70)
class Headcount(_OfStructure):
    """How many volunteers a structure needs."""

    name = "headcount"
    absorbs = ("phone", "first_name")

    def filled(self, draft: CaseDraft) -> bool:
        return draft.headcount is not None

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        count = read_count(answer.meant)
        if count is None:
            return declined(answer)
        draft.headcount = count
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.headcount = None

    def value(self, draft: CaseDraft) -> str:
        return say("form.headcount.value", count=draft.headcount) if draft.headcount else ""


@asked(110)
class Place(_OfStructure):
    """Where volunteers of a structure meet."""

    name = "place"
    takes_any_words = True
    optional = True
    absorbs = ("communes", "phone", "first_name")

    def filled(self, draft: CaseDraft) -> bool:
        return bool(draft.place)

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if find_reluctance(answer.text) is not None:
            return Declined()
        if not is_place(answer.text):
            return Unclear("form.place.missed")
        draft.place = answer.text[: NAME_MAX * 3]
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.place = None

    def value(self, draft: CaseDraft) -> str:
        return draft.place or ""


CONDITIONS_MAX = 300
"""Characters of what volunteers must know."""

LONG_AGO = timedelta(days=3653)
_UNTIL = re.compile(r"(?<![a-z])(?:avant|jusqu'?(?:a|au|en)?|d'ici|au plus tard|date limite|dernier delai)(?![a-z])")


@asked(115)
class Conditions(_OfStructure):
    """What volunteers must know: an age, an effort, a training; and until when they may say yes."""

    name = "conditions"
    takes_any_words = True
    optional = True
    absorbs = ("phone", "first_name")

    def filled(self, draft: CaseDraft) -> bool:
        return bool(draft.conditions)

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if find_reluctance(answer.text) is not None:
            return Declined()
        if not any(map(str.isalpha, answer.text)):
            return Unclear("form.conditions.missed")
        until = _until(answer.text, answer.today)
        if until is None and _until(answer.text, answer.today - LONG_AGO) is not None:
            return Unclear("form.conditions.past")  # a day that is read only from long before is over
        draft.conditions, draft.deadline = answer.text[:CONDITIONS_MAX], until
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.conditions = draft.deadline = None

    def value(self, draft: CaseDraft) -> str:
        if draft.conditions and draft.deadline:
            return say("form.conditions.until", words=draft.conditions, day=long_day(draft.deadline))
        return draft.conditions or ""


def _until(text: str, today: date) -> date | None:
    """The last day to answer, where the words name one: « répondre avant vendredi », « jusqu'au 12 »."""
    if (said := _UNTIL.search(fold(text))) is None:
        return None
    found = find_availability(text[said.start() :], today)
    days = [*found.dates, *([found.end] if found.end else [])] if found is not None else []
    if days:
        return date.fromisoformat(max(days))
    return next_day(asdict(found), today) if found is not None else None
