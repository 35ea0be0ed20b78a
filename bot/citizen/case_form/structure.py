"""A structure that looks for volunteers: its name, its kind, how many, and where they meet."""

from __future__ import annotations

from bot.citizen.case_form.base import CaseQuestion
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.order import asked
from bot.dialogue.question import NAME_MAX, Answer, Declined, Reading, Taken, Unclear, declined
from bot.engine.replies import Choice, rows
from bot.texts import label, say, table
from nlu.readers.answers.count import read_count
from nlu.readers.answers.meeting import is_place
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.answers.structure_kind import read_structure_kind
from nlu.readers.answers.structure_name import has_no_name, read_structure_name


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
