"""Numbers, days and durations of figures in French. A number too small to be told is said to be small."""

from __future__ import annotations

from datetime import date

from actions.figures import Figures, Period, told
from bot.engine.replies import plain
from bot.texts import label, say
from bot.texts.missions import mission_label
from bot.texts.places import place_name, territory_name
from nlu.french.calendar import MONTHS

NAMED_MAX = 3
"""Territories named in a title; the others are counted."""


def text(key: str, **values: object) -> str:
    """A text for paper: no markup, nothing escaped."""
    return plain(say(key, **values))


def number(count: int) -> str:
    """« 1 234 », or « moins de 5 »."""
    return label("figures.small") if told(count) is None else total(count)


def total(count: int) -> str:
    """« 1 234 »: a total is told as it is."""
    return f"{count:,}".replace(",", "\u202f")


def day(when: date) -> str:
    """« 1er novembre 2026 »."""
    return f"{'1er' if when.day == 1 else when.day} {MONTHS[when.month - 1]} {when.year}"


def days(period: Period) -> str:
    """« Du 1er novembre 2026 au 30 novembre 2026 »."""
    if period.first is None or period.first == period.last:
        return text("figures.one_day", last=day(period.last))
    return text("figures.days", first=day(period.first), last=day(period.last))


def duration(hours: float) -> str:
    """« une heure », « 5 heures », « 3 jours »: rounded up, as in « en moins de »."""
    whole = max(1, int(-(-hours // 1)))
    if whole == 1:
        return label("figures.hour")
    return text("figures.hours", count=whole) if whole < 48 else text("figures.days_long", count=-(-whole // 24))


def half(hours: float | None) -> str:
    """In how long half of them were done."""
    return label("figures.unknown") if hours is None else text("figures.half", time=duration(hours))


def territory(figures: Figures) -> str:
    """The names of the territories, the first of them when there are many."""
    names = [territory_name(right.territory_kind, right.territory_code) for right in figures.rights]
    shown = ", ".join(names[:NAMED_MAX])
    more = len(names) - NAMED_MAX
    return text("figures.more_places", names=shown, count=more) if more > 0 else shown


def mission(name: str | None) -> str:
    """A mission by its name."""
    return label("figures.no_mission") if name is None else mission_label(name)


def commune(insee: str | None) -> str:
    """A commune by its name."""
    return place_name(insee)
