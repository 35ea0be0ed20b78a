"""Written dates: « samedi 28 novembre », « 24/12 », « le 05.01 », « samedi 28 », « les 5 et 6 décembre »."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nlu.french.calendar import DAY, MONTH, day_of, month_of
from nlu.readers.when.calendar import nearest_day, next_numbered, resolve
from nlu.readers.when.hours import HOUR, SMALL, UNITS, hour_at, hour_span
from nlu.readers.when.item import Item, Rule, dates
from nlu.readers.when.words import FREE, after
from nlu.types import DAYS, Day

_D, _M = r"(?:3[01]|[12][0-9]|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
DOM = r"(?:1 ?er|3[01]|[12][0-9]|0?[1-9])(?![0-9])"
NUMERIC = rf"{_D}/{_M}(?:/(?:19|20)?[0-9]{{2}})?(?![0-9/]| ?d'h| ?{UNITS})"
DOTTED = (
    r"(?:(?:3[01]|[12][0-9]|0[1-9])[.\-](?:1[0-2]|0[1-9])[.\-](?:19|20)?[0-9]{2}(?![0-9.\-]*[0-9])"
    rf"|(?:(?<=\ble )|(?<=\bdu )|(?<=\bau )){_D}[.\-]{_M}(?![0-9.\-]*[0-9]| ?{UNITS}| ?{MONTH}| ?- ?[0-9]))"
)
ISO = r"20[0-9]{2}-(?:1[0-2]|0[1-9])-(?:3[01]|[12][0-9]|0[1-9])(?![0-9])"
WRITTEN = rf"{DOM} ?{MONTH}(?: (?:19|20)[0-9]{{2}}(?![0-9]))?"
DATE = rf"(?:{DAY} )?(?:le )?(?:{WRITTEN}|{ISO}|{DOTTED}|{NUMERIC})"
NUMBERED = rf"{DAY} (?:le )?{DOM}(?! ?(?:h|:|/|- ?[0-9]|e |\)|{UNITS}))"
_MORE = rf"(?: ?, ?| et | ou |, et | ?/ ?| ?& ?)(?:les? )?(?:{DAY} )?(?:le )?{DOM}"
_LONE = (
    rf"le {DOM}(?= ?(?:a|vers|de|des|entre) {HOUR})"
    rf"|(?:^|{after(*FREE, 'pour', 'rdv', 'peux', 'possible', 'et', 'ou', 'sauf', 'hormis', 'pas')})le {DOM}"
    r"(?= ?(?:$|[,.;!?)]|au (?:matin|midi|soir)|en |a (?:[0-9]|midi)|vers|matin|midi|soir|apres|et le |ou le ))"
)
_DAY_SPAN = (
    rf"{DAY} (?:de )?{SMALL}(?: ?(?:a|-) ?{SMALL}(?: ?h(?:eures?)?)?| ?/ ?{SMALL} ?h(?:eures?)?)"
    rf"(?![0-9/:.\-a-z]| ?{UNITS}| ?{MONTH})"
)
_JUST_OVER = timedelta(days=31)
_AHEAD = timedelta(days=62)
_UNREAD = Item("unread", telling=True)


def on_weekday(day: Day, found: date, today: date) -> Item | None:
    """A date told with its day of the week; when they disagree, both days are in doubt."""
    near = nearest_day(day, found)
    if near == found or near < today:
        return dates(found)
    return Item("dates", doubt=tuple(sorted((found, near))))


def read_date(words: str, today: date) -> Item | None:
    """Read what ``DATE`` matched: « samedi 28 novembre », « 24/12 », « 2026-12-24 »."""
    found = _resolved(words, today)
    weekday = re.match(DAY, words)
    return dates(found) if found is None or weekday is None else on_weekday(day_of(weekday.group()), found, today)


def _resolved(words: str, today: date) -> date | None:
    if iso := re.search(ISO, words):
        year, month, day = map(int, iso.group().split("-"))
        return resolve(day, month, year, today)
    if written := re.search(rf"({DOM}) ?({MONTH})(?: ((?:19|20)[0-9]{{2}}))?", words):
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


def _both_agree(day: Day, number: int, today: date) -> date | None:
    """The one « samedi 28 » from a month ago to two months ahead, today's side first."""
    around = [today + timedelta(days=ahead) for ahead in (*range(_AHEAD.days), *range(-_JUST_OVER.days, 0))]
    return next((one for one in around if one.day == number and one.weekday() == DAYS.index(day)), None)


