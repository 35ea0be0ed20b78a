"""From words told from today to the days: « demain », « la semaine prochaine », « fin décembre », « dans 8 jours »."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from nlu.french.calendar import DAY, FULL_MONTH, MOMENT, MONTH, WEEKEND, WEEKEND_WORD, day_of, moment_of, month_of
from nlu.french.numerals import NUMBER, to_int
from nlu.readers.when.breaks import read_break
from nlu.readers.when.calendar import day_of_month, monday_of, month_span, next_day, third_of, weekend
from nlu.readers.when.dates import DATE, read_date, read_numbered
from nlu.readers.when.feasts import FEAST, read_feast
from nlu.readers.when.item import Item, dates, period
from nlu.readers.when.rhythm import RANK, rank_of

TOMORROW = r"(?:demain|dmain|2main|dem1)(?![a-z])"
NEXT = r"(?:prochaine?|pro|suivante?|qui vient|a venir)(?![a-z])"
_UNREAD = Item("unread", telling=True)

Read = Callable[[str, date], Item | None]


def in_days(days: int) -> Read:
    """So many days from today."""
    return lambda _words, today: dates(today + timedelta(days=days))


def _week(monday: date, today: date) -> Item | None:
    sunday = monday + timedelta(days=6)
    return period(max(monday, today), sunday) if sunday >= today else None


def next_week(_words: str, today: date) -> Item | None:
    return _week(next_day("lundi", today, strictly=True), today)


def week_of(words: str, today: date) -> Item | None:
    """« la semaine du 14 » is the whole week of that day, from today on."""
    if found := re.search(rf"{DATE}$", words):
        item = read_date(found.group(), today)
    elif found := re.search(rf"{FEAST}$", words):
        item = read_feast(found.group(), today)
    else:
        item = read_numbered(words, today)
    return _week(monday_of(item.dates[0]), today) if item is not None and item.dates else None


def day_of_week(words: str, today: date) -> Item | None:
    """« mardi de la semaine prochaine », « samedi de cette semaine »."""
    monday = monday_of(today) if "cette" in words else next_day("lundi", today, strictly=True)
    day = monday + timedelta(days=(next_day(day_of(words), monday) - monday).days)
    return dates(day) if day >= today else None


def in_some_time(words: str, today: date) -> Item | None:
    """« dans huit jours » is a week, « dans quinze jours » a fortnight; months are too vague for a day."""
    number = re.search(NUMBER, words)
    count = to_int(number.group()) if number else 15
    if "mois" in words or "an" in words.split():
        return _UNREAD
    days = count * 7 if "sem" in words else {8: 7, 15: 14}.get(count, count)
    return dates(today + timedelta(days=7 if "huitaine" in words else days))


def in_eight(words: str, today: date) -> Item | None:
    """« lundi en huit » is the Monday after the next one; « en quinze » a week later still."""
    weeks = 1 if words.endswith(("huit", "8")) else 2
    if day := re.match(DAY, words):
        start = next_day(day_of(day.group()), today, strictly=True)
    else:
        start = today + timedelta(days=2 if words.startswith("apres") else 1 if re.match(TOMORROW, words) else 0)
    return dates(start + timedelta(weeks=weeks))


def next_days(words: str, today: date) -> Item | None:
    strictly = not words.startswith(("ce ", "cet "))
    found = [next_day(day_of(day), today, strictly=strictly) for day in re.findall(DAY, words)]
    moments = tuple(moment_of(moment) for moment in re.findall(MOMENT, words))
    return dates(*found, moments=moments)


def in_month(words: str, today: date) -> Item | None:
    """« en décembre », « fin décembre », « mi-janvier 2027 »."""
    year = re.search("20[0-9]{2}", words)
    named = re.search(FULL_MONTH, words)
    assert named is not None
    return _part_of(words, month_span(month_of(named.group()), today, int(year.group()) if year else None), today)


def this_month(words: str, today: date) -> Item | None:
    """« ce mois-ci », « fin du mois », « début du mois prochain »."""
    month = today.month % 12 + 1 if re.search(NEXT, words) else today.month
    return _part_of(words, month_span(month, today), today)


def _part_of(words: str, span: tuple[date, date], today: date) -> Item | None:
    part = re.match("debut|fin|mi", words)
    narrowed = third_of(part.group(), span, today) if part else span
    return period(*narrowed) if narrowed and narrowed[1] >= today else None


def ranked_day(words: str, today: date) -> Item | None:
    """« le premier samedi de décembre », « le dernier week-end du mois prochain »."""
    rank = re.search(RANK, words)
    assert rank is not None
    named = re.search(rf"{MONTH}(?: 20[0-9]{{2}})?$", words)
    month = month_of(named.group().split(" ")[0]) if named else today.month % 12 + 1
    year = int(named.group()[-4:]) if named and named.group()[-4:].isdigit() else None
    if re.search(WEEKEND_WORD, words):
        saturday = day_of_month(rank_of(rank.group()), WEEKEND[0], month, today, year)
        return dates(saturday, saturday + timedelta(days=1)) if saturday else None
    day = re.search(DAY, words)
    return dates(day_of_month(rank_of(rank.group()), day_of(day.group()), month, today, year)) if day else None


def in_year(words: str, today: date) -> Item | None:
    said = re.search("20[0-9]{2}", words)
    year = (
        int(said.group()) if said else today.year + (re.search(r"prochain|pro(?![a-z])|qui vient", words) is not None)
    )
    last = date(year, 12, 31)
    return period(max(date(year, 1, 1), today), last) if last >= today else None


def school_break(words: str, today: date) -> Item | None:
    span = read_break(words, today)
    return period(*span) if span else _UNREAD


def this_week(_words: str, today: date) -> Item | None:
    """What is left of the week."""
    return _week(monday_of(today), today)


def this_weekend(_words: str, today: date) -> Item | None:
    """What is left of the week-end, else the one that comes."""
    return dates(*weekend(today, following=False))


def next_weekend(_words: str, today: date) -> Item | None:
    """The next one that has not begun."""
    return dates(*weekend(today, following=True))


def coming_day(words: str, today: date) -> Item | None:
    """A day of the week after « dès » or « jusqu'à »: the next one, today counting."""
    return dates(next_day(day_of(words), today))


def this_part(words: str, today: date) -> Item | None:
    """« ce soir », « cet après-midi »."""
    return dates(today, moments=(moment_of(words.split(" ", 1)[1]),))
