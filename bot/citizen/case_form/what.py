"""What: the missions, and the person's own words."""

from __future__ import annotations

from bot.citizen.case_form.base import CaseQuestion
from bot.citizen.case_form.draft import DETAILS_MAX, CaseDraft
from bot.citizen.case_form.order import asked
from bot.citizen.case_form.stated import stated
from bot.dialogue.question import Answer, Declined, NotAnAnswer, Reading, Taken, Unclear, declined
from bot.engine.replies import Choice, rows
from bot.texts import table
from bot.texts.missions import mission_label
from nlu.readers.answers.choice import pick
from nlu.readers.answers.details import tells_something
from nlu.readers.answers.mission import read_missions
from nlu.readers.answers.reluctance import find_reluctance


@asked(10)
class Missions(CaseQuestion):
    """Which of the missions; several may be given in words."""

    name = "missions"
    per_direction = True
    needed = True

    def applies(self, draft: CaseDraft) -> bool:
        return not draft.human

    def filled(self, draft: CaseDraft) -> bool:
        return bool(draft.missions)

    def choices(self, draft: CaseDraft) -> list[list[Choice]]:
        return rows(*[(words, f"m:{mission}") for mission, words in _offered(draft).items()])

    def choose(self, draft: CaseDraft, data: str) -> bool:
        mission = data.removeprefix("m:")
        if mission not in table("missions")[draft.direction]:
            return False
        draft.missions = [mission]
        return True

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        offered = _offered(draft)
        if places := pick(answer.text, list(offered.values())):
            draft.missions = [list(offered)[place] for place in places]
            return Taken()
        if _states_the_other_direction(draft, answer):
            return NotAnAnswer()
        named: list[str] = [*read_missions(answer.text)] or _understood(draft, answer)
        if not named:
            return declined(answer)
        draft.missions = named
        if answer.text not in draft.details:
            draft.add_details(answer.text)
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.missions = []

    def value(self, draft: CaseDraft) -> str:
        return ", ".join(mission_label(mission) for mission in draft.missions) or mission_label("indetermine")


def _offered(draft: CaseDraft) -> dict[str, str]:
    """The missions on the buttons, by name: whoever is not of age may not look after children."""
    offered: dict[str, str] = table("missions")[draft.direction]
    return {
        mission: words for mission, words in offered.items() if mission != "garde_enfants" or draft.adult is not False
    }


def _states_the_other_direction(draft: CaseDraft, answer: Answer) -> bool:
    guess = stated(answer.text, answer.understanding)
    return guess is not None and guess.direction != draft.direction


def _understood(draft: CaseDraft, answer: Answer) -> list[str]:
    """The missions that the model is sure of, in the direction of the form."""
    understood = answer.understanding
    if understood is None or understood.ask or understood.guess.direction != draft.direction:
        return []
    return [mission for mission in understood.guess.missions if mission != "indetermine"]


@asked(120)
class Details(CaseQuestion):
    """What exactly, in the person's own words."""

    name = "details"
    takes_any_words = True
    optional = True
    per_direction = True
    absorbs = ("communes", "phone", "vehicle", "urgent")

    def filled(self, draft: CaseDraft) -> bool:
        asked = draft.direction == "request" or "autre" in draft.missions
        return bool(draft.details) or not asked

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if find_reluctance(answer.text) is not None:
            return Declined()
        if not tells_something(answer.text, answer.today):
            return Unclear("form.details.missed")
        draft.details = answer.meant[:DETAILS_MAX]
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.details = ""

    def value(self, draft: CaseDraft) -> str:
        return draft.details
