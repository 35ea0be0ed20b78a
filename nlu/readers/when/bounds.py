"""Where a stretch begins and ends: « dès lundi », « avant Noël », « d'ici vendredi », « du 12 au 20 décembre »."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from nlu.french.calendar import ANY_DAY, DAY, MOMENT, MONTH, day_of
from nlu.french.numerals import NUMBER, to_int
from nlu.french.phrases import PLEASE
from nlu.readers.when.calendar import next_numbered
from nlu.readers.when.dates import DOM, DOTTED, NUMERIC, WRITTEN, read_date
from nlu.readers.when.hours import UNITS
from nlu.readers.when.item import Item, Rule, period
from nlu.readers.when.relative import TOMORROW
from nlu.readers.when.stretches import PLAIN_POINT, POINT, read_point
from nlu.readers.when.words import FREE, after
from nlu.types import DAYS

_ONE_DAY = timedelta(days=1)
_UNREAD = Item("unread", telling=True)
_ARTICLE = r"(?:le |la |les |l'|ce )?"
_END = rf"(?:{DAY} )?(?:{WRITTEN}|{NUMERIC}|{DOTTED}|{DOM})"
_TO_NUMBER = r" ?(?:jusqu'au|au|a|et le|-) ?"
_NUMBERS = (
    rf"(?:(?:du|de|entre le) {_END}{_TO_NUMBER}(?:{DAY} )?(?:{WRITTEN}|{NUMERIC}|{DOTTED})|{DOM} ?- ?{WRITTEN}"
    rf"|du {_END} (?:jusqu')?au (?:{DAY} )?{DOM}(?= ?(?:$|[,.;!?)]| inclus)))"
)
_ASKED_NUMBERS = rf"(?:du|entre le) (?:{DAY} )?{DOM} (?:au|jusqu'au|et le) (?:{DAY} )?{DOM}(?! ?{UNITS}| ?h)"
_TWO_NUMBERS = re.compile(rf"(?:du |de |entre le )?({_END}){_TO_NUMBER}({_END})")
_POINTS = (
    rf"(?:(?:du|de|d') ?(?!{ANY_DAY}(?: {MOMENT})? (?:au|a) {ANY_DAY}(?! [0-9])){_ARTICLE}{POINT}"
    rf"(?: (?:au|a|jusqu'au|jusqu'a|jusqu'en) | ?- ?){_ARTICLE}{POINT}"
    rf"|entre {_ARTICLE}{POINT} et {_ARTICLE}{POINT})"
)
_TWO_POINTS = re.compile(
    rf"(?:du|de|d'|entre) ?{_ARTICLE}({POINT})(?: (?:au|a|jusqu'au|jusqu'a|jusqu'en|et) | ?- ?){_ARTICLE}({POINT})"
)

Span = tuple[date, date]
Bounds = tuple[date | None, date | None]


def _span(item: Item, today: date) -> Span:
    return (item.dates[0], item.dates[-1]) if item.dates else (item.first or today, item.last or today)


def _bound(name: str, lead: str, bound: Callable[[Span, str], Bounds], asked: bool = False) -> tuple[Rule, ...]:
    """The rules for what follows some words: which of its days begins or ends the stretch."""
    shape = re.compile(rf"{lead} ?{_ARTICLE}({POINT})")

    def read(match: re.Match[str], today: date) -> Item | None:
        found = shape.match(match.string, match.start())
        assert found is not None
        item = read_point(found[1], today)
        if item is None or item.doubt or item.kind == "unread":
            return item and _UNREAD
        first, last = bound(_span(item, today), found[1])
        return period(first, last and max(last, today))

    return tuple(
        Rule(f"{'asked_' * of_answer}{name}", rf"{lead} ?{_ARTICLE}{point}", read, of_answer)
        for point, of_answer in ((PLAIN_POINT, False), (POINT, True))
        if of_answer or not asked
    )


def _within(match: re.Match[str], today: date) -> Item:
    """« d'ici deux semaines », « sous huit jours », « sous quinzaine »."""
    words = match.group()
    number = re.search(NUMBER, words)
    count = to_int(number.group()) if number else 15 if "quinz" in words else 8
    days = count * 7 if "sem" in words else {8: 7, 15: 14}.get(count, count)
    return Item("period", last=today + timedelta(days=days))


