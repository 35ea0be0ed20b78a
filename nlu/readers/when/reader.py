"""When somebody is free or needs help: recurring days, single dates, periods.

Beside ``dates`` or a period, a slot without a day tells the part of the day (« demain matin »: one date, one slot).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from nlu.readers.text import flat, fold
from nlu.readers.when.items import Item, read_item
from nlu.readers.when.rules import LEAD, LINK, LISTING, SCANNER
from nlu.readers.when.words import moment_order
from nlu.types import DAYS, Availability, Day, Moment, Slot

# What makes a second moment another one rather than a precision.
_ANOTHER = re.compile(r"(?<![a-z])(?:aussi|egalement|sinon|et|ou|mais|sauf|pas|travaille|bosse)(?![a-z])")
_PRECISELY = re.compile(r"(?:(?<![a-z])(?:(?:le|au|vers|a) |de (?=[0-9]))|l').$")
_USUAL_MOMENTS: tuple[Moment, ...] = ("matin", "midi", "apres_midi", "soir")


@dataclass(slots=True)
class _Group:
    """Items that one phrase links together: days wait for the moment that may follow them."""

    slots: list[Slot]
    excluded: list[Slot]
    days: list[Day | None]
    moments: list[Moment]
    set_of_days: bool = False
    moment_first: bool = False
    negative: bool = False

    def add(self, item: Item, listed: bool) -> None:
        """Take one more item; ``listed`` when « et » or a comma stands before it."""
        if item.kind == "except":
            self.flush()
            self.negative = True
        elif item.kind == "days":
            self._add_days(item, listed)
        elif item.kind == "moments":
            if self.moment_first:
                self.flush()
            self.moments += item.moments
        elif item.kind == "whole":
            self.days = self.days or ([] if item.beside_date else [None])
            self.flush()
        else:
            self.flush()
            self.moments += item.moments

    def _add_days(self, item: Item, listed: bool) -> None:
        if (self.moments and (self.days or listed)) or (self.days and self.set_of_days):
            self.flush()
        self.moment_first = bool(self.moments)
        self.days += item.days
        self.set_of_days = len(item.days) > 1 and not item.listed

    def flush(self) -> None:
        """Turn what waits into slots: each day with each moment."""
        kept = self.excluded if self.negative else self.slots
        if self.days and self.moments:
            kept += [Slot(day, moment) for day in self.days for moment in self.moments]
        elif self.days:
            kept += [Slot(day) for day in self.days]
        else:
            kept += [Slot(None, moment) for moment in self.moments]
        self.days, self.moments, self.moment_first, self.set_of_days = [], [], False, False


def find_availability(text: str, today: date) -> Availability | None:
    """Read every day, moment, date and period of the text, or ``None`` when it names none."""
    folded = fold(text)
    found = [read_item(match, today) for match in SCANNER.finditer(folded)]
    groups = _groups([item for item in found if item.kind != "ignored"], folded)
    if not groups:
        return None
    slots: list[Slot] = []
    excluded: list[Slot] = []
    for items in _joined(groups, folded):
        group = _Group([], [], [], [])
        for item, listed in items:
            group.add(item, listed)
        group.flush()
        slots += group.slots
        excluded += group.excluded
    return _build(groups, _without(slots, excluded) if excluded else slots, _words(groups, flat(text), folded))


def _groups(items: list[Item], folded: str) -> list[list[tuple[Item, bool]]]:
    """Split the items into phrases; an exclusion with nothing behind it says nothing."""
    groups: list[list[tuple[Item, bool]]] = []
    for previous, item in zip([None, *items], items, strict=False):
        gap = "." if previous is None else folded[previous.end : item.start]
        if previous is not None and LINK.match(gap):
            item.beside_date = bool(previous.dates or previous.start_day)
            # « le matin seulement, lundi et mardi »: the days belong to the moment.
            precise = re.match(" (?:seulement|uniquement) ?[,:]", gap)
            groups[-1].append((item, bool(LISTING.search(gap)) and not precise))
        else:
            groups.append([(item, False)])
    for group in groups:
        while group and group[-1][0].kind == "except":
            group.pop()
    return [group for group in groups if group]


def _joined(groups: list[list[tuple[Item, bool]]], folded: str) -> list[list[tuple[Item, bool]]]:
    """Give the only days of a message its only moments, said further on: « le mardi je peux conduire, le matin »."""
    if [{item.kind for item, _ in group} for group in groups] != [{"days"}, {"moments"}]:
        return groups
    gap = folded[groups[0][-1][0].end : groups[1][0][0].start + 1]
    return [[*groups[0], *groups[1]]] if _PRECISELY.search(gap) and not _ANOTHER.search(gap) else groups


def _without(slots: list[Slot], excluded: list[Slot]) -> list[Slot]:
    """Take the excluded slots away from those said, or from every day when none was."""
    spread = [slot for slot in slots if slot not in excluded] or [Slot()]
    for out in excluded:
        if out.day is not None:
            spread = [Slot(day, s.moment) for s in spread for day in ((s.day,) if s.day else DAYS)]
        if out.moment is not None:
            spread = [
                Slot(s.day, moment) if s.moment is None and (s.day == out.day or out.day is None) else s
                for s in spread
                for moment in (
                    _USUAL_MOMENTS if s.moment is None and (s.day == out.day or out.day is None) else (None,)
                )
            ]
        spread = [s for s in spread if not (out.day in (None, s.day) and out.moment in (None, s.moment))]
    return spread


def _build(groups: list[list[tuple[Item, bool]]], slots: list[Slot], words: str) -> Availability | None:
    items = [item for group in groups for item, _ in group]
    negated = {id(item) for group in groups for item in _after_except(group)}
    kept = [item for item in items if id(item) not in negated]
    starts = [item.start_day for item in kept if item.start_day]
    ends = [item.end_day for item in kept if item.end_day]
    dates = sorted({day for item in kept for day in item.dates})
    anytime = any(item.kind == "anytime" for item in kept) and not any(slot.day for slot in slots)
    if not (slots or dates or starts or ends or anytime):
        return None
    return Availability(
        slots=_tidy(slots),
        dates=tuple(day.isoformat() for day in dates),
        start=min(starts).isoformat() if starts else None,
        end=max(ends).isoformat() if ends else None,
        anytime=anytime,
        text=words,
    )


def _after_except(group: list[tuple[Item, bool]]) -> list[Item]:
    kinds = [item.kind for item, _ in group]
    return [item for item, _ in group[kinds.index("except") :]] if "except" in kinds else []


def _tidy(slots: list[Slot]) -> tuple[Slot, ...]:
    """Order by day then moment; drop a part of a day that is free as a whole."""
    if Slot() in slots:
        return (Slot(),)
    unique = {slot for slot in slots if slot.moment is None or Slot(slot.day) not in slots}
    return tuple(sorted(unique, key=lambda s: (-1 if s.day is None else DAYS.index(s.day), moment_order(s.moment))))


def _words(groups: list[list[tuple[Item, bool]]], shown: str, folded: str) -> str:
    """Quote the phrases found, with the article that stands before them."""
    quoted = []
    for group in groups:
        start = group[0][0].start
        lead = LEAD.search(folded, max(0, start - 20), start)
        quoted.append(shown[lead.start() if lead else start : group[-1][0].end].strip())
    return ", ".join(quoted)
