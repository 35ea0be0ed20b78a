"""Say an availability back in short, good French; in the person's own words, between « », when only they say it."""

from __future__ import annotations

import re
from datetime import date

from nlu.french.calendar import WEEKEND
from nlu.readers.when.calendar import long_day
from nlu.readers.when.describe_days import EVERY, WITH_ARTICLE, every_day_but, join, say_days
from nlu.types import Availability, Hours, Rhythm, Span

_NUMBERS = ("", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_RANKS = {
    1: "premier",
    2: "deuxième",
    3: "troisième",
    4: "quatrième",
    5: "cinquième",
    -1: "dernier",
    -2: "avant-dernier",
}
_PLURAL = {"jour": "jours", "semaine": "semaines", "mois": "mois", "an": "ans"}


def describe(availability: Availability) -> str:
    """Say it in a few words: « mardi matin et jeudi », « lundi de 9 h à 12 h », « tous les jours, sauf le 25 »."""
    if availability.parts:
        said = _join_parts([_say_part(part) for part in availability.parts])
    else:
        said = _say_part(availability)
    out = _say_excluded(availability.excluded)
    if out:
        said = f"{said}, sauf {out}" if said else f"indisponible {out}"
    return said or f"« {availability.text} »"


def _join_parts(parts: list[str]) -> str:
    """« lundi matin et mardi de 14 h à 16 h »; with semicolons when the parts have commas of their own."""
    return " ; ".join(parts) if any("," in part for part in parts) else join(parts)


def _say_part(when: Availability) -> str:
    loose = [slot.moment for slot in when.slots if slot.day is None and slot.moment is not None]
    hours = join([_say_hours(each) for each in when.hours]) if when.hours else ""
    dates = _say_dates(when)
    ranked = when.rhythm is not None and bool(when.rhythm.ranks)
    parts = [dates] if dates else []
    if loose and not hours:
        beside = bool(dates) or when.rhythm is not None
        parts.append(every_day_but(loose) or join([(WITH_ARTICLE if beside else EVERY)[moment] for moment in loose]))
    days = _say_ranked(when, moments=not hours) if ranked else say_days(when.slots, moments=not hours)
    if days:
        parts.append(days)
    if any(slot.day is None and slot.moment is None for slot in when.slots):
        parts.append("tous les jours")
    if hours:
        parts[-1:] = [f"{parts[-1]}{_before_hours(parts[-1])}{hours}"] if parts else [hours]
    if when.rhythm is not None and not ranked:
        parts.append(_say_rhythm(when.rhythm))
    if when.anytime and not parts:
        parts.append("à tout moment")
    if when.start or when.end:
        parts.append(_say_period(Span(when.start, when.end)))
    return ", ".join([*parts, *_say_holidays(when)])


def _before_hours(said: str) -> str:
    return ", " if re.search(", | et | sauf ", said) else " "


def _say_date(iso: str, month: bool = True) -> str:
    return long_day(date.fromisoformat(iso), month)


def _say_dates(when: Availability) -> str:
    """« samedi 28 et dimanche 29 novembre »: the month is said once; of two in doubt, « jeudi 24 ou vendredi 25 »."""
    said = [join(_in_turn(when.dates)), " ou ".join(_in_turn(when.doubt))]
    return ", ".join(part for part in said if part)


def _in_turn(days: tuple[str, ...]) -> list[str]:
    return [_short(day, then) for day, then in zip(days, (*days[1:], ""), strict=False)]


def _short(iso: str, following: str) -> str:
    return _say_date(iso, month=iso[:7] != following[:7])


def _say_period(span: Span) -> str:
    if span.start and span.end:
        if (span.start[4:], span.end) == ("-01-01", f"{span.start[:4]}-12-31"):
            return f"en {span.start[:4]}"
        return f"du {_short(span.start, span.end)} au {_say_date(span.end)}"
    return f"à partir du {_say_date(span.start)}" if span.start else f"jusqu'au {_say_date(span.end or '')}"


def _say_excluded(spans: tuple[Span, ...]) -> str:
    """« le vendredi 25 décembre », « du dimanche 20 au dimanche 27 décembre »."""
    said = [
        f"le {_say_date(span.start)}" if span.start and span.start == span.end else _say_period(span) for span in spans
    ]
    return join(said)


def _say_hours(hours: Hours) -> str:
    if hours.start and hours.end:
        alike = hours.start == hours.end
        return f"à {_clock(hours.start)}" if alike else f"de {_clock(hours.start)} à {_clock(hours.end)}"
    return f"à partir de {_clock(hours.start)}" if hours.start else f"jusqu'à {_clock(hours.end or '')}"


def _clock(hour: str) -> str:
    """« 9 h », « 18 h 30 »."""
    figure, minutes = hour.split(":")
    return f"{int(figure)} h" if minutes == "00" else f"{int(figure)} h {minutes}"


def _say_ranked(when: Availability, moments: bool) -> str:
    """« le premier et le troisième samedi du mois, le matin »."""
    ranks = join([f"le {_RANKS[rank]}" for rank in when.rhythm.ranks]) if when.rhythm else ""
    days = list(dict.fromkeys(slot.day for slot in when.slots if slot.day))
    named = "week-end" if tuple(days) == WEEKEND else join([str(day) for day in days])
    said = dict.fromkeys(slot.moment for slot in when.slots if slot.moment) if moments else ()
    return ", ".join([f"{ranks} {named} du mois", *([join([WITH_ARTICLE[one] for one in said])] if said else [])])


def _say_rhythm(rhythm: Rhythm) -> str:
    """« une semaine sur deux », « les semaines paires », « deux ou trois fois par semaine », « 2 h par semaine »."""
    if rhythm.parity:
        return f"les semaines {rhythm.parity}"
    if rhythm.times:
        return f"{_say_times(*rhythm.times)} fois par {rhythm.unit}"
    if rhythm.hours:
        least, most = rhythm.hours
        return f"{least} h par {rhythm.unit}" if least == most else f"{least} à {most} h par {rhythm.unit}"
    feminine = rhythm.unit == "semaine"
    if rhythm.every == 1:
        return f"{'toutes' if feminine else 'tous'} les {_PLURAL[rhythm.unit]}"
    return f"{'une' if feminine else 'un'} {rhythm.unit} sur {_NUMBERS[rhythm.every]}"


def _say_times(least: int, most: int) -> str:
    if least == most:
        return _NUMBERS[least]
    return f"{_NUMBERS[least]} {'ou' if most == least + 1 else 'à'} {_NUMBERS[most]}"


def _say_holidays(when: Availability) -> list[str]:
    said = {
        "seulement": ("pendant les vacances scolaires", "les jours fériés"),
        "aussi": ("et aussi pendant les vacances scolaires", "et aussi les jours fériés"),
        "jamais": ("hors vacances scolaires", "hors jours fériés"),
    }
    school, public = when.school_holidays, when.public_holidays
    return [said[which][place] for place, which in enumerate((school, public)) if which]
