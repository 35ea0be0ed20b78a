"""From the French words of a date to the day itself, always seen from the day of the message. Works on folded text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

import holidays

from nlu.readers.when.words import DAY, MONTH, WEEKEND, day_of, month_of
from nlu.types import DAYS, Day

DOM = r"(?:1 ?er|3[01]|[12][0-9]|0?[1-9])(?![0-9])"
NUMERIC = r"(?:3[01]|[12][0-9]|0?[1-9])/(?:1[0-2]|0?[1-9])(?:/(?:20)?[0-9]{2})?(?![0-9/])"
DOTTED = r"(?:3[01]|[12][0-9]|0[1-9])[.\-](?:1[0-2]|0[1-9])[.\-](?:20)?[0-9]{2}(?![0-9.\-]*[0-9])"
ISO = r"20[0-9]{2}-(?:1[0-2]|0[1-9])-(?:3[01]|[12][0-9]|0[1-9])(?![0-9])"
WRITTEN = rf"{DOM} ?{MONTH}(?: 20[0-9]{{2}}(?![0-9]))?"
HOLIDAY = (
    r"(?:noel|(?:jour de l'an|nouvel an)|dimanche de paques|lundi de paques|paques|fete du travail"
    r"|ascension|lundi de pentecote|pentecote|assomption|toussaint|armistice)(?![a-z])"
)
DATE = rf"(?:{DAY} )?(?:le )?(?:{WRITTEN}|{ISO}|{DOTTED}|{NUMERIC})"

# French names in the holidays library, by the words people use.
_HOLIDAYS = {
    "noel": "Noël", "jour de l'an": "Jour de l'an", "nouvel an": "Jour de l'an", "lundi de paques": "Lundi de Pâques",
    "fete du travail": "Fête du Travail", "ascension": "Ascension", "pentecote": "Lundi de Pentecôte",
    "lundi de pentecote": "Lundi de Pentecôte", "assomption": "Assomption", "toussaint": "Toussaint",
    "armistice": "Armistice",
}  # fmt: skip
# A day without a year that is more than a month past is next year's; nearer, it is simply over.
_JUST_PAST = timedelta(days=31)


def resolve(day: int, month: int, year: int | None, today: date) -> date | None:
    """Give the day meant, never before today; ``None`` when it is over or does not exist."""
    try:
        if year is not None:
            found = date(year if year > 99 else 2000 + year, month, day)
            return found if found >= today else None
        found = date(today.year, month, day)
        if found < today - _JUST_PAST:
            found = date(today.year + 1, month, day)
    except ValueError:
        return None
    return found if found >= today else None


def read_date(words: str, today: date) -> date | None:
    """Read what ``DATE`` matched: « samedi 28 novembre », « 24/12 », « 2026-12-24 »."""
    if iso := re.search(ISO, words):
        year, month, day = map(int, iso.group().split("-"))
        return resolve(day, month, year, today)
    if written := re.search(rf"({DOM}) ?({MONTH})(?: (20[0-9]{{2}}))?", words):
        number, named = int(written[1].replace("er", "")), month_of(written[2])
        said = int(written[3]) if written[3] else _year_of_weekday(words, number, named, today)
        return resolve(number, named, said, today)
    numbers = [int(number) for number in re.findall("[0-9]+", words)]
    return resolve(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None, today)


def _year_of_weekday(words: str, day: int, month: int, today: date) -> int | None:
    """« lundi 1er novembre » is next year's when this year's is over and next year's does fall on a Monday."""
    weekday = re.match(DAY, words)
    following = resolve(day, month, today.year + 1, today)
    this_year = resolve(day, month, today.year, today)
    if weekday is None or following is None or this_year is not None:
        return None
    return following.year if following.weekday() == DAYS.index(day_of(weekday.group())) else None


def next_day(day: Day, today: date, strictly: bool = False) -> date:
    """Give the next such day of the week, today counting unless ``strictly``."""
    ahead = (DAYS.index(day) - today.weekday()) % 7
    return today + timedelta(days=7 if strictly and ahead == 0 else ahead)


def next_numbered(number: int, day: Day | None, today: date) -> date | None:
    """Give the next « 28 », or « samedi 28 » when the day of the week is said, within a year."""
    days = [today + timedelta(days=ahead) for ahead in range(365)]
    numbered = [found for found in days if found.day == number]
    exact = [found for found in numbered if day is None or found.weekday() == DAYS.index(day)]
    return next(iter(exact or numbered), None)


def weekend(today: date, following: bool) -> tuple[date, ...]:
    """Give what is left of this week-end, or the next one that has not begun."""
    saturday = next_day("samedi", today) if today.weekday() != DAYS.index(WEEKEND[1]) else today - timedelta(days=1)
    if following and saturday <= today:
        saturday += timedelta(days=7)
    return tuple(day for day in (saturday, saturday + timedelta(days=1)) if day >= today)


def month_span(month: int, today: date) -> tuple[date, date]:
    """Give the first (not before today) and the last day of the next such month."""
    year = today.year + (month < today.month)
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return max(first, today), following - timedelta(days=1)


def read_holiday(words: str, today: date) -> date | None:
    """Give the next holiday that ``HOLIDAY`` matched; Easter Sunday is the eve of the library's Easter Monday."""
    easter_sunday = words in ("paques", "dimanche de paques")
    name = "Lundi de Pâques" if easter_sunday else _HOLIDAYS[words]
    for year in (today.year, today.year + 1):
        by_name = {title: day for day, title in _holidays_of(year)}
        day = by_name.get(name)
        if day is None:
            continue
        day -= timedelta(days=1) if easter_sunday else timedelta(0)
        if day >= today:
            return day
    return None


@lru_cache(maxsize=8)
def _holidays_of(year: int) -> tuple[tuple[date, str], ...]:
    return tuple(holidays.country_holidays("FR", years=year, language="fr").items())
