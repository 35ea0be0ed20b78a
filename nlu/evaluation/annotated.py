"""The plain readers on annotated messages: communes, post code, phone, availability, head count, urgency.

The messages of ``nlu/annotated/*.jsonl`` were written and annotated by people who had not read the readers.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from nlu.facts import read_facts
from nlu.types import Availability, Facts, Slot

FOLDER = Path(__file__).resolve().parent.parent / "annotated"
WRITTEN_ON = date(2026, 11, 22)
"""A Sunday: the day on which every annotated message is supposed to be written."""

_MOMENTS = {"apm": "apres_midi"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """One message and what a careful person reads in it, in the shapes of the readers."""

    text: str
    communes: frozenset[str]
    postcode: str | None
    phone: str | None
    availability: Availability | None
    headcount: int | None
    urgent: bool


@dataclass(frozen=True, slots=True)
class ReaderScore:
    """How one reader does: exact answers over all messages, and over what is there to find and what it finds."""

    messages: int
    said: int
    """Messages in which there is something to find."""
    exact: float
    """Share of all messages answered exactly, nothing found where nothing is said included."""
    exact_when_said: float
    precision: float
    recall: float


def read_annotated(folder: Path = FOLDER) -> list[Annotated]:
    """Read every annotated message."""
    return [
        _annotated(json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]


def score_readers(messages: Sequence[Annotated]) -> dict[str, ReaderScore]:
    """Read each message and compare, reader by reader; there must be messages."""
    read = [read_facts(message.text, WRITTEN_ON) for message in messages]
    return {
        name: _score([(truth(message), found(facts)) for message, facts in zip(messages, read, strict=True)])
        for name, (truth, found) in READERS.items()
    }


def misread(messages: Sequence[Annotated], reader: str) -> list[tuple[str, frozenset[Hashable], frozenset[Hashable]]]:
    """The messages that one reader gets wrong: the text, what is there, what it finds."""
    truth, found = READERS[reader]
    compared = [(message, truth(message), found(read_facts(message.text, WRITTEN_ON))) for message in messages]
    return [(message.text, expected, got) for message, expected, got in compared if expected != got]


Values = frozenset[Hashable]


def _one(value: Hashable) -> Values:
    """A value as the set of what is there to find; ``None`` and ``False`` are nothing."""
    return frozenset() if value is None or value is False else frozenset({value})


READERS: dict[str, tuple[Callable[[Annotated], Values], Callable[[Facts], Values]]] = {
    "commune": (
        lambda message: frozenset(message.communes),
        lambda facts: frozenset(commune.insee for commune in facts.communes),
    ),
    "code_postal": (lambda message: _one(message.postcode), lambda facts: _one(facts.postcode)),
    "telephone": (lambda message: _one(message.phone), lambda facts: _one(facts.phone)),
    "disponibilite": (
        lambda message: _one(_comparable(message.availability)),
        lambda facts: _one(_comparable(facts.availability)),
    ),
    "nombre": (lambda message: _one(message.headcount), lambda facts: _one(facts.headcount)),
    "urgence": (lambda message: _one(message.urgent), lambda facts: _one(facts.urgent)),
}


def _score(pairs: Sequence[tuple[Values, Values]]) -> ReaderScore:
    said = [(truth, found) for truth, found in pairs if truth]
    expected = sum(len(truth) for truth, _ in pairs)
    answered = sum(len(found) for _, found in pairs)
    right = sum(len(truth & found) for truth, found in pairs)
    return ReaderScore(
        messages=len(pairs),
        said=len(said),
        exact=sum(truth == found for truth, found in pairs) / len(pairs),
        exact_when_said=sum(truth == found for truth, found in said) / len(said) if said else 1.0,
        precision=right / answered if answered else 1.0,
        recall=right / expected if expected else 1.0,
    )


def _comparable(availability: Availability | None) -> Hashable:
    """What counts of an availability: not its words, nor the order of its slots."""
    if availability is None:
        return None
    values = asdict(replace(availability, text=""))
    slots = frozenset((slot["day"], slot["moment"]) for slot in values["slots"])
    return slots, frozenset(values["dates"]), values["start"], values["end"], values["anytime"]


def _annotated(line: dict[str, Any]) -> Annotated:
    availability = Availability(
        slots=tuple(_slot(piece) for piece in line["slots"].split()),
        dates=tuple(line["dates"]),
        start=line["start"],
        end=line["end"],
        anytime=line["anytime"],
    )
    return Annotated(
        text=line["text"],
        communes=frozenset(line["communes"]),
        postcode=line["postcode"],
        phone=line["phone"],
        availability=None if availability == Availability() else availability,
        headcount=line["headcount"],
        urgent=line["urgent"],
    )


def _slot(piece: str) -> Slot:
    day, _, moment = piece.partition("/")
    named: Any = None if day == "*" else day
    part: Any = _MOMENTS.get(moment, moment) or None
    return Slot(named, part)
