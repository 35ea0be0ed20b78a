"""The days themselves, always seen from the day of the message: no words are read here."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import holidays

from nlu.french.calendar import MONTHS, WEEKEND
from nlu.types import DAYS, Day

# A day without a year that is more than two months past is next year's; nearer, it is simply over.
_JUST_PAST = timedelta(days=62)
_ONE_DAY = timedelta(days=1)


def long_day(day: date, month: bool = True) -> str:
    """« dimanche 22 novembre », « vendredi 1er janvier »; without its month when told so."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{DAYS[day.weekday()]} {number}" + (f" {MONTHS[day.month - 1]}" if month else "")


def exact(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` when there is none such (« 30 février »)."""
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def resolve(day: int, month: int, year: int | None, today: date) -> date | None:
    """Give the day meant, never before today; ``None`` when it is over or does not exist."""
    if year is not None:
        found = exact(year, month, day)
        return found if found is not None and found >= today else None
    for year in (today.year, today.year + 1):
        found = exact(year, month, day)
        if found is not None and found >= today - _JUST_PAST:
            return found if found >= today else None
    return None


def next_day(day: Day, today: date, strictly: bool = False) -> date:
    """Give the next such day of the week, today counting unless ``strictly``."""
    ahead = (DAYS.index(day) - today.weekday()) % 7
    return today + timedelta(days=7 if strictly and ahead == 0 else ahead)


def nearest_day(day: Day, around: date) -> date:
    """Give the day of that name that is nearest to a date."""
    ahead = (DAYS.index(day) - around.weekday()) % 7
    return around + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def next_numbered(number: int, today: date) -> date | None:
    """Give the next « 28 », today counting."""
    days = (today + timedelta(days=ahead) for ahead in range(62))
    return next((day for day in days if day.day == number), None)


def monday_of(day: date) -> date:
    """Give the Monday of the week that holds a day."""
    return day - timedelta(days=day.weekday())


def weekend(today: date, following: bool) -> tuple[date, ...]:
    """Give what is left of this week-end, or the next one that has not begun."""
    saturday = next_day("samedi", today) if today.weekday() != DAYS.index(WEEKEND[1]) else today - _ONE_DAY
    if following and saturday <= today:
        saturday += timedelta(days=7)
    return tuple(day for day in (saturday, saturday + _ONE_DAY) if day >= today)


def weekend_near(day: date) -> tuple[date, date]:
    """Give the Saturday and Sunday nearest to a day: the week-end of a feast, or the one that begins that day."""
    saturday = nearest_day("samedi", day)
    return saturday, saturday + _ONE_DAY


def month_span(month: int, today: date, year: int | None = None) -> tuple[date, date]:
    """Give the first (not before today) and the last day of the next such month, or of that year's."""
    year = today.year + (month < today.month) if year is None else year
    following = date(year + month // 12, month % 12 + 1, 1)
    return max(date(year, month, 1), today), following - _ONE_DAY


def third_of(part: str, span: tuple[date, date], today: date) -> tuple[date, date] | None:
    """« debut », « mi » or « fin » of a month: its first ten days, its second, or what is left; never before today."""
    last = span[1]
    first_number, last_number = {"debut": (1, 10), "mi": (11, 20), "fin": (21, last.day)}[part]
    end = last.replace(day=last_number)
    return (max(last.replace(day=first_number), today), end) if end >= today else None


def day_of_month(rank: int, day: Day, month: int, today: date, year: int | None = None) -> date | None:
    """Give « the third Friday » of the next such month (``rank`` 3; -1 is the last one); ``None`` when it is over."""
    last = month_span(month, today, year)[1]
    month_days = (last.replace(day=number) for number in range(1, last.day + 1))
    days = [found for found in month_days if found.weekday() == DAYS.index(day)]
    place = rank - 1 if rank > 0 else rank
    found = days[place] if -len(days) <= place < len(days) else today - _ONE_DAY
    return found if found >= today else None


def next_feast(name: str, today: date, ahead: int = 0) -> date | None:
    """Give the next public holiday of that name in the library, or a day at a fixed distance from it."""
    for year in (today.year, today.year + 1, today.year + 2):
        for day, title in _feasts_of(year):
            found = day + timedelta(days=ahead)
            if title == name and found >= today:
                return found
    return None


@lru_cache(maxsize=8)
def _feasts_of(year: int) -> tuple[tuple[date, str], ...]:
    return tuple(sorted(holidays.country_holidays("FR", years=year, language="fr").items()))
