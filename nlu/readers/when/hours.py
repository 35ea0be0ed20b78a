"""Hours and parts of the day: « de 9h à 12h », « à partir de 17 h 30 », « 5h du soir », « en fin de journée »."""

from __future__ import annotations

import re
from datetime import date

from nlu.french.calendar import MOMENT, moment_of
from nlu.french.numerals import SPELLED, to_int
from nlu.readers.when.item import Item, Read, Rule, says
from nlu.types import Hours, Moment

SMALL = r"(?:[01]?[0-9]|2[0-4])"
HOUR = rf"{SMALL} ?(?:h(?:eures?|rs?)?(?![a-z])(?: ?[0-5][0-9](?![0-9]| ?(?:h|:)))?|:[0-5][0-9])"
_SPELLED_HOUR = rf"{SPELLED} heures?(?: (?:et )?(?:demie?|quart|trente|quinze))?(?![a-z])"
_QUALIFIER = r"(?: (?:du|le|au) (?:soir|mat(?:in)?)(?![a-z])| de l' ?(?:apres[- ]?midi|aprem)| ?pm(?![a-z]))"
CLOCK = rf"(?:{HOUR}{_QUALIFIER}?)"
_SPELLED_CLOCK = rf"(?:{_SPELLED_HOUR}{_QUALIFIER}?)"
_ANY_CLOCK = rf"(?:{CLOCK}|{_SPELLED_CLOCK})"
_NOON = r"(?:midi|minuit)(?![a-z])"
UNITS = (
    r"(?:h(?![a-z])|heures?|minutes?|mn|min|jours?|semaines?|mois|ans?|fois|personnes?|pers|benevoles?|volontaires?"
    r"|enfants?|euros?|e(?![a-z])|€|km|kg|m2|metres?|%|(?:demi[- ])?(?:journees?|matinees?)|familles?|repas|colis"
    r"|rue|bis)"
)
"""What a number counts when it is neither a day nor an hour."""
_NOT_A_LENGTH = (
    r"(?! ?(?:/|(?:par|chaque|a la semaine|a pied|d'affilee"
    r"|de (?:route|menage|travail|train|marche|conduite|vol|cours|temps|libre))(?![a-z])))"
)
_SEP = r" ?(?:a|-|/|jusqu'a) ?"
_LEFT = rf"(?:{CLOCK}|{_NOON}|{SMALL}(?= ?(?:a|-|/|et) ?{HOUR}))"
_RIGHT = rf"(?:{CLOCK}|{_NOON}|{SMALL}(?![0-9/:.]| ?{UNITS}| ?h))"
_BARE_RANGE = rf"{SMALL}(?: ?(?:a|-) ?){SMALL}(?![0-9/:.\-]| ?{UNITS})"

_MOMENT_HOURS: tuple[tuple[Moment, int, int], ...] = (
    ("matin", 5, 12), ("midi", 12, 14), ("apres_midi", 14, 18), ("soir", 18, 22), ("nuit", 22, 29),
)  # fmt: skip
_DAWN = 6
"""Before that, « 5h » may be said of the afternoon: it is not taken without « du matin » or « du soir »."""
_UNREAD = Item("unread", telling=True)


def hour_moments(start: float, end: float) -> tuple[Moment, ...]:
    """List the parts of the day that hold at least an hour (or all) of the span; hours count from 0, 26 is 2 a.m."""
    length = end - start
    return tuple(
        moment for moment, first, last in _MOMENT_HOURS if min(end, last) - max(start, first) >= min(1.0, length) > 0
    )


def moment_at(hour: float) -> Moment | None:
    """Tell in which part of the day an hour falls (5 p.m. counts as afternoon)."""
    return next((moment for moment, first, last in _MOMENT_HOURS if first <= hour < last), None)


