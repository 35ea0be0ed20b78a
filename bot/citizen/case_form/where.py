"""Where: the commune, by its name or its post code."""

from __future__ import annotations

from bot.citizen.case_form.base import CaseQuestion
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.order import asked
from bot.dialogue.question import Answer, Reading, Taken, Unclear, declined
from bot.engine.replies import Choice, rows
from bot.texts import label, say
from bot.texts.places import place_label
from nlu.gazetteer import area_named, commune
from nlu.readers.commune import find_area, find_communes


@asked(90)
class Where(CaseQuestion):
    """The commune, by its name or its post code; homonyms are chosen by button, a département is asked for more."""

    name = "commune"
    per_direction = True
    takes_questions = True
    needed = True

    def filled(self, draft: CaseDraft) -> bool:
        return draft.insee is not None

    def text(self, draft: CaseDraft) -> str:
        if draft.candidates:
            return say("form.commune.which")
        area = area_named(draft.area or "")
        return say("form.commune.within", area=area.linked) if area else super().text(draft)

    def choices(self, draft: CaseDraft) -> list[list[Choice]]:
        found = [place for insee in draft.candidates if (place := commune(insee)) is not None]
        return rows(*[(place_label(place), f"c:{place.insee}") for place in found])

    def choose(self, draft: CaseDraft, data: str) -> bool:
        if commune(data.removeprefix("c:")) is None:
            return False
        draft.insee, draft.candidates, draft.area = data.removeprefix("c:"), [], None
        return True

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        said = area_named(draft.area or "")
        found = find_communes(answer.meant, expected=True, nearby=said.departements if said else frozenset())
        if not found:
            return self._unread(draft, answer)
        draft.candidates = [place.insee for place in found] if len(found) > 1 else []
        if len(found) == 1:
            draft.insee, draft.area = found[0].insee, None
        return Taken()

    def _unread(self, draft: CaseDraft, answer: Answer) -> Reading:
        if draft.candidates and (chosen := self.chosen(draft, answer)) is not None:
            return chosen
        if (area := find_area(answer.text)) is not None:  # « dans la Loire »: asked again, among those of the Loire
            draft.area, draft.candidates = area.name, []
            return Taken()
        return declined(answer) if any(map(str.isalpha, answer.text)) else Unclear("form.commune.missed")

    def clear(self, draft: CaseDraft) -> None:
        draft.insee, draft.candidates, draft.area = None, [], None

    def value(self, draft: CaseDraft) -> str:
        return place_label(draft.commune) if draft.commune else label("form.commune.unknown")
