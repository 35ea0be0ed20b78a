"""Figures (« les chiffres »): what was asked, offered and done over some days, by week, mission and commune."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from actions.unit import Unit
from storage import figures
from storage.figures import Bounds, Event
from storage.models import Coordinator

KINDS = ("requests", "offers", "introduced", "helped")
"""What is counted, in the order it is shown."""

SMALL = 5
"""A number below this one, and above zero, may point at somebody: it is not shown outside the service."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both included, as the clocks of ``zone`` tell them; no first day is "from the beginning"."""

    first: date | None
    last: date
    zone: ZoneInfo

    @property
    def bounds(self) -> Bounds:
        """The same as moments."""
        return Bounds(None if self.first is None else self._start(self.first), self._start(self.last + timedelta(1)))

    def _start(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def day(self, at: datetime) -> date:
        """The day of a moment."""
        return at.astimezone(self.zone).date()

    def monday(self, at: datetime) -> date:
        """The Monday of the week of a moment."""
        day = self.day(at)
        return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of one kind: all, and by week (its Monday), mission and commune (INSEE).

    A case of several missions counts in each of them, once in all the rest.
    """

    total: int
    by_week: Counter[date]
    by_mission: Counter[str | None]
    by_week_and_mission: Counter[tuple[date, str | None]]
    by_commune: Counter[str | None]


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything told of a territory over a period; hours are medians, None where nothing was to be measured."""

    rights: tuple[Coordinator, ...]
    period: Period
    """Its first day is known here: from the beginning is from the first thing that happened."""
    counts: dict[str, Counts]
    hours_to_decision: float | None
    hours_to_agreement: float | None
    never_proposed: int
    """Validated offers that were never proposed anything, as things stand now, whatever the period."""

    @property
    def weeks(self) -> list[date]:
        """The Monday of every week of the period, those without anything too."""
        first = self.period.first or self.period.last
        monday = first - timedelta(days=first.weekday())
        return [monday + timedelta(weeks=week) for week in range((self.period.last - monday).days // 7 + 1)]

    @property
    def missions(self) -> list[str | None]:
        """The missions that anything was counted for, those with most first."""
        return _most(counts.by_mission for counts in self.counts.values())

    @property
    def communes(self) -> list[str | None]:
        """The communes that anything was counted for, those with most first."""
        return _most(counts.by_commune for counts in self.counts.values())


def told(number: int) -> int | None:
    """A number as it may leave the service; None for one too small to be told."""
    return None if 0 < number < SMALL else number


async def compute(unit: Unit, rights: list[Coordinator], period: Period) -> Figures:
    """Count everything within these rights and these days."""
    within = period.bounds
    found = {
        "requests": await figures.received(unit.session, rights, "request", within),
        "offers": await figures.received(unit.session, rights, "offer", within),
        "introduced": await figures.introduced(unit.session, rights, within),
        "helped": await figures.helped(unit.session, rights, within),
    }
    days = [period.day(event.at) for events in found.values() for event in events]
    known = Period(period.first or min(days, default=period.last), period.last, period.zone)
    return Figures(
        rights=tuple(rights),
        period=known,
        counts={kind: count(found[kind], period) for kind in KINDS},
        hours_to_decision=_hours(await figures.decided(unit.session, rights, within)),
        hours_to_agreement=_hours(await figures.agreed(unit.session, rights, within)),
        never_proposed=await figures.never_proposed(unit.session, rights),
    )


def count(events: Iterable[Event], period: Period) -> Counts:
    """Count events that come once for each of their missions."""
    rows = list(events)
    once = {event.number: event for event in rows}.values()
    return Counts(
        total=len(once),
        by_week=Counter(period.monday(event.at) for event in once),
        by_mission=Counter(event.mission for event in rows),
        by_week_and_mission=Counter((period.monday(event.at), event.mission) for event in rows),
        by_commune=Counter(event.commune for event in once),
    )


def _hours(spans: Iterable[tuple[datetime, datetime]]) -> float | None:
    hours = [(end - start).total_seconds() / 3600 for start, end in spans]
    return median(hours) if hours else None


def _most(counted: Iterable[Counter[str | None]]) -> list[str | None]:
    """The names counted, most first, in the order of the alphabet where they are equal."""
    together: Counter[str | None] = Counter()
    for one in counted:
        together.update(one)
    return sorted(together, key=lambda name: (-together[name], name or ""))
