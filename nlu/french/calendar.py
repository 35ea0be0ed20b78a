"""The French words for days, months and parts of the day, and what they stand for. Patterns match folded text."""

from __future__ import annotations

from nlu.french.text import fold
from nlu.types import DAYS, MOMENTS, Day, Moment

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_SHORT_MONTHS = ("janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc")
_LOOSE_ACCENTS = str.maketrans({"é": "[ée]", "û": "[uû]"})

WEEKDAYS: tuple[Day, ...] = DAYS[:5]
WEEKEND: tuple[Day, ...] = DAYS[5:]
USUAL_MOMENTS: tuple[Moment, ...] = ("matin", "midi", "apres_midi", "soir")
MOMENT_WORDS: dict[Moment, str] = {
    "matin": "matin", "midi": "midi", "apres_midi": "après-midi", "soir": "soir", "nuit": "nuit",
}  # fmt: skip

FOLDED_MONTHS = tuple(map(fold, MONTHS))
MONTH_STARTS = "|".join(map(fold, _SHORT_MONTHS))
"""The beginning of any month, in full or shortened; what follows is not looked at."""
FULL_MONTH = rf"(?:{'|'.join(FOLDED_MONTHS)})(?![a-z])"
MONTH = rf"(?:{'|'.join(FOLDED_MONTHS)}|{MONTH_STARTS}|fev)(?![a-z])\.?"
SHOWN_MONTH = "|".join(name.translate(_LOOSE_ACCENTS) for name in (*MONTHS, *_SHORT_MONTHS, "fév"))
"""A month in a text that is not folded, with its accents or without; to be matched whatever the case."""

DAY_NAMES = "|".join(DAYS)
ONE_DAY = rf"(?:{DAY_NAMES})(?![a-z])"
DAY = (
    r"(?:lundi[st]?|mardi[st]?|mer?c?re?di[st]?|jeudi[st]?|vendredi[st]?|vendrdi|sam(?:e)?di[st]?"
    r"|dimanch(?:es?)?)(?![a-z])"
)
"""A day, in the plural or misspelt too."""
ABBREVIATION = r"(?:lun|mar|merc?|jeu|vend?|sam|dim)(?![a-z])\.?"
ANY_DAY = rf"(?:{DAY}|{ABBREVIATION})"
WEEKEND_WORD = r"(?:week[- ]?ends?|ouikends?|weekends?|wkends?|wkds?|wk|w[- ]?e)(?![a-z])"
MOMENT = (
    r"(?:matins?|matinees?|mat(?= |$|[,;.])|l?ap(?:re?)?s?[- ]?midis?|l?aprems?|apr[- ]?m|apm"
    r"|soirees?|soirs?|midis?|nuits?)(?![a-z])"
)

_MONTH_BY_START = {name[: 4 if name.startswith("jui") else 3]: at for at, name in enumerate(FOLDED_MONTHS, 1)}
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
    """Tell the month (1-12) from the beginning of its folded name, misspelt further on or not.

    Raises ``KeyError`` for what is no month.
    """
    return _MONTH_BY_START.get(word[:3]) or _MONTH_BY_START[word[:4]]


def day_range(first: Day, last: Day) -> tuple[Day, ...]:
    """List the days from one to the other, over the end of the week if need be."""
    start, length = DAYS.index(first), (DAYS.index(last) - DAYS.index(first)) % 7 + 1
    return tuple(DAYS[(start + step) % 7] for step in range(length))


def moment_order(moment: Moment | None) -> int:
    """Rank a part of the day, « the whole day » first."""
    return -1 if moment is None else MOMENTS.index(moment)
