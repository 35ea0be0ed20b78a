"""What each turn of phrase of ``rules`` stands for: days, parts of the day, dates or a period."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from nlu.readers.numerals import NUMBER, to_int
from nlu.readers.when.dates import (
    DATE,
    DOM,
    HOLIDAY,
    month_span,
    next_day,
    next_numbered,
    read_date,
    read_holiday,
    resolve,
    weekend,
)
from nlu.readers.when.rules import AFTER_TOMORROW, ANY_DAY, FULL_MONTH, TODAY, TOMORROW
from nlu.readers.when.words import (
    DAY,
    MONTH,
    WEEKDAYS,
    WEEKEND,
    WEEKEND_WORD,
    day_of,
    day_range,
    hour_moments,
    moment_at,
    moment_of,
    month_of,
)
from nlu.types import Day, Moment

ItemKind = Literal["ignored", "anytime", "whole", "except", "days", "moments", "dates", "period"]


@dataclass(slots=True)
class Item:
    """One turn of phrase and its place in the folded text."""

    kind: ItemKind
    days: tuple[Day | None, ...] = ()
    moments: tuple[Moment, ...] = ()
    dates: tuple[date, ...] = ()
    start_day: date | None = None
    end_day: date | None = None
    listed: bool = False
    start: int = 0
    end: int = 0
    beside_date: bool = False


def read_item(match: re.Match[str], today: date) -> Item:
    """Read one match of the scanner, by the rule that made it."""
    rule = match.lastgroup or "ignored"
    if rule == "this_part" and match.group().startswith("ce mat") and not _asked_for(match.string[: match.start()]):
        rule = "ignored"
    words = match.group()
    item = _TIMELESS[rule](words) if rule in _TIMELESS else _DATED[rule](words, today)
    item.start, item.end = match.span()
    return item


def _asked_for(before: str) -> bool:
    """« ce matin » is most often told of the past: it counts after words of offer or need, or alone."""
    return (
        not before.strip()
        or re.search(r"(?:dispo\w*|libres?|pour|besoin|peux|possible|des|urgent) $", before) is not None
    )


def _dates(*found: date | None, moments: tuple[Moment, ...] = ()) -> Item:
    dates = tuple(day for day in found if day is not None)
    return Item("dates", dates=dates, moments=moments) if dates else Item("ignored")


def _period(start: date | None, end: date | None) -> Item:
    return Item("period", start_day=start, end_day=end) if start or end else Item("ignored")


def _moments(*found: Moment) -> Item:
    return Item("moments", moments=found) if found else Item("ignored")


def _point(words: str, today: date) -> tuple[date | None, date | None]:
    """Give the first and last day of what follows « à partir de » or « jusqu'à »."""
    day: date | None = None
    if found := re.search(DATE, words):
        day = read_date(found.group(), today)
    elif re.search(AFTER_TOMORROW, words):
        day = today + timedelta(days=2)
    elif re.search(TOMORROW, words):
        day = today + timedelta(days=1)
    elif re.search("semaine pro", words):
        monday = next_day("lundi", today, strictly=True)
        return monday, monday + timedelta(days=6)
    elif re.search("mois prochain", words):
        return month_span(today.month % 12 + 1, today)
    elif found := re.search(DAY, words):
        day = next_day(day_of(found.group()), today, strictly="prochain" in words)
    elif found := re.search(HOLIDAY, words):
        day = read_holiday(found.group(), today)
    elif found := re.search(FULL_MONTH, words):
        first, last = month_span(month_of(found.group()), today)
        return (last if "fin " in words else first), last
    elif re.search(WEEKEND_WORD, words):
        left = weekend(today, following=False)
        return left[0], left[-1]
    elif found := re.search(rf"{DOM}", words):
        day = next_numbered(int(found.group().replace("er", "")), None, today)
    elif re.search(rf"{TODAY}|que possible|ce", words):
        day = today
    return day, day


def _date_range(words: str, today: date) -> Item:
    """« du 12 au 20 décembre »: the month said once holds for both ends."""
    first, last = re.split(r" (?:au|a|et le|jusqu'au) | ?- ?", words, maxsplit=1)
    number = re.search("[0-9]+", first)
    assert number is not None
    if not re.search(MONTH + "|/", last):
        end = next_numbered(int(re.findall("[0-9]+", last)[0]), None, today)
        start = end and _day_before(int(number.group()), end)
    else:
        end = read_date(last, today)
        if not re.search(MONTH + "|/", first):
            start = end and _day_before(int(number.group()), end)
        else:
            start = read_date(re.sub("^(?:du|de|entre le) ", "", first), today)
    if start and end and start > end:
        start = None
    return _period(start if start is None or start >= today else None, end)


def _day_before(number: int, end: date) -> date | None:
    """Give the last « 12 » on or before the end of the range."""
    for back in range(31):
        day = end - timedelta(days=back)
        if day.day == number:
            return day
    return None


def _date_list(words: str, today: date) -> Item:
    month = re.search(MONTH, words)
    assert month is not None
    numbers = re.findall("[0-9]+", words[: month.start()])
    return _dates(*(resolve(int(number), month_of(month.group()), None, today) for number in numbers))


def _numbered_day(words: str, today: date) -> Item:
    number = int(re.findall("[0-9]+", words)[-1])
    day = re.match(DAY, words)
    return _dates(next_numbered(number, day_of(day.group()) if day else None, today))