def _bare_date(match: re.Match[str], today: date) -> Item | None:
    """« 24-12 » is a date; « 9-12 » may be hours."""
    first, second = re.findall("[0-9]+", match.group())
    unclear = "-" in match.group() and int(first) < int(second) and "0" not in (first[0], second[0])
    return _UNREAD if unclear else dates(resolve(int(first), int(second), None, today))


def read_numbered(words: str, today: date) -> Item | None:
    """« samedi 28 »: a day that is both, within two months; else the next 28, in doubt; nothing when just over."""
    number = int(re.findall("[0-9]+", words)[-1])
    weekday = re.match(DAY, words)
    upcoming = next_numbered(number, today)
    if weekday is None or upcoming is None:
        return dates(upcoming)
    exactly = _both_agree(day_of(weekday.group()), number, today)
    if exactly is not None:
        return dates(exactly) if exactly >= today else None
    return on_weekday(day_of(weekday.group()), upcoming, today)


def _list_of_dates(match: re.Match[str], today: date) -> Item | None:
    """« jeudi 24 et vendredi 25 décembre », « 5/6 décembre »: the month is said once."""
    month = re.search(rf"{MONTH}(?: (?:19|20)[0-9]{{2}})?$", match.group())
    ending = f" {month.group()}" if month else ""
    said = re.findall(rf"(?:{DAY} )?(?:le )?{DOM}", match.group()[: month.start()] if month else match.group())
    read = [read_date(one + ending, today) if month else read_numbered(one, today) for one in said]
    found = [item for item in read if item is not None]
    if not found:
        return None
    doubts = [item.doubt for item in found if item.doubt]
    if len(found) < len(said) or len(doubts) > 1:
        return _UNREAD
    return Item(
        "dates",
        dates=tuple(day for item in found for day in item.dates),
        doubt=doubts[0] if doubts else (),
        by_comma="," in match.group() and " et " not in match.group(),
    )


def _day_and_hours(match: re.Match[str], today: date) -> Item:
    """« mardi 10-12h » are hours; « mardi 10 à 14h » may be a date, and « jeudi 10-12 » too when that is a Thursday."""
    words = match.group()
    day = day_of(words)
    first, second = map(int, re.findall("[0-9]+", words))
    if re.search(r"[0-9] ?a ", words) and " de " not in words and (exactly := _both_agree(day, first, today)):
        return Item("dates", dates=(exactly,), hours=hour_at(f"{second}h").hours, moments=hour_at(f"{second}h").moments)
    as_date = None if "h" in words.removeprefix("dimanche") else resolve(first, second, None, today)
    span = hour_span(f"{first}h a {second}h")
    if span.kind == "unread" or (as_date is not None and as_date.weekday() == DAYS.index(day)):
        return _UNREAD
    return Item("days", days=(day,), moments=span.moments, hours=span.hours)


_NOT_COUNTED = rf"(?! ?(?:h|:|-|/|e |{UNITS}))"
_SEVERAL = rf"(?:{_MORE}){{1,6}}"
DATES = (
    Rule("list_of_dates", rf"(?:les )?(?:{DAY} )?(?:le )?{DOM}{_SEVERAL} ?{MONTH}(?: (?:19|20)[0-9]{{2}}(?![0-9]))?",
         _list_of_dates),
    Rule("date", DATE, lambda match, today: read_date(match.group(), today)),
    Rule("day_and_hours", _DAY_SPAN, _day_and_hours),
    Rule("numbered", NUMBERED, lambda match, today: read_numbered(match.group(), today)),
    Rule("bare_date", rf"{_D}[.\-]{_M}(?![0-9.\-]*[0-9]| ?{UNITS}| ?{MONTH})", _bare_date, asked=True),
    Rule("list_of_numbers", rf"(?:les? ){DOM}{_SEVERAL}{_NOT_COUNTED}", _list_of_dates, asked=True),
    Rule("lone_number", _LONE, lambda match, today: read_numbered(match.group(), today)),
    Rule("asked_number", rf"(?:les?|du|{after('le', 'et', 'ou')}) ?{DOM}{_NOT_COUNTED}",
         lambda match, today: read_numbered(match.group(), today), asked=True),
)  # fmt: skip
