"""Say an availability back in short, good French."""

from __future__ import annotations

from datetime import date

from nlu.readers.when.words import WEEKDAYS, WEEKEND, moment_order
from nlu.types import DAYS, Availability, Day, Moment

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_BARE: dict[Moment, str] = {
    "matin": "matin", "midi": "midi", "apres_midi": "après-midi", "soir": "soir", "nuit": "nuit",
}  # fmt: skip
_WITH_ARTICLE: dict[Moment, str] = {
    "matin": "le matin", "midi": "le midi", "apres_midi": "l'après-midi", "soir": "le soir", "nuit": "la nuit",
}  # fmt: skip
_EVERY: dict[Moment, str] = {
    "matin": "tous les matins", "midi": "tous les midis", "apres_midi": "tous les après-midi",
    "soir": "tous les soirs", "nuit": "toutes les nuits",
}  # fmt: skip


def describe(availability: Availability) -> str:
    """Say it in a few words: « mardi matin et jeudi », « samedi 28 novembre », « à partir du lundi 23 novembre »."""
    loose = [slot.moment for slot in availability.slots if slot.day is None and slot.moment is not None]
    parts = [_say_dates(availability.dates)] if availability.dates else []
    recurring = _recurring(availability)
    if loose:
        parts.append(_join([(_WITH_ARTICLE if availability.dates else _EVERY)[moment] for moment in loose]))
    if recurring:
        parts.append(_join(recurring))
    if any(slot.day is None and slot.moment is None for slot in availability.slots):
        parts.append("tous les jours")
    if availability.anytime and not parts:
        parts.append("à tout moment")
    if availability.start or availability.end:
        parts.append(_say_period(availability.start, availability.end))
    return ", ".join(parts)


def _join(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " et " + parts[-1]


def _say_date(iso: str, month: bool = True) -> str:
    day = date.fromisoformat(iso)
    number = "1er" if day.day == 1 else str(day.day)
    return f"{DAYS[day.weekday()]} {number}" + (f" {_MONTHS[day.month - 1]}" if month else "")


def _say_dates(dates: tuple[str, ...]) -> str:
    """« samedi 28 et dimanche 29 novembre »: the month is said once."""
    following = (*dates[1:], "")
    return _join([_say_date(day, month=day[:7] != then[:7]) for day, then in zip(dates, following, strict=True)])


def _say_period(start: str | None, end: str | None) -> str:
    if start and end:
        return f"du {_say_date(start, month=start[:7] != end[:7])} au {_say_date(end)}"
    return f"à partir du {_say_date(start)}" if start else f"jusqu'au {_say_date(end or '')}"


def _recurring(availability: Availability) -> list[str]:
    """Say the days of the week, whole sets first (« en semaine, le soir »)."""
    by_day: dict[Day, tuple[Moment | None, ...]] = {}
    for slot in availability.slots:
        if slot.day is not None:
            by_day[slot.day] = (*by_day.get(slot.day, ()), slot.moment)
    by_day = {day: tuple(sorted(by_day[day], key=moment_order)) for day in DAYS if day in by_day}
    if len(by_day) >= 3 and len(set(by_day.values())) == 1:
        return [_alike(by_day)]
    said: list[str] = []
    bare_before_moment = _mixes(by_day)
    for days in _runs(by_day):
        moments = [moment for moment in by_day[days[0]] if moment]
        if len(days) == 1:
            said.append(_one_day(days[0], moments, bare_before_moment))
        else:
            said.append(
                ", ".join([_set_name(days), *([_join([_WITH_ARTICLE[m] for m in moments])] if moments else [])])
            )
    return said


def _alike(by_day: dict[Day, tuple[Moment | None, ...]]) -> str:
    """Say three days or more that share their moments: « lundi, mercredi et vendredi, le matin »."""
    moments = [moment for moment in next(iter(by_day.values())) if moment]
    missing = [day for day in DAYS if day not in by_day]
    if len(missing) == 1:
        every = _EVERY[moments[0]] if len(moments) == 1 else "tous les jours"
        said = f"{every} sauf le {missing[0]}"
        return said if len(moments) <= 1 else f"{_join([_WITH_ARTICLE[m] for m in moments])}, {said}"
    said = _join([_set_name(days) if len(days) > 1 else days[0] for days in _runs(by_day)])
    return f"{said}, {_join([_WITH_ARTICLE[moment] for moment in moments])}" if moments else said


def _mixes(by_day: dict[Day, tuple[Moment | None, ...]]) -> bool:
    """Tell whether a whole day stands before a part of another: « lundi et jeudi matin » would say both mornings."""
    whole = [day for day, moments in by_day.items() if moments == (None,)]
    parts = [day for day, moments in by_day.items() if moments != (None,)]
    return bool(whole and parts) and DAYS.index(whole[0]) < DAYS.index(parts[-1])


def _one_day(day: Day, moments: list[Moment], bare_before_moment: bool) -> str:
    if moments:
        return f"{day} {_join([_BARE[moment] for moment in moments])}"
    return f"{day} toute la journée" if bare_before_moment else day


def _runs(by_day: dict[Day, tuple[Moment | None, ...]]) -> list[tuple[Day, ...]]:
    """Group the week, the week-end, or at least three days in a row that share their moments."""
    runs: list[list[Day]] = []
    for day, moments in by_day.items():
        last = runs[-1] if runs else []
        if last and by_day[last[0]] == moments and DAYS.index(last[-1]) + 1 == DAYS.index(day):
            last.append(day)
        else:
            runs.append([day])
    grouped: list[tuple[Day, ...]] = []
    for run in runs:
        whole = len(run) >= 3 or tuple(run) == WEEKEND
        grouped += [tuple(run)] if whole else [(day,) for day in run]
    return grouped


def _set_name(days: tuple[Day, ...]) -> str:
    if days == DAYS:
        return "tous les jours"
    if days == WEEKDAYS:
        return "en semaine"
    return "le week-end" if days == WEEKEND else f"du {days[0]} au {days[-1]}"