def _next_days(words: str, today: date) -> Item:
    return _dates(
        *(next_day(day_of(day), today, strictly=not words.startswith("ce ")) for day in re.findall(DAY, words))
    )


def _in_eight(words: str, today: date) -> Item:
    """« lundi en huit » is the Monday after the next one, « en quinze » a week later still."""
    weeks = 1 if words.endswith(("huit", "8")) else 2
    return _dates(next_day(day_of(words), today, strictly=True) + timedelta(weeks=weeks))


def _day_range(words: str) -> Item:
    first, last = re.findall(ANY_DAY, words)[:2]
    return Item("days", days=day_range(day_of(first), day_of(last)))


def _day_list(words: str) -> Item:
    return Item("days", days=tuple(day_of(day) for day in re.findall(ANY_DAY, words)), listed=True)


def _this_part(words: str, today: date) -> Item:
    return _dates(today, moments=(moment_of(words.split(" ", 1)[1]),))


def _in_days(words: str, today: date) -> Item:
    number = re.search(NUMBER, words[5:])
    return _dates(today + timedelta(days=to_int(number.group()))) if number else Item("ignored")


def _weekend_of(words: str, today: date) -> Item:
    first = read_date(words.split(" du ", 1)[1], today)
    return _dates(first, first + timedelta(days=1)) if first else Item("ignored")


def _week_of(words: str, today: date) -> Item:
    first = read_date(words.split(" du ", 1)[1], today)
    return _period(first, first + timedelta(days=6)) if first else Item("ignored")


def _hours(words: str) -> list[float]:
    """Read the hours in their order: « 18h30 » is 18.5, « midi » 12, « minuit » 24."""
    words = words.replace("midi", "12h").replace("minuit", "24h")
    pairs = re.findall(r"([0-9]{1,2})(?: ?(?:h[a-z]*|:) ?([0-5][0-9])?)?", words)
    return [int(hour) + int(minutes or 0) / 60 for hour, minutes in pairs]


def _hour_range(words: str) -> Item:
    hours = _hours(words)
    start, end = hours[0], hours[-1]
    return _moments(*hour_moments(start, end if end > start else end + 24))


def _after_hour(words: str) -> Item:
    """« après 18h » is the evening, « après 14h » the afternoon: no more is promised than the next part of the day."""
    hour = _hours(words)[0]
    moment = "soir" if 17 <= hour < 21 else moment_at(14 if 12 <= hour < 14 else hour)
    return _moments(moment) if moment else Item("ignored")


def _before_hour(words: str) -> Item:
    return _moments(*hour_moments(min(9.0, _hours(words)[0] - 1), _hours(words)[0]))


def _hour(words: str) -> Item:
    moment = moment_at(_hours(words)[0])
    return _moments(moment) if moment else Item("ignored")


# By rule: what is read from the words alone, and what also needs the day of the message.
_TIMELESS: dict[str, Callable[[str], Item]] = {
    "after_hour": _after_hour,
    "before_hour": _before_hour,
    "day_range": _day_range,
    "hour_range": _hour_range,
    "hour": _hour,
    "abbreviation": lambda words: Item("days", days=(day_of(words),)),
    "day_list": _day_list,
    "day": lambda words: Item("days", days=(day_of(words),)),
    "moment": lambda words: _moments(moment_of(words)),
    "ignored": lambda _: Item("ignored"),
    "anytime": lambda _: Item("anytime"),
    "everyday": lambda _: Item("days", days=(None,)),
    "whole": lambda _: Item("whole"),
    "evening": lambda _: _moments("soir"),
    "from_noon": lambda _: _moments("apres_midi"),
    "lunch": lambda _: _moments("midi"),
    "except": lambda _: Item("except"),
    "weekend": lambda _: Item("days", days=WEEKEND),
    "weekdays": lambda _: Item("days", days=WEEKDAYS),
    "daytime": lambda _: _moments("matin", "apres_midi"),
}
_DATED: dict[str, Callable[[str, date], Item]] = {
    "start": lambda words, today: _period(_point(words, today)[0], None),
    "now": lambda _, today: _period(today, None),
    "end": lambda words, today: _period(None, _point(words, today)[1]),
    "date_range": _date_range,
    "date_list": _date_list,
    "week_of": _week_of,
    "weekend_of": _weekend_of,
    "date": lambda words, today: _dates(read_date(words, today)),
    "in_eight": _in_eight,
    "next_days": _next_days,
    "next_day": _next_days,
    "numbered_day": _numbered_day,
    "lone_number": _numbered_day,
    "this_part": _this_part,
    "after_tomorrow": lambda _, today: _dates(today + timedelta(days=2)),
    "tomorrow": lambda _, today: _dates(today + timedelta(days=1)),
    "today": lambda _, today: _dates(today),
    "in_days": _in_days,
    "next_weekend": lambda _, today: _dates(*weekend(today, following=True)),
    "this_weekend": lambda _, today: _dates(*weekend(today, following=False)),
    "next_week": lambda words, today: _period(*_point(words, today)),
    "this_week": lambda _, today: _period(today, next_day("dimanche", today)),
    "next_month": lambda words, today: _period(*_point(words, today)),
    "month": lambda words, today: _period(*_point(words, today)),
    "holiday": lambda words, today: _dates(read_holiday(words, today)),
}
