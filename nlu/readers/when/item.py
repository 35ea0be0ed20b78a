"""One turn of phrase that says something of when, and the rule that reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from nlu.types import Day, Holidays, Hours, Moment, Rhythm

ItemKind = Literal[
    "days", "moments", "whole", "dates", "period", "anytime", "rhythm", "school", "public", "not", "yes", "unread"
]
"""``not`` and ``yes`` say that what stands beside is excluded, or is meant; ``unread`` changes it in a way that we
cannot tell: the person's own words are then all there is."""

Place = Literal["before", "after", "either", "rather_before", "neither", "except"]
"""Where a ``not`` stands: before what it excludes, after it, either of them (after it when both are there, or before);
« ni », which needs another ``not``; « sauf », which turns what was said before."""


@dataclass(frozen=True, slots=True)
class Item:
    """One turn of phrase and its place in the folded text."""

    kind: ItemKind
    days: tuple[Day | None, ...] = ()
    moments: tuple[Moment, ...] = ()
    hours: tuple[Hours, ...] = ()
    dates: tuple[date, ...] = ()
    doubt: tuple[date, ...] = ()
    first: date | None = None
    last: date | None = None
    rhythm: Rhythm | None = None
    holidays: Holidays = "seulement"
    place: Place = "before"
    weak: bool = False
    """A ``not`` that counts only when nothing else is said: « je travaille le lundi »."""
    telling: bool = False
    """An ``unread`` that says something of when even alone: « de temps en temps »."""
    listed: bool = False
    """Days named one by one, rather than as a set."""
    by_comma: bool = False
    """Listed by a comma alone: after « pas », the second may well be the one that is meant."""
    each: bool = False
    """« Tous les soirs »: every week, whatever dates stand beside."""
    start: int = 0
    end: int = 0

    def at(self, span: tuple[int, int]) -> Item:
        """The same at its place in the text."""
        return replace(self, start=span[0], end=span[1])


Read = Callable[[re.Match[str], date], Item | None]
"""From a match and the day of the message to what it says; ``None`` when it says nothing of when."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of folded text and what it stands for; ``asked`` holds only in the answer to « when? »."""

    name: str
    pattern: str
    read: Read
    asked: bool = False


def says(item: Item | None) -> Read:
    """Read every match as the same thing."""
    return lambda _match, _today: item


def dates(*found: date | None, moments: tuple[Moment, ...] = ()) -> Item | None:
    """The days that exist and are not over, if any."""
    kept = tuple(day for day in found if day is not None)
    return Item("dates", dates=kept, moments=moments) if kept else None


def period(first: date | None, last: date | None) -> Item | None:
    """The days from one to the other; an end left out is open."""
    return Item("period", first=first, last=last) if first or last else None
