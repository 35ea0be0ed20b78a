"""The fields of an offer or a request, declared once, for all who store, show or export them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, SecretStr

from storage.encryption import opened
from storage.models import Case

Author = Literal["self", "other", "structure"]


class Answers(BaseModel):
    """What a person says of an offer or a request, by the names of ``FIELDS``; ``None`` and empty mean "not said"."""

    missions: list[str] = []
    theme: str | None = None
    availability: dict[str, Any] | None = None
    urgent: bool = False
    vehicle: bool | None = None
    adult: bool | None = None
    headcount: int | None = None
    details: str = ""
    place: str | None = None
    conditions: str | None = None
    deadline: date | None = None
    author: Author | None = None
    beneficiary: str | None = None
    agreement: str | None = None
    structure_name: str | None = None
    structure_kind: str | None = None
    guess: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One field: where it is kept, and who may read it. ``Case`` has an attribute of its name."""

    name: str
    own: str = ""
    """What it is called in « mes données »; nothing when another field says it to its author."""
    exported: str = ""
    """Its column in the export; nothing when it does not leave that way."""
    card: int = 0
    """Its place on the coordinators' card, from the top; 0 when it is not a line of it."""
    secret: bool = False
    """Words that may tell who somebody is: encrypted, emptied some time after the end, never exported."""
    only_for: Author | None = None
    """The author it has a meaning for; of another one it is not kept."""
    kept: Literal["answer", "structure", "place"] = "answer"
    """In a column filled with the answer, with the structure (which several cases share), or by codes of the place."""
    question: str = ""
    """The question that asks it, when it has another name."""

    @property
    def asked(self) -> str:
        """The name of its question, and of its section in ``form.toml``."""
        return self.question or self.name


FIELDS = (
    Field("missions", "missions", exported="missions", card=10),
    Field("theme", "sujet", exported="theme", card=15),
    Field("commune", "commune (code INSEE)", exported="commune", card=20, kept="place"),
    Field("departement", exported="departement", kept="place"),
    Field("availability", "disponibilité", exported="availability", card=30, question="when"),
    Field("urgent", "urgent", exported="urgent"),
    Field("vehicle", "véhicule", exported="vehicle", card=70),
    Field("adult", "majeur", card=80),
    Field("headcount", "nombre de personnes", exported="headcount", card=50),
    Field("details", "vos mots", card=90, secret=True),
    Field("place", "lieu", card=60, secret=True),
    Field("conditions", "conditions", card=65, secret=True, only_for="structure"),
    Field("deadline", "réponse possible jusqu'au", exported="deadline", card=66, only_for="structure"),
    Field("author", "pour qui", exported="author", card=40),
    Field("beneficiary", "personne aidée", secret=True, only_for="other"),
    Field("agreement", "accord de cette personne", exported="agreement", only_for="other"),
    Field("structure_name", "structure", exported="structure", only_for="structure", kept="structure"),
    Field("structure_kind", "type de structure", only_for="structure", kept="structure"),
    Field("guess", "ce que le programme a compris"),
)
"""In the order of the export; the card has its own."""


def read(case: Case, field: Field) -> Any:
    """The value of a field of a stored case, opened."""
    value = opened(getattr(case, field.name)) if field.secret else getattr(case, field.name)
    return list(value) if isinstance(value, tuple) else value


def answers_of(case: Case) -> dict[str, Any]:
    """What the author of a stored case said, by the names of ``Answers``; what was not said is left out."""
    said = {field.name: read(case, field) for field in FIELDS if field.kept != "place"}
    return {name: value for name, value in said.items() if value is not None}


def fill(case: Case, said: Answers) -> None:
    """Put the answers in the columns of a case; those of its structure and its place are for whoever knows these."""
    for field in FIELDS:
        if field.kept == "answer":
            value = getattr(said, field.name)
            setattr(case, field.name, (SecretStr(value) if value else None) if field.secret else value)