def _read_clock(words: str) -> float:
    """Read one hour: « 18h30 » is 18.5, « midi » 12, « minuit » 24, « cinq heures du soir » 17."""
    if words.startswith(("midi", "minuit")):
        return 12 if words.startswith("midi") else 24
    if figures := re.match(r"([0-9]{1,2})(?: ?(?:h[a-z]*|:) ?([0-5][0-9])?)?", words):
        hour = int(figures[1]) + int(figures[2] or 0) / 60
    else:
        spelled = re.match(SPELLED, words)
        hour = to_int(spelled.group()) if spelled else 0
        hour += 0.5 if re.search("demi|trente", words) else 0.25 if re.search("quart|quinze", words) else 0
    return hour + 12 if re.search("soir|apr|pm", words) and hour < 12 else hour


def _clocks(words: str) -> list[float]:
    return [_read_clock(found) for found in re.findall(rf"{_ANY_CLOCK}|{_NOON}|{SMALL}(?![0-9])|{SPELLED}", words)]


def _figure(hour: float) -> str:
    return f"{int(hour):02}:{round(hour % 1 * 60):02}"


def _unclear(words: str, *hours: float) -> bool:
    """Whether the hours may be those of the afternoon: « de 2 à 4 », « à 5h »."""
    return hours[0] < _DAWN and hours[-1] <= _DAWN + 1 and not re.search("mat|nuit", words)


def hour_span(words: str) -> Item:
    """Read a span of hours: the parts of the day that it covers, and the hours themselves."""
    start, end = (_clocks(words) * 2)[:2]
    if _unclear(words, start, end) or max(start, end) > 24:
        return _UNREAD
    last = end if end > start else end + 24
    return Item("moments", moments=hour_moments(start, last), hours=(Hours(_figure(start), _figure(end)),))


def _after_hour(match: re.Match[str], _today: date) -> Item | None:
    """« après 18h » is the evening, « après 14h » the afternoon: no more is promised than the next part of the day."""
    hour = _clocks(match.group())[0]
    moment = "soir" if 17 <= hour < 21 else moment_at(14 if 12 <= hour < 14 else hour)
    if moment is None or _unclear(match.group(), hour):
        return _UNREAD
    return Item("moments", moments=(moment,), hours=(Hours(start=_figure(hour)),))


def _before_hour(match: re.Match[str], _today: date) -> Item:
    hour = _clocks(match.group())[0]
    if _unclear(match.group(), hour):
        return _UNREAD
    return Item("moments", moments=hour_moments(min(9.0, hour - 1), hour), hours=(Hours(end=_figure(hour)),))


def hour_at(words: str) -> Item:
    """Read one hour, and the part of the day it falls in."""
    hour = _clocks(words)[0]
    moment = "soir" if "soir" in words else moment_at(hour % 24 or 24)
    if moment is None or _unclear(words, hour):
        return _UNREAD
    return Item("moments", moments=(moment,), hours=(Hours(_figure(hour), _figure(hour)),))


def _bare_span(match: re.Match[str], _today: date) -> Item:
    """« 14-18 » are hours; « 9-12 » may be 9 December."""
    first, second = re.findall("[0-9]+", match.group())
    return _UNREAD if "-" in match.group() and int(second) <= 12 else hour_span(f"{first}h a {second}h")


def _half_days(match: re.Match[str], _today: date) -> Item:
    """« am » and « pm »: alone, « am » may well mean « après-midi »."""
    if match.group().startswith("pm"):
        return Item("moments", moments=("apres_midi",))
    return Item("moments", moments=("matin",)) if re.search(r"(?<![a-z])pm(?![a-z])", match.string) else _UNREAD


def _named(*moments: Moment) -> Read:
    return says(Item("moments", moments=moments))


