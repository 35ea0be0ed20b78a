"""What a bench says: figures with their unit, a target to meet, and the runs they are the median of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. ``target`` is met when the value is at least (or at most) that."""

    bench: str
    name: str
    value: float
    unit: str
    target: float | None = None
    wanted: Literal["at least", "at most"] = "at most"
    runs: Sequence[float] = field(default_factory=tuple)

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None when there is none."""
        if self.target is None:
            return None
        return self.value >= self.target if self.wanted == "at least" else self.value <= self.target


@dataclass(frozen=True, slots=True)
class Skipped:
    """A bench that could not run here, and the sentence that says why."""

    bench: str
    why: str


Result = list[Figure | Skipped]


def middle(
    bench: str,
    name: str,
    runs: Sequence[float],
    unit: str,
    target: float | None = None,
    wanted: Literal["at least", "at most"] = "at most",
) -> Figure:
    """The median of several runs."""
    return Figure(bench, name, median(runs), unit, target, wanted, tuple(runs))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0 to 1) of the values are: nearest rank."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]
