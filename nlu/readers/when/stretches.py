"""Every way to name a day or a stretch of days, in the order in which they are tried."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nlu.french.calendar import DAY, FULL_MONTH, MOMENT, MONTH, ONE_DAY, WEEKEND_WORD
from nlu.french.numerals import NUMBER
from nlu.readers.when import relative
from nlu.readers.when.breaks import BREAK
from nlu.readers.when.dates import DATE, DOM, NUMBERED, read_date, read_numbered
from nlu.readers.when.feasts import EVE, FEAST, LONG_WEEKEND, read_eve, read_feast, read_long_weekend
from nlu.readers.when.hours import UNITS
from nlu.readers.when.item import Item, Rule, says
from nlu.readers.when.relative import NEXT, TOMORROW, in_days
from nlu.readers.when.rhythm import RANK
from nlu.readers.when.words import FREE, after

_PART = r"(?:debut|fin|mi)[ -](?:de |du |d'|le mois de )?"
_WEEK = r"(?:semaine|sem)(?![a-z])\.?"
_YEAR = r"(?: 20[0-9]{2}(?![0-9]))?"
_PART_OF_MONTH = rf"{_PART}{FULL_MONTH}{_YEAR}"
_PART_OF_THIS = rf"{_PART}mois(?: {NEXT})?(?![a-z])"
_THIS_MONTH = r"ce mois(?:[ -]ci)?(?![a-z])"
_YEARS = rf"(?:annee|an) {NEXT}|cette annee"
_IN_SOME_TIME = (
    rf"dans (?:{NUMBER}|une) (?:jours?|semaines?|sem|mois|ans?)(?![a-z])|dans (?:une |la )?(?:huitaine|quinzaine)"
)
_NEVER = r"(?!)"
_BY_ITSELF = after(
    "a", "pour", "le", "la", "et", "ou", ",", "jour de", "soir de", "soiree de", "matin de", "midi de", "nuit de",
    "passer", "feter", "sauf", "hors", "pas", "absent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A turn of phrase that names days. ``alone`` is the pattern under which it may stand by itself."""

    name: str
    pattern: str
    read: relative.Read
    alone: str | None = None
    asked: str = ""
    """What more stands by itself in the answer to « when? »."""
    plain: bool = True


