"""What a family of dangers is: the many ways to tell one danger, and what takes it back."""

from __future__ import annotations

from dataclasses import dataclass

from nlu.readers.danger_rules import Reason


@dataclass(frozen=True, slots=True)
class Family:
    """One danger as people tell it.

    ``says``: patterns (see ``danger_search``); « a & b » is met when both stand within reach of each other, in any
    order, even across sentences. ``unsays``: said anywhere in the message, it is not this danger.
    """

    name: str
    reason: Reason
    says: tuple[str, ...]
    unsays: tuple[str, ...] = ()
