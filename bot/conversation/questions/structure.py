"""A structure that looks for volunteers: its name, its kind, how many, and where they meet."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.questions.base import NAME_MAX, Answer, Question
from bot.replies import Choice, rows
from bot.texts import label, say, table
from nlu.readers.numbers import find_headcount

HEADCOUNT_MAX = 500
"""Volunteers one structure may look for at once; more is a typing error."""


class StructureName(Question):
    """The name of the structure."""

    name = "structure_name"
    strict = False

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return bool(draft.structure_name)

    def read(self, draft: Draft, answer: Answer) -> bool:
        if not 2 <= len(answer.text) <= NAME_MAX * 2 or not any(character.isalpha() for character in answer.text):
            return False
        draft.structure_name = answer.text
        return True

    def clear(self, draft: Draft) -> None:
        draft.structure_name = None

    def value(self, draft: Draft) -> str:
        return draft.structure_name or ""


class StructureKind(Question):
    """What kind of structure."""

    name = "structure_kind"

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return draft.structure_kind is not None

    def choices(self, draft: Draft) -> list[list[Choice]]:
        kinds = table("form")["structure_kind"]["choices"]
        return rows(*[(words, f"k:{kind}") for kind, words in kinds.items()], per_row=2)

    def choose(self, draft: Draft, data: str) -> bool:
        kind = data.removeprefix("k:")
        if kind not in table("form")["structure_kind"]["choices"]:
            return False
        draft.structure_kind = kind
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        facts = answer.understanding.facts if answer.understanding else None
        if facts is None or facts.structure is None:
            return False
        draft.structure_kind = facts.structure.kind
        return True

    def clear(self, draft: Draft) -> None:
        draft.structure_kind = None

    def value(self, draft: Draft) -> str:
        return label(f"form.structure_kind.choices.{draft.structure_kind}")


class Headcount(Question):
    """How many volunteers a structure needs."""

    name = "headcount"

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return draft.headcount is not None

    def read(self, draft: Draft, answer: Answer) -> bool:
        digits = answer.text.strip(" .")
        count = int(digits) if digits.isdecimal() and len(digits) <= 3 else find_headcount(answer.text)
        if count is None:
            count = find_headcount(f"{answer.text} personnes")
        if count is None or not 1 <= count <= HEADCOUNT_MAX:
            return False
        draft.headcount = count
        return True

    def clear(self, draft: Draft) -> None:
        draft.headcount = None

    def value(self, draft: Draft) -> str:
        return say("form.headcount.value", count=draft.headcount) if draft.headcount else ""


class Place(Question):
    """Where volunteers of a structure meet."""

    name = "place"
    strict = False

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return bool(draft.place) or "place" in draft.skipped

    optional = True

    def read(self, draft: Draft, answer: Answer) -> bool:
        if not any(character.isalnum() for character in answer.text):
            return False
        draft.place = answer.text[: NAME_MAX * 3]
        return True

    def clear(self, draft: Draft) -> None:
        draft.place = None

    def value(self, draft: Draft) -> str:
        return draft.place or ""
