"""Moments and durations as people say them in French."""

from __future__ import annotations

from datetime import date, datetime

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def ago(since: datetime, now: datetime) -> str:
    """« 5 min », « 3 h », « 2 jours »: how long it has been."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return f"{max(1, minutes)} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} jours"


def long_day(day: date) -> str:
    """« dimanche 22 novembre »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{_DAYS[day.weekday()]} {number} {_MONTHS[day.month - 1]}"
