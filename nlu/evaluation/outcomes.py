"""One reading against its label."""

from __future__ import annotations

from dataclasses import dataclass

from nlu.evaluation.presses import presses
from nlu.labels import TASKS, join, kind_of, missions_of
from nlu.types import Decision


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one message was read: its label and the reading (``offre+lien_social``), and what became of it."""

    label: str
    reading: str
    confidence: float
    asked: bool
    second: bool
    """Whether the right reading was one of the first two."""
    offered: bool
    """Whether the right reading was the guess or one of its rivals."""
    presses: int
    """How many it took to say what was meant."""
    turned: bool
    """Whether the missions alone were asked, of an offer or a request that it was not."""

    @property
    def kind(self) -> bool:
        """Whether the kind is right; for offers and requests, that is the direction."""
        return kind_of(self.label) == kind_of(self.reading)

    @property
    def missions(self) -> bool:
        """Whether exactly the missions are right, whatever the kind."""
        return missions_of(self.label) == missions_of(self.reading)

    @property
    def right(self) -> bool:
        """Kind and, for offers and requests, exactly the missions."""
        return self.label == self.reading

    @property
    def task(self) -> bool:
        """Whether the message is an offer or a request."""
        return kind_of(self.label) in TASKS


def judge(label: str, decision: Decision) -> Outcome:
    """Compare what was decided with the label; missions stand in the order of ``MISSIONS`` in both."""
    readings = [join(reading.kind, reading.missions) for reading in (decision.guess, *decision.rivals)]
    return Outcome(
        label,
        readings[0],
        decision.guess.confidence,
        decision.ask,
        second=label in readings[:2],
        offered=label in readings,
        presses=presses(label, decision),
        turned=decision.doubt == "missions" and kind_of(label) != decision.guess.kind,
    )
