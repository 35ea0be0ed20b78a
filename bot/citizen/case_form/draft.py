"""An offer or a request while it is being said; nothing of it is in the tables before the person confirms it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any, ClassVar, Self

from pydantic import Field

from actions.fields import Answers, answers_of
from bot.dialogue.draft import Draft
from bot.dialogue.turn import Turn
from bot.texts.moments import availability_in_words
from nlu.gazetteer import commune
from nlu.labels import Direction, Mission
from nlu.readers.people import seeks_volunteers, speaks_for_self
from nlu.readers.when import find_availability
from nlu.types import Commune, Facts, Guess
from storage.encryption import opened
from storage.models import Case, Person

DETAILS_MAX = 1000
"""Characters kept of what a person tells; coordinators read it on one screen."""


class CaseDraft(Draft, Answers):
    """The answers so far, and what the form needs besides."""

    form: ClassVar[str] = "case"

    direction: Direction
    candidates: list[str] = Field(default_factory=list)
    """INSEE codes among which the person must choose."""
    area: str | None = None
    """The name of a département, région or island given instead of a commune, which is then asked there."""
    name: str | None = None
    phone: str | None = None
    case_id: int | None = None
    """The case being modified, when it is not a new one."""
    ticked: list[str] | None = None
    """Missions ticked and not yet given, while several may be; None: a press on one gives it."""
    twin: int | None = None
    """The case of the same person that this one may repeat, while it is asked."""
    apart: bool = False
    """It is another one, whatever it looks like."""
    human: bool = False
    """The person wants to speak to somebody; the task itself does not matter."""

    @classmethod
    def from_guess(cls, guess: Guess, text: str, facts: Facts, *, ticked: tuple[Mission, ...] | None = None) -> Self:
        """What one understood message already says; ``ticked``: the missions are not sure, and these may be right.

        Raises ``ValueError`` when it is no offer nor request.
        """
        if guess.direction is None:
            raise ValueError(guess.kind)
        draft = cls(
            direction=guess.direction,
            missions=[] if guess.missions == ("indetermine",) or ticked is not None else list(guess.missions),
            ticked=list(ticked) if ticked else None,
            details=text[:DETAILS_MAX],
            guess={"kind": guess.kind, "missions": list(guess.missions), "confidence": round(guess.confidence, 3)},
        )
        if draft.direction == "request" and (facts.structure is not None or seeks_volunteers(text)):
            draft.author = "structure"
        elif draft.direction == "request" and facts.beneficiary is not None:
            draft.author, draft.beneficiary = "other", facts.beneficiary.relation
        elif draft.direction == "request" and speaks_for_self(text):
            draft.author = "self"
        draft.absorb(facts)
        return draft

    @classmethod
    def of_case(cls, case: Case, person: Person) -> Self:
        """The answers of a stored case, and how to reach its person."""
        return cls(
            direction="offer" if case.direction == "offer" else "request",
            **answers_of(case),
            insee=case.commune,
            name=opened(person.name),
            phone=opened(person.phone),
            case_id=case.id,
        )

    def absorb(self, facts: Facts, *, overwrite: bool = False) -> list[str]:
        """Take what the readers found where nothing was said yet (or everywhere); returns the names of what changed."""
        found: dict[str, Any] = {
            "availability": asdict(facts.availability) if facts.availability else None,
            "phone": facts.phone,
            "vehicle": facts.vehicle,
            "name": facts.first_name,
        }
        if self.author == "structure":
            found["headcount"] = facts.headcount
        if facts.structure is not None and self.direction == "request":
            found |= {"structure_name": facts.structure.name, "structure_kind": facts.structure.kind}
        changed = [
            field
            for field, value in found.items()
            if value is not None and value != getattr(self, field) and (overwrite or getattr(self, field) is None)
        ]
        for field in changed:
            setattr(self, field, found[field])
        if facts.communes and (overwrite or self.insee is None) and self._take_communes(facts.communes):
            changed.append("insee")
        if facts.urgent and self.direction == "request" and not self.urgent:
            self.urgent = True
            changed.append("urgent")
        return changed

    def _take_communes(self, communes: tuple[Commune, ...]) -> bool:
        if len(communes) == 1:
            changed = self.insee != communes[0].insee
            self.insee, self.candidates = communes[0].insee, []
            return changed
        self.candidates = [found.insee for found in communes]
        return False

    def count_days_from(self, today: date) -> None:
        """Read « demain » anew, now that the place is known and it is another day there."""
        if self.availability is not None and self.availability["dates"]:
            found = find_availability(str(self.availability["text"]), today)
            self.availability = self.availability if found is None else asdict(found)

    @property
    def may_be_resumed(self) -> bool:
        """Whether it says enough to be taken up again after it was left."""
        return self.case_id is None and bool(self.missions or self.details)

    @property
    def told(self) -> str:
        return "" if self.human or self.case_id is not None else self.details

    @property
    def commune(self) -> Commune | None:
        """Where, once it is known."""
        return None if self.insee is None else commune(self.insee)

    @property
    def when(self) -> str:
        """The availability in French words, empty when it was not said."""
        return availability_in_words(self.availability)

    def add_details(self, text: str) -> None:
        """Keep more of what the person says, up to ``DETAILS_MAX`` characters in all."""
        self.details = f"{self.details}\n{text}".strip()[:DETAILS_MAX]


def open_case(turn: Turn) -> CaseDraft | None:
    """The offer or the request being said, if one is."""
    draft = turn.state.draft
    return draft if isinstance(draft, CaseDraft) else None


def case_said(turn: Turn) -> CaseDraft:
    """The same, where there must be one."""
    draft = open_case(turn)
    if draft is None:
        raise RuntimeError(f"the screen {turn.state.screen!r} needs an offer or a request")
    return draft
