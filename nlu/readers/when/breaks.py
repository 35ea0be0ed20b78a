"""School holidays by name: « les vacances de Noël », « d'hiver, zone B ». Mainland France and its three zones only."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

import holidays

ZONES = ("A", "B", "C")
OFFICIAL_UNTIL = date(2028, 9, 3)
"""The last day of the last school calendar in the Journal officiel; the library goes on by guessing, we do not."""

BREAK = (
    r"(?:(?:vacances|conges)(?: scolaires?)? (?:de |d'|du )?"
    r"(?:noel|fin d'annee|(?:la )?toussaint|automne|hiver|fevrier|paques|printemps|ete)|grandes vacances)(?![a-z])"
    r"(?: \(? ?(?:de la |pour la |en )?zone [abc](?![a-z])\)?)?"
)
_NAMES = {
    "noel": "Vacances de Noël", "fin d'annee": "Vacances de Noël", "toussaint": "Vacances de la Toussaint",
    "automne": "Vacances de la Toussaint", "hiver": "Vacances d'hiver", "fevrier": "Vacances d'hiver",
    "paques": "Vacances de printemps", "printemps": "Vacances de printemps", "ete": "Vacances d'été",
    "grandes": "Vacances d'été",
}  # fmt: skip


def read_break(words: str, today: date) -> tuple[date, date] | None:
    """Read what ``BREAK`` matched: its first day (not before today) and its last one.

    ``None`` when the zones differ and none is said, or when the calendar is not published yet.
    """
    name = next(name for word, name in _NAMES.items() if re.search(rf"(?<![a-z]){word}(?![a-z])", words))
    zone = re.search("zone ([abc])", words)
    spans = {next_break(name, zone[1].upper() if zone else each, today) for each in ZONES}
    return spans.pop() if len(spans) == 1 else None


def next_break(name: str, zone: str, today: date) -> tuple[date, date] | None:
    """Give the next holidays of that name that are not over, today the earliest."""
    days = [day for day in _days(zone, today.year, name) if today <= day <= OFFICIAL_UNTIL]
    last = next((day for day in days if day + timedelta(days=1) not in days), None)
    return None if last is None else (days[0], last)


@lru_cache(maxsize=64)
def _days(zone: str, year: int, name: str) -> tuple[date, ...]:
    years = range(year, year + 3)
    found = holidays.country_holidays("FR", years=years, language="fr", categories=("school",), subdiv=f"Zone {zone}")
    return tuple(sorted(day for day, title in found.items() if name in title))