def _end_of(words: str, today: date, before: date | None = None) -> date | None:
    """Read one end of a range; a bare number is the last such day on or before the other end, else the next one."""
    if re.search(rf"{MONTH}|[/.]|[0-9]-[0-9]", words):
        item = read_date(words, today)
        return item.dates[0] if item is not None and item.dates else None
    number = int(re.findall("[0-9]+", words)[0])
    if before is None:
        return next_numbered(number, today)
    return next((day for back in range(31) if (day := before - timedelta(days=back)).day == number), None)


def _contradicts(words: str, day: date | None) -> bool:
    named = re.match(DAY, words)
    return named is not None and day is not None and day.weekday() != DAYS.index(day_of(named.group()))


def _range_of_dates(match: re.Match[str], today: date) -> Item | None:
    """« du 12 au 20 décembre »: the month said once holds for both ends; what is over of it is left out."""
    ends = _TWO_NUMBERS.fullmatch(match.group())
    assert ends is not None
    first, last = ends.groups()
    end = _end_of(last, today)
    start = _end_of(first, today, before=end)
    if _contradicts(first, start) or _contradicts(last, end):
        return _UNREAD
    if end is None or start is None or start > end:
        start = None
    return period(start if start is None or start >= today else None, end)


def _range_of_points(match: re.Match[str], today: date) -> Item | None:
    """« de mi-janvier à fin mars », « entre Noël et le jour de l'an »."""
    ends = _TWO_POINTS.match(match.string, match.start())
    assert ends is not None
    first, last = (read_point(end, today) for end in ends.groups())
    if first is None or last is None:
        return None
    if any(item.doubt or item.kind == "unread" for item in (first, last)):
        return _UNREAD
    start, end = _span(first, today)[0], _span(last, today)[1]
    return period(start, end) if start <= end else _UNREAD


RANGES = (
    Rule("range_of_dates", _NUMBERS, _range_of_dates),
    Rule("range_of_numbers", _ASKED_NUMBERS, _range_of_dates, asked=True),
)
POINT_RANGES = (Rule("range_of_points", _POINTS, _range_of_points, asked=True),)
_FROM = (
    r"(?:des|(?:a ?partir|a compter|a dater)(?: de| du| des| d')?"
    r"|(?:pas?(?: dispo[a-z]*| libre| la)?|jamais|indispo[a-z]*) avant?)"
)
_TO = r"(?:jusqu'? ?(?:a|au|en|aux)|jusque|d ?'? ?ici(?: a| au)?|(?:pas|jamais) apres|au plus tard)"
_AFTER = rf"(?:apres|passe)(?! ?{TOMORROW})(?!-)"
BOUNDS = (
    *_bound("start", _FROM, lambda span, _words: (span[0], None)),
    # « Je signe tout de suite » says how, not when: the words count after « dispo » and the like, or before « svp ».
    Rule("now", rf"(?:^|{after(*FREE, 'besoin', 'commencer')})(?:(?:(?:tout|tt) )?de suite|immediatement)(?![a-z])"
         rf"|(?:(?:tout|tt) de suite|immediatement)(?= (?:{PLEASE}|si poss))|immediatement dispo[a-z]*",
         lambda _match, today: Item("period", first=today)),
    *_bound("after", _AFTER, lambda span, _words: (span[1] + _ONE_DAY, None), asked=True),
    *_bound("end", _TO, lambda span, _words: (None, span[1])),
    *_bound("before", "avant", lambda span, words: (None, span[1] if words.startswith("fin") else span[0] - _ONE_DAY)),
    Rule("within", rf"(?:d'ici(?: a)?|sous) (?:{NUMBER} (?:jours?|semaines?)(?![a-z])"
         r"|(?:une |la )?(?:huitaine|quinzaine))", _within, asked=True),
)  # fmt: skip
