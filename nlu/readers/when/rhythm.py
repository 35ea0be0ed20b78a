"""How often: « un mardi sur deux », « les semaines paires », « le premier samedi du mois », « deux fois par mois »."""

from __future__ import annotations

import re
from datetime import date

from nlu.french.calendar import DAY, MOMENT, WEEKEND, WEEKEND_WORD, day_of, moment_of
from nlu.french.numerals import to_int
from nlu.readers.when.item import Item, Read, Rule, says
from nlu.readers.when.words import EVERY
from nlu.types import Day, Moment, Rhythm, Unit

_COUNT = r"(?:[1-9](?![0-9])|une?|deux|trois|quatre|cinq|six|sept)"
_COUNTS = rf"{_COUNT}(?: ?(?:/|-|a|ou) ?{_COUNT})?"
_UNIT = r"(?:jours?|semaines?|sem\.?|mois|annees?|ans?)(?![a-z])"
_PER = rf" ?(?:par|/|dans la|dans le|chaque|la|a la|de la) ?{_UNIT}"
RANK = (
    r"(?:avant[- ]dernier(?![a-z])|premiers?(?![a-z])|1 ?(?:ers?|ere?)(?![a-z])|derniers?(?![a-z])"
    r"|(?:deuxieme|second|troisieme"
    r"|quatrieme|cinquieme)s?(?![a-z])|[2-5] ?(?:ieme|eme|nd|e|d)s?(?![a-z]))"
)
_RANKS = {"prem": 1, "1": 1, "deux": 2, "seco": 2, "2": 2, "troi": 3, "3": 3, "quat": 4, "4": 4, "cinq": 5, "5": 5,
          "dern": -1, "avan": -2}  # fmt: skip
_UNITS: dict[str, Unit] = {"j": "jour", "s": "semaine", "m": "mois", "a": "an"}
_EVERY_OTHER = (
    rf"(?:une?|1|les) (?:(?:{DAY}|{WEEKEND_WORD})(?: {MOMENT})?|{MOMENT}|{_UNIT})"
    r" ?(?:sur|/) ?(?:deux|trois|quatre|[2-4])"
)
_EVERY_SO_OFTEN = (
    rf"(?:(?:une|1) fois )?(?:toutes|tous|ts|tt|ttes) les (?:{_COUNT}|huit|8|quinze|15) {_UNIT}"
    r"|(?:(?:une|1) fois )?(?:tous|toutes|ts|tt) les (?:quinzaines?|quinze)|(?:une|1) fois par quinzaine|par quinzaine"
)


def _units_in(words: str) -> list[Unit]:
    return [_UNITS[word[0]] for word in re.findall(_UNIT, words)]


def _days_in(words: str) -> tuple[Day, ...]:
    return WEEKEND if re.search(WEEKEND_WORD, words) else tuple(day_of(day) for day in re.findall(DAY, words))


def _moments_in(words: str) -> tuple[Moment, ...]:
    return tuple(moment_of(moment) for moment in re.findall(MOMENT, words))


def rank_of(words: str) -> int:
    """Read what ``RANK`` matched: « 1er » is 1, « dernier » -1."""
    return _RANKS[words[:4] if words[0].isalpha() else words[0]]


def _every_other(match: re.Match[str], _today: date) -> Item:
    """« un mardi sur deux » is one week in two; « un soir sur deux », one day."""
    words = match.group()
    days, moments = _days_in(words), _moments_in(words)
    unit: Unit = _units_in(words)[0] if not days and not moments else "semaine" if days else "jour"
    number = to_int(re.split(r"sur|/", words)[1].strip())
    return Item("rhythm", days=days, moments=moments, rhythm=Rhythm(unit, every=number))


def _every_so_often(match: re.Match[str], _today: date) -> Item:
    """« tous les quinze jours » is every other week, « toutes les trois semaines » one in three."""
    words = match.group()
    if re.search("quinz|15", words):
        return Item("rhythm", rhythm=Rhythm("semaine", every=2))
    number = to_int(words.split(" les ", 1)[1].split(" ")[0])
    unit = _units_in(words)[0]
    if unit == "jour" and number == 8:
        return Item("rhythm", rhythm=Rhythm("semaine"))
    return Item("rhythm", rhythm=Rhythm(unit, every=number))


def _parity(match: re.Match[str], _today: date) -> Item:
    return Item("rhythm", rhythm=Rhythm(parity="impaires" if "impair" in match.group() else "paires"))


def _ranked(match: re.Match[str], _today: date) -> Item:
    words = match.group()
    ranks = tuple(sorted({rank_of(rank) for rank in re.findall(RANK, words)}, key=lambda rank: rank % 100))
    rhythm = Rhythm("mois", ranks=ranks)
    return Item("rhythm", days=_days_in(words), moments=_moments_in(words), rhythm=rhythm)


def _counts(words: str) -> tuple[int, int]:
    numbers = [to_int(number) for number in re.findall(_COUNT, words)]
    return min(numbers), max(numbers)


def _times(match: re.Match[str], _today: date) -> Item:
    """« 2/3 fois par semaine », « un samedi par mois », « deux soirs par semaine »."""
    words = match.group()
    counted = re.match(_COUNTS, words)
    assert counted is not None
    rhythm = Rhythm(_units_in(words)[-1], times=_counts(counted.group()))
    return Item("rhythm", days=_days_in(words), moments=_moments_in(words), rhythm=rhythm)


def _length(match: re.Match[str], _today: date) -> Item:
    words = match.group()
    counted = re.search(_COUNTS, words)
    assert counted is not None
    return Item("rhythm", rhythm=Rhythm(_units_in(words)[-1], hours=_counts(counted.group())))


def _every(unit: Unit) -> Read:
    return says(Item("rhythm", rhythm=Rhythm(unit)))


RHYTHM = (
    Rule("every_other", _EVERY_OTHER, _every_other),
    Rule("every_so_often", _EVERY_SO_OFTEN, _every_so_often),
    Rule("parity", r"(?:semaines?|sem) (?:im)?paires?(?![a-z])", _parity),
    Rule("ranked", rf"(?:les? |chaque |tous les )?{RANK}(?:(?: et | ou |, ?)(?:(?:le|les) )?{RANK})*"
         rf" (?:{DAY}|{WEEKEND_WORD})(?: {MOMENT})?"
         r" (?:du mois|de chaque mois|de tous les mois|des mois|par mois|chaque mois|/ ?mois)(?! prochain| d)",
         _ranked),
    Rule("times", rf"{_COUNTS} ?(?:fois|x(?= ?(?:par|/))){_PER}", _times),
    Rule("some_of", rf"{_COUNTS} (?:{DAY}|{WEEKEND_WORD}|{MOMENT}|jours?)(?: {MOMENT})? (?:par|/) ?{_UNIT}", _times),
    Rule("length", rf"{_COUNTS} ?(?:h|heures?)(?![a-z]) ?(?:max |maximum |environ )?(?:par|/) ?{_UNIT}", _length,
         asked=True),
    Rule("weekly", r"hebdomadaire(?:ment)?(?![a-z])", _every("semaine"), asked=True),
    Rule("monthly", r"mensuel(?:le(?:ment)?)?(?![a-z])", _every("mois"), asked=True),
    Rule("each_week", rf"{EVERY} (?:les )?(?:semaines?|sem)(?![a-z])", _every("semaine"), asked=True),
    Rule("each_month", rf"{EVERY} (?:les )?mois(?![a-z])", _every("mois"), asked=True),
)  # fmt: skip
