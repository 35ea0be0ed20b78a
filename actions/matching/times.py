"""When help can be given, from what both sides said of their days: a stored availability, day by day.

An availability is the dictionary of a case: ``slots`` recur every week, ``dates`` are single days (ISO 8601),
``start`` and ``end`` bound both; days and parts of the day are French words (``lundi``, ``apres_midi``). Older rows
have fewer keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

Said = Mapping[str, Any]

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOMENTS = ("matin", "midi", "apres_midi", "soir", "nuit")
ALL_DAY = frozenset(MOMENTS)
NOTHING: frozenset[str] = frozenset()

HOURS_OF = {"matin": (6, 12), "midi": (11, 14), "apres_midi": (12, 18), "soir": (18, 23), "nuit": (22, 30)}
"""The hours of each part of the day, from the first to the one after the last."""

AHEAD = 35
"""Days looked at, besides those that are named: people who have no day in common within five weeks have none."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Whether two availabilities have a time in common, and the first day and part of the day on which they do."""

    fits: Literal["yes", "unknown", "no"]
    day: date | None = None
    moment: str | None = None
    """The part of the day they share; None when the whole day is free."""


def overlap(offer: Said | None, request: Said | None, today: date) -> Overlap:
    """The first time that suits both, from today on; unknown when one of them says nothing that can be compared."""
    if not tells_days(offer) or not tells_days(request):
        return Overlap("unknown")
    for day in _ahead(today, offer, request):
        wanted = free_on(request, day)
        shared = wanted & free_on(offer, day) if wanted else NOTHING
        if shared:
            first = next((moment for moment in MOMENTS if moment in shared), None)
            return Overlap("yes", day, None if shared == ALL_DAY else first)
    return Overlap("no")


def next_day(availability: Said | None, after: date) -> date | None:
    """The first day later than ``after`` that was named; None when any day will do, or none is known."""
    if not tells_days(availability) or (availability or {}).get("anytime"):
        return None
    return next((day for day in _ahead(after + timedelta(days=1), availability) if free_on(availability, day)), None)


def ended(availability: Said | None, today: date) -> bool:
    """Whether all the days that were named are past."""
    if not tells_days(availability) or (availability or {}).get("anytime"):
        return False
    said = availability or {}
    if said.get("parts"):
        return all(ended(part, today) for part in said["parts"])
    if said.get("end") is not None:
        return date.fromisoformat(said["end"]) < today
    named = said.get("dates") or ()
    weekly = any(slot.get("day") for slot in said.get("slots", ()))
    return bool(named) and not weekly and max(map(date.fromisoformat, named)) < today


_AGAIN = re.compile(
    r"\b(?:tou(?:s|tes)\s+les|chaque|un\w*\s+\w+\s+sur\s+deux|fois\s+par|par\s+semaine|régulièrement|regulierement"
    r"|hebdomadaire|quotidien\w*)\b",
    re.IGNORECASE,
)


def recurs(availability: Said | None, words: str) -> bool:
    """Whether the help comes back: a rhythm, or words such as « tous les mardis »; never with single dates alone."""
    said = availability or {}
    if said.get("dates") and not said.get("rhythm"):
        return False
    return bool(said.get("rhythm")) or (bool(said.get("slots")) and _AGAIN.search(words) is not None)


def tells_days(availability: Said | None) -> bool:
    """Whether it names days at all, and does not leave them to words that nobody could read."""
    said = availability or {}
    return bool(
        said.get("anytime") or any(said.get(key) for key in ("slots", "dates", "start", "end", "parts", "hours"))
    )


def free_on(availability: Said | None, day: date) -> frozenset[str]:
    """The parts of this day that it holds; empty when it leaves the day out."""
    said = availability or {}
    if _is_out(said, day):
        return NOTHING
    parts = said.get("parts") or ()
    if parts:
        return NOTHING.union(*(free_on(part, day) for part in parts))
    if said.get("anytime"):
        return ALL_DAY
    return _named(said, day) & _within_hours(said)


def _named(said: Said, day: date) -> frozenset[str]:
    """The parts of a day that its days and slots name, whatever the hours."""
    slots, dates = said.get("slots") or (), said.get("dates") or ()
    loose = frozenset(slot["moment"] for slot in slots if not slot.get("day") and slot.get("moment"))
    weekly = [slot for slot in slots if slot.get("day")]
    found: set[str] = set()
    if day.isoformat() in dates or (not dates and not weekly):
        found |= loose or ALL_DAY
    if _in_rhythm(said.get("rhythm"), day):
        for slot in weekly:
            if slot["day"] == DAYS[day.weekday()]:
                found |= {slot["moment"]} if slot.get("moment") else (loose or ALL_DAY)
    return frozenset(found)


def _within_hours(said: Said) -> frozenset[str]:
    """The parts of the day that the hours touch; all of them when no hour was said."""
    hours = said.get("hours") or ()
    if not hours:
        return ALL_DAY
    touched: set[str] = set()
    for each in hours:
        start, end = _hour(each.get("start"), 0), _hour(each.get("end"), 24)
        end = start + 1 if end == start else end if end > start else end + 24  # « de 22 h à 6 h » ends the next day
        spans = ((start, end), (start + 24, end + 24))
        touched |= {
            name for name, (first, last) in HOURS_OF.items() for begin, over in spans if begin < last and over > first
        }
    return frozenset(touched)


def _hour(written: str | None, otherwise: int) -> float:
    if written is None:
        return otherwise
    hours, _, minutes = written.partition(":")
    return int(hours) + int(minutes or 0) / 60


def _in_rhythm(rhythm: Said | None, day: date) -> bool:
    """Whether a weekly day is one of its rhythm: even or odd weeks, the first of the month; others cannot be told."""
    if not rhythm:
        return True
    if rhythm.get("parity"):
        even: bool = rhythm["parity"] == "paires"
        return (day.isocalendar().week % 2 == 0) == even
    if rhythm.get("ranks"):
        rank = (day.day - 1) // 7 + 1
        from_the_end = -1 if (day + timedelta(days=7)).month != day.month else 0
        return rank in rhythm["ranks"] or from_the_end in rhythm["ranks"]
    return True


def _is_out(said: Said, day: date) -> bool:
    start, end, written = said.get("start"), said.get("end"), day.isoformat()
    if (start and written < start) or (end and written > end):
        return True
    spans = said.get("excluded") or ()
    return any((span.get("start") or "") <= written <= (span.get("end") or "9999") for span in spans)


def _ahead(today: date, *said: Said | None) -> Iterator[date]:
    """The days of the next weeks, then those later ones that were named."""
    soon = [today + timedelta(days=count) for count in range(AHEAD)]
    named = {day for each in said for day in _all_named(each or {})}
    yield from soon
    yield from sorted(day for day in named if day > soon[-1])


def _all_named(said: Said) -> Iterator[date]:
    yield from map(date.fromisoformat, said.get("dates") or ())
    if said.get("start"):
        first = date.fromisoformat(said["start"])
        yield from (first + timedelta(days=count) for count in range(7))
    for part in said.get("parts") or ():
        yield from _all_named(part)