_SPAN = (
    rf"(?:entre {_LEFT} et {_RIGHT}|entre {SMALL} et {HOUR}|(?:de |des )?{_LEFT}{_SEP}{_RIGHT}|{HOUR} {HOUR})"
    rf"(?:{_QUALIFIER})?{_NOT_A_LENGTH}"
)
_SPELLED_SPAN = (
    rf"(?:de |des |entre )?(?:{_ANY_CLOCK}|{_NOON}|{SPELLED}) (?:a|et|jusqu'a)"
    rf" (?:{_SPELLED_CLOCK}|{_NOON}){_NOT_A_LENGTH}"
)
_HOUR = (
    r"(?:(?<=a )|(?<=di )|(?<=manche )|(?<=prochain )|(?<=le [12][0-9] )|(?<=demain )|(?<=bre )|(?<=20[0-9][0-9] )"
    rf"|(?<=vers )|(?<=pour )){CLOCK}{_NOT_A_LENGTH}(?! ?de )"
)


def _bounds(clock: str, named: str = "", asked: bool = False) -> tuple[Rule, Rule]:
    """The rules for what is before and after an hour."""
    after = rf"(?:apres|a ?partir d(?:e |'|es )|des|(?:pas|jamais) avant) ?{clock}{_NOT_A_LENGTH}"
    before = rf"(?:avant|jusqu'? ?a|(?:pas|jamais) apres|au plus tard a) (?:{clock}|midi(?![a-z])){_NOT_A_LENGTH}"
    return (
        Rule(f"{named}after_hour", after, _after_hour, asked),
        Rule(f"{named}before_hour", before, _before_hour, asked),
    )


BOUNDS = (
    Rule("from_noon", r"(?:a ?partir de|des|apres) midi(?![a-z])", says(
        Item("moments", moments=("apres_midi",), hours=(Hours(start="12:00"),)))),
    *_bounds(CLOCK),
    *_bounds(_SPELLED_CLOCK, "spelled_", asked=True),
)  # fmt: skip
NAMED = (
    Rule("evening", r"apres (?:le |mon |son |notre |du )?(?:travail|boulot|taff?|job)(?![a-z])|apres (?:les |mes )cours"
         r"|(?:en )?fin de journee|debut de soiree", _named("soir")),
    Rule("lunch", r"entre midi et (?:deux|2 ?h?|14 ?h|13 ?h(?: ?30)?|une heure)(?![0-9])"
         r"|(?:pause|(?:l')?heure du|(?:l')?heure de) dejeuner|pause meridienne|(?:l')?heure du repas de midi",
         _named("midi")),
    Rule("meals", r"apres (?:le )?(?:diner|souper)|(?:l')?heure d[ue] (?:diner|souper|l'apero|repas du soir)",
         _named("soir"), asked=True),
    Rule("school_out", r"apres (?:l'ecole|la classe|le college|le lycee|la sieste|le dejeuner|le repas de midi)"
         r"|(?:la )?sortie (?:des classes|d'ecole|de l'ecole)|(?:(?:l')?heure du |le |au )gouter"
         r"|(?:a )?4 ?h?eures? du gouter",
         _named("apres_midi"), asked=True),
    Rule("before_school", r"avant (?:l'ecole|la classe|le travail|le boulot)|au (?:reveil|petit[- ]dej[a-z]*)",
         _named("matin"), asked=True),
)  # fmt: skip
HOURS = (
    Rule("hour_span", _SPAN, lambda match, _today: hour_span(match.group())),
    Rule("spelled_span", _SPELLED_SPAN, lambda match, _today: hour_span(match.group()), asked=True),
    Rule("bare_span", r"(?:de |entre )?" + _BARE_RANGE, _bare_span, asked=True),
    Rule("hour", _HOUR, lambda match, _today: hour_at(match.group())),
    Rule("bare_hour", rf"{_ANY_CLOCK}{_NOT_A_LENGTH}(?! ?de )", lambda match, _today: hour_at(match.group()),
         asked=True),
    Rule("daytime", r"(?:(?:en|la|dans la|pendant la) |(?<=di )|(?<=dis ))journee(?![a-z])|de jour(?![a-z])",
         _named("matin", "apres_midi")),
    Rule("half_day", r"[ap]m(?![a-z'])", _half_days, asked=True),
    Rule("moment", MOMENT, lambda match, _today: Item("moments", moments=(moment_of(match.group()),))),
)  # fmt: skip
