"""What: the missions, and the person's own words."""

from __future__ import annotations

from bot.conversation.draft import DETAILS_MAX, Draft
from bot.conversation.questions.base import Answer, Question
from bot.replies import Choice, rows
from bot.texts import label, table


def mission_label(mission: str, direction: str = "neutral") -> str:
    """The words for one mission: on a button of an offer, of a request, or in a list."""
    return label(f"missions.{direction}.{mission}")


class Missions(Question):
    """Which of the missions; several may be given in words."""

    name = "missions"
    per_direction = True

    def applies(self, draft: Draft) -> bool:
        return not draft.human

    def answered(self, draft: Draft) -> bool:
        return bool(draft.missions)

    def choices(self, draft: Draft) -> list[list[Choice]]:
        offered = table("missions")[draft.direction].items()
        closed = "garde_enfants" if draft.adult is False else None
        return rows(*[(words, f"m:{mission}") for mission, words in offered if mission != closed])

    def choose(self, draft: Draft, data: str) -> bool:
        mission = data.removeprefix("m:")
        if mission not in table("missions")[draft.direction]:
            return False
        draft.missions = [mission]
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        understood = answer.understanding
        if understood is None or understood.ask or understood.guess.kind not in ("offre", "demande"):
            return False
        if (understood.guess.kind == "offre") != (draft.direction == "offer"):
            return False
        missions: list[str] = [mission for mission in understood.guess.missions if mission != "indetermine"]
        draft.missions = missions or draft.missions
        if missions and answer.text not in draft.details:
            draft.add_details(answer.text)
        return bool(missions)

    def clear(self, draft: Draft) -> None:
        draft.missions = []

    def value(self, draft: Draft) -> str:
        return ", ".join(mission_label(mission) for mission in draft.missions)


class Details(Question):
    """What exactly, in the person's own words."""

    name = "details"
    strict = False
    optional = True
    per_direction = True

    def answered(self, draft: Draft) -> bool:
        asked = draft.direction == "request" or "autre" in draft.missions
        return bool(draft.details) or "details" in draft.skipped or not asked

    def read(self, draft: Draft, answer: Answer) -> bool:
        if not any(character.isalpha() for character in answer.text):
            return False
        draft.details = answer.text[:DETAILS_MAX]
        return True

    def clear(self, draft: Draft) -> None:
        draft.details = ""

    def value(self, draft: Draft) -> str:
        return draft.details