_STRETCHES = (
    _Stretch("eve", EVE, read_eve),
    _Stretch("in_eight", rf"(?:{DAY}|{TOMORROW}|apres[- ]?demain|(?:d')?aujourd'? ?hui|ce jour) en (?:huit|8|quinze|15)"
             r"(?![a-z0-9])", relative.in_eight),
    _Stretch("day_of_week", rf"{DAY},? (?:(?:de|pendant) )?(?:la {_WEEK} {NEXT}|cette {_WEEK})", relative.day_of_week),
    _Stretch("ranked_day", rf"(?:le )?{RANK} (?:{DAY}|{WEEKEND_WORD})"
             rf" (?:(?:de |d'|du mois de |du mois d'){MONTH}{_YEAR}|du mois {NEXT})", relative.ranked_day),
    _Stretch("date", DATE, read_date, alone=_NEVER),
    _Stretch("numbered", NUMBERED, read_numbered, alone=_NEVER),
    _Stretch("after_tomorrow", r"(?:le )?surlendemain|apres[- ]?demain(?![a-z])", in_days(2)),
    _Stretch("tomorrow", TOMORROW, in_days(1)),
    _Stretch("today", r"(?:aujourd'? ?hui|auj|ajd|ojd)(?![a-z])", in_days(0)),
    _Stretch("now", r"(?:maintenant|tout de suite|que possible)(?![a-z])", in_days(0), alone=_NEVER),
    _Stretch("in_some_time", _IN_SOME_TIME, relative.in_some_time, asked=_IN_SOME_TIME, plain=False,
             alone=r"dans (?:[1-9][0-9]?|un|deux|trois|quatre|cinq|six|dix|quinze) jours?(?![a-z])"),
    _Stretch("week_of", rf"{_WEEK} (?:de |du |d')(?:la |l')?(?:{DATE}|{FEAST}|{DOM}(?! ?{UNITS}))", relative.week_of),
    _Stretch("next_week", rf"{_WEEK} {NEXT}", relative.next_week),
    _Stretch("this_week", rf"cette {_WEEK}", relative.this_week),
    _Stretch("part_of_month", _PART_OF_MONTH, relative.in_month, alone=_NEVER, asked=_PART_OF_MONTH),
    _Stretch("part_of_this", _PART_OF_THIS, relative.this_month, alone=_NEVER, asked=_PART_OF_THIS, plain=False),
    _Stretch("next_month", rf"mois {NEXT}", relative.this_month),
    _Stretch("this_month", _THIS_MONTH, relative.this_month, alone=_NEVER, asked=_THIS_MONTH, plain=False),
    _Stretch("year", _YEARS, relative.in_year, alone=_NEVER, asked=rf"(?<=en )20[23][0-9](?![0-9])|{_YEARS}",
             plain=False),
    _Stretch("long_weekend", LONG_WEEKEND, read_long_weekend),
    _Stretch("next_weekend", rf"{WEEKEND_WORD} {NEXT}|prochain {WEEKEND_WORD}", relative.next_weekend),
    _Stretch("this_weekend", rf"ce {WEEKEND_WORD}", relative.this_weekend),
    _Stretch("school_break", BREAK, relative.school_break, asked=BREAK,
             alone=rf"(?:pendant|durant|pour|aux|sur|lors d) ?(?:les |des |es )?{BREAK}"),
    _Stretch("feast", FEAST, read_feast, alone=rf"(?:{_BY_ITSELF}|(?<=l')){FEAST}|^{FEAST}$"),
    _Stretch("next_days", rf"{DAY} et (?:le )?{DAY} prochains|(?:ce|prochain) {DAY}"
             rf"|{DAY}(?: {MOMENT})? (?:prochain|pro|qui vient|a venir)(?![a-z])", relative.next_days),
    _Stretch("day", ONE_DAY, relative.coming_day, alone=_NEVER),
    # « ce matin » is most often told of the past: it counts after words of offer or need, or alone.
    _Stretch("this_part", rf"(?:ce|cet|cette) {MOMENT}", relative.this_part, asked=rf"(?:ce|cet|cette) {MOMENT}",
             alone=rf"(?:cet|cette) {MOMENT}|ce (?!mat){MOMENT}"
             rf"|(?:^|{after(*FREE, 'pour', 'besoin', 'peux', 'possible', 'des', 'urgent')})ce {MOMENT}"),
    _Stretch("weekend", WEEKEND_WORD, relative.this_weekend, alone=_NEVER),
    _Stretch("month", rf"{FULL_MONTH}{_YEAR}", relative.in_month, asked=rf"{FULL_MONTH}{_YEAR}",
             alone=rf"(?:en|tout|courant|pendant le mois de|{after('dis', 'ches', 'nds')}de|(?:au|le) mois d(?:e |'))"
             rf" ?{FULL_MONTH}{_YEAR}"),
    _Stretch("number", rf"(?:(?<=du )|(?<=au )|(?<=le )|(?<=^)){DOM}(?! ?(?:h|e|:|{UNITS}))", read_numbered,
             alone=_NEVER),
)  # fmt: skip


def _point(stretches: Iterable[_Stretch]) -> str:
    return rf"(?:{'|'.join(stretch.pattern for stretch in stretches)})(?: (?:au )?{MOMENT})?"


POINT = _point(_STRETCHES)
PLAIN_POINT = _point(stretch for stretch in _STRETCHES if stretch.plain)
"""Without what is told of money, rents and exams as often as of help: « la fin du mois », « dans trois semaines »."""
_COMPILED = tuple((re.compile(stretch.pattern), stretch.read) for stretch in _STRETCHES)


def read_point(words: str, today: date) -> Item | None:
    """Read what ``POINT`` matched, by the first stretch that it begins with; ``None`` when it is over."""
    return next(read(found.group(), today) for pattern, read in _COMPILED if (found := pattern.match(words)))


def _rule(stretch: _Stretch, pattern: str, asked: bool = False) -> Rule:
    start = re.compile(stretch.pattern)

    def read(match: re.Match[str], today: date) -> Item | None:
        found = start.search(match.string, match.start(), match.end())
        assert found is not None
        return stretch.read(found.group(), today)

    return Rule(f"asked_{stretch.name}" if asked else stretch.name, pattern, read, asked)


STRETCHES = (
    *(_rule(each, each.pattern if each.alone is None else each.alone) for each in _STRETCHES if each.alone != _NEVER),
    *(_rule(each, each.asked, asked=True) for each in _STRETCHES if each.asked),
    Rule("told_of_this_morning", rf"ce (?=mat){MOMENT}", says(None)),
)
