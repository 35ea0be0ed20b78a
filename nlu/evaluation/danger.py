"""Immediate danger: what the rules find alone, and with the model of a writer it never read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sighting:
    """One message: whether it is a danger, and who saw one."""

    text: str
    danger: bool
    rules: bool
    model: bool


@dataclass(frozen=True, slots=True)
class DangerScore:
    """Share of the dangers seen, and share of the ordinary messages that raise a false alarm."""

    dangers: int
    ordinary: int
    recall_rules: float
    recall_both: float
    false_rules: float
    false_both: float


def score_danger(sightings: Sequence[Sighting]) -> DangerScore:
    """Sum up; there must be dangers and ordinary messages."""
    dangers = [one for one in sightings if one.danger]
    ordinary = [one for one in sightings if not one.danger]
    return DangerScore(
        dangers=len(dangers),
        ordinary=len(ordinary),
        recall_rules=sum(one.rules for one in dangers) / len(dangers),
        recall_both=sum(one.rules or one.model for one in dangers) / len(dangers),
        false_rules=sum(one.rules for one in ordinary) / len(ordinary),
        false_both=sum(one.rules or one.model for one in ordinary) / len(ordinary),
    )
