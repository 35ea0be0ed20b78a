"""The French words for days, months and parts of the day, and what they stand for. Patterns match folded text."""

from __future__ import annotations

from nlu.french.text import fold
from nlu.types import DAYS, MOMENTS, Day, Moment

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
WEEKDAYS: tuple[Day, ...] = DAYS[:5]
WEEKEND: tuple[Day, ...] = DAYS[5:]
USUAL_MOMENTS: tuple[Moment, ...] = ("matin", "midi", "apres_midi", "soir")

DAY = (
    r"(?:lundi[st]?|mardi[st]?|mer?c?re?di[st]?|jeudi[st]?|vendredi[st]?|vendrdi|sam(?:e)?di[st]?"
    r"|dimanch(?:es?)?)(?![a-z])"
)
ONE_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![a-z])"
ABBREVIATION = r"(?:lun|mar|merc?|jeu|vend?|sam|dim)(?![a-z])\.?"
ANY_DAY = rf"(?:{DAY}|{ABBREVIATION})"
MOMENT = (
    r"(?:matins?|matinees?|mat(?= |$|[,;.])|l?ap(?:re?)?s?[- ]?midis?|l?aprems?|apr[- ]?m|apm"
    r"|soirees?|soirs?|midis?|nuits?)(?![a-z])"
)
EVERY = r"(?:tou[st]|toutes|ts|tt|ttes|chaque|chq)"
WEEKEND_WORD = r"(?:week[- ]?ends?|ouikends?|weekends?|wkends?|wkds?|wk|w[- ]?e)(?![a-z])"
FULL_MONTH = rf"(?:{'|'.join(map(fold, MONTHS))})(?![a-z])"
MONTH = (
    r"(?:janvier|janv|fevrier|fevr?|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct"
    r"|novembre|nov|decembre|dec)(?![a-z])\.?"
)
MOMENT_WORDS: dict[Moment, str] = {
    "matin": "matin", "midi": "midi", "apres_midi": "après-midi", "soir": "soir", "nuit": "nuit",
}  # fmt: skip

_FOLDED_MONTHS = tuple(map(fold, MONTHS))
_DAY_STARTS: dict[str, Day] = {day[:3]: day for day in DAYS} | {"mec": "mercredi", "mrc": "mercredi"}
_MOMENT_STARTS: dict[str, Moment] = {
    "ma": "matin", "ap": "apres_midi", "so": "soir", "mi": "midi", "nu": "nuit",
}  # fmt: skip


def day_of(word: str) -> Day:
    """Tell the day from its folded name or abbreviation."""
    return _DAY_STARTS[word[:3]]


def moment_of(word: str) -> Moment:
    """Tell the part of the day from its folded name."""
    # « laprem »: the apostrophe of « l'aprem » is often left out.
    return _MOMENT_STARTS[word.removeprefix("l")[:2]]


def month_of(word: str) -> int:
    """Tell the month (1-12) from its folded name or abbreviation."""
    return next(number for number, month in enumerate(_FOLDED_MONTHS, 1) if month.startswith(word.rstrip(".")[:4]))


def day_range(first: Day, last: Day) -> tuple[Day, ...]:
    """List the days from one to the other, over the end of the week if need be."""
    start, length = DAYS.index(first), (DAYS.index(last) - DAYS.index(first)) % 7 + 1
    return tuple(DAYS[(start + step) % 7] for step in range(length))


def moment_order(moment: Moment | None) -> int:
    """Rank a part of the day, « the whole day » first."""
    return -1 if moment is None else MOMENTS.index(moment)
