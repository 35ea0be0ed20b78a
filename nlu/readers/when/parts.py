"""From the items of one phrase to its parts: each day with the moments, hours, rhythm and period that go with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from nlu.readers.when.item import Item
from nlu.types import Availability, Day, Holidays, Hours, Moment, Rhythm, Slot

_WHOLE_DAY: list[Moment | None] = [None]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing said, all of it under the same hours, rhythm and period."""

    when: Availability
    each: bool = False
    """Said of every week (« tous les soirs »): never the hour of a date that stands elsewhere."""
    all_day: bool = False
    """« Toute la journée », of a day that may stand elsewhere."""


def parts_of(items: Iterable[tuple[Item, bool, bool]]) -> list[Part]:
    """Put the items of a phrase together; each comes with whether « et » or a comma stands before it, and whether it
    begins anew whatever it is."""
    waiting: list[_Waiting] = [_Waiting()]
    for item, listed, anew in items:
        if anew or waiting[-1].is_closed_to(item, listed):
            waiting.append(_Waiting())
        waiting[-1].take(item, listed)
    return [part for one in waiting for part in one.parts()]


@dataclass(slots=True)
class _Waiting:
    """A part in the making: days and dates wait for the moment that may follow them."""

    days: list[Day | None] = field(default_factory=list)
    dates: list[date] = field(default_factory=list)
    doubt: tuple[date, ...] = ()
    named: list[Moment] = field(default_factory=list)
    timed: list[Moment] = field(default_factory=list)
    hours: list[Hours] = field(default_factory=list)
    first: date | None = None
    last: date | None = None
    rhythm: Rhythm | None = None
    school: Holidays | None = None
    public: Holidays | None = None
    anytime: bool = False
    whole: bool = False
    each: bool = False
    moment_first: bool = False
    rhythm_first: bool = False
    set_of_days: bool = False

    @property
    def _has_date(self) -> bool:
        return bool(self.dates or self.doubt)

    @property
    def _has_target(self) -> bool:
        return bool(self.days) or self._has_date

    @property
    def _has_moment(self) -> bool:
        return bool(self.named or self.timed)

    def is_closed_to(self, item: Item, listed: bool) -> bool:
        """Whether the item is said of something else than what waits."""
        done = (self._has_moment and (self._has_target or listed)) or (self.whole and self._has_target)
        # « un mardi sur deux et le jeudi »: the rhythm was said of what stands before.
        done = done or (self.rhythm is not None and not self.rhythm_first and listed)
        if item.kind == "days":
            return done or self._has_date or (bool(self.days) and self.set_of_days)
        if item.kind == "dates":
            return done or bool(self.days) or (self.first is not None and self.last is not None)
        if item.kind == "rhythm":
            own = bool(item.days or item.moments) and (self._has_target or self._has_moment)
            return self.rhythm is not None or own
        if item.kind == "period":
            taken = (item.first and self.first) or (item.last and self.last)
            return self._has_date or taken is not None
        return self.moment_first and item.kind == "moments"

    def take(self, item: Item, listed: bool) -> None:
        """Take one more item."""
        if item.kind in ("days", "dates"):
            self.moment_first = self._has_moment
            self.set_of_days = len(item.days) > 1 and not item.listed
        elif item.kind == "rhythm":
            self.rhythm, self.rhythm_first = item.rhythm, not (self._has_target or item.days)
        elif item.kind == "school":
            self.school = self._in_holidays(item, listed)
        elif item.kind == "public":
            self.public = self._in_holidays(item, listed)
        self.days += item.days
        self.dates += item.dates
        self.doubt = self.doubt or item.doubt
        self.first, self.last = self.first or item.first, self.last or item.last
        self.anytime = self.anytime or item.kind == "anytime"
        self.whole = self.whole or item.kind == "whole"
        self.each = self.each or item.each
        self.hours += item.hours
        (self.timed if item.hours else self.named).extend(item.moments)

    def _in_holidays(self, item: Item, listed: bool) -> Holidays:
        return "aussi" if listed and self._has_target and item.holidays == "seulement" else item.holidays

    def parts(self) -> list[Part]:
        """What it says: moments told by name and by hours are two parts."""
        named = [moment for moment in dict.fromkeys(self.named) if moment not in self.timed]
        found = []
        if named and self.hours:
            found.append(self._part(named, []))
        if self._says_something():
            found.append(self._part(self.timed if self.hours else named, self.hours))
        return found

    def _says_something(self) -> bool:
        restricted = any((self.first, self.last, self.rhythm, self.school, self.public))
        return self._has_target or self._has_moment or self.anytime or self.whole or restricted

    def _part(self, moments: list[Moment], hours: list[Hours]) -> Part:
        all_day = self.whole and not (self._has_date or self.first or self.last)
        days = self.days or ([None] if (all_day or moments) else [])
        when = Availability(
            slots=tuple(Slot(day, moment) for day in days for moment in (moments or _WHOLE_DAY)),
            dates=tuple(sorted({day.isoformat() for day in self.dates})),
            start=self.first.isoformat() if self.first else None,
            end=self.last.isoformat() if self.last else None,
            anytime=self.anytime,
            hours=tuple(dict.fromkeys(hours)),
            rhythm=None if self.rhythm == Rhythm() and days else self.rhythm,
            school_holidays=self.school,
            public_holidays=self.public,
            doubt=tuple(day.isoformat() for day in self.doubt),
        )
        return Part(when, self.each, all_day and not self.days)
