"""The French words for days, moments and hours, and what they stand for. Patterns match folded text."""

from __future__ import annotations

from nlu.types import DAYS, MOMENTS, Day, Moment

WEEKDAYS: tuple[Day, ...] = DAYS[:5]
WEEKEND: tuple[Day, ...] = DAYS[5:]

DAY = (
    r"(?:lundi[st]?|mardi[st]?|mer?credi[st]?|jeudi[st]?|vendredi[st]?|vendrdi|sam(?:e)?di[st]?"
    r"|dimanch(?:es?)?)(?![a-z])"
)
ABBREVIATION = r"(?:lun|mar|merc?|jeu|vend?|sam|dim)(?![a-z])\.?"
MOMENT = (
    r"(?:matins?|matinees?|mat(?= |$|[,;.])|l?ap(?:re?)?s?[- ]?midis?|l?aprems?|apr[- ]?m|apm"
    r"|soirees?|soirs?|midis?|nuits?)(?![a-z])"
)
EVERY = r"(?:tou[st]|toutes|ts|tt|ttes|chaque|chq)"
WEEKEND_WORD = r"(?:week[- ]?ends?|ouikends?|weekends?|wkends?|wkds?|wk|w[- ]?e)(?![a-z])"
MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
MONTH = (
    r"(?:janvier|janv|fevrier|fevr?|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct"
    r"|novembre|nov|decembre|dec)(?![a-z])\.?"
)
HOUR = r"(?:[01]?[0-9]|2[0-4]) ?(?:h(?:eures?|rs?)?(?![a-z]) ?(?:[0-5][0-9])?|:[0-5][0-9])"

_DAY_STARTS: dict[str, Day] = {day[:3]: day for day in DAYS} | {"mec": "mercredi"}
_MOMENT_STARTS: dict[str, Moment] = {
    "ma": "matin", "ap": "apres_midi", "so": "soir", "mi": "midi", "nu": "nuit",
}  # fmt: skip
_MOMENT_HOURS: tuple[tuple[Moment, int, int], ...] = (
    ("matin", 5, 12), ("midi", 12, 14), ("apres_midi", 14, 18), ("soir", 18, 22), ("nuit", 22, 29),
)  # fmt: skip


def day_of(word: str) -> Day:
    """Tell the day from its folded name or abbreviation."""
    return _DAY_STARTS[word[:3]]


def moment_of(word: str) -> Moment:
    """Tell the part of the day from its folded name."""
    # « laprem »: the apostrophe of « l'aprem » is often left out.
    return _MOMENT_STARTS[word.removeprefix("l")[:2]]


def month_of(word: str) -> int:
    """Tell the month (1-12) from its folded name or abbreviation."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(word.rstrip(".")[:4]))


def day_range(first: Day, last: Day) -> tuple[Day, ...]:
    """List the days from one to the other, over the end of the week if need be."""
    start, length = DAYS.index(first), (DAYS.index(last) - DAYS.index(first)) % 7 + 1
    return tuple(DAYS[(start + step) % 7] for step in range(length))


def hour_moments(start: float, end: float) -> tuple[Moment, ...]:
    """List the parts of the day that hold at least an hour (or all) of the span; hours count from 0, 26 is 2 a.m."""
    length = end - start
    return tuple(
        moment for moment, first, last in _MOMENT_HOURS if min(end, last) - max(start, first) >= min(1.0, length) > 0
    )


def moment_at(hour: float) -> Moment | None:
    """Tell in which part of the day an hour falls (5 p.m. counts as afternoon)."""
    found = hour_moments(hour, hour + 0.5)
    return found[0] if found else None


def moment_order(moment: Moment | None) -> int:
    """Rank a part of the day, « the whole day » first."""
    return -1 if moment is None else MOMENTS.index(moment)
