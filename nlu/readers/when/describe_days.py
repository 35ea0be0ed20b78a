"""Say days of the week and their moments in short: whole sets, then « tous les jours sauf … », then one by one."""

from __future__ import annotations

from collections.abc import Sequence

from nlu.french.calendar import MOMENT_WORDS, USUAL_MOMENTS, WEEKDAYS, WEEKEND, moment_order
from nlu.types import DAYS, Day, Moment, Slot

WITH_ARTICLE: dict[Moment, str] = {
    "matin": "le matin", "midi": "le midi", "apres_midi": "l'après-midi", "soir": "le soir", "nuit": "la nuit",
}  # fmt: skip
EVERY: dict[Moment, str] = {
    "matin": "tous les matins", "midi": "tous les midis", "apres_midi": "tous les après-midi",
    "soir": "tous les soirs", "nuit": "toutes les nuits",
}  # fmt: skip
_MANY = 4
"""So many whole days make it shorter to say which are left out."""

Week = dict[Day, tuple[Moment | None, ...]]


def join(parts: Sequence[str]) -> str:
    """« a, b et c »; nothing of nothing."""
    return ", ".join(parts[:-1]) + (" et " if len(parts) > 1 else "") + (parts[-1] if parts else "")


def every_day_but(moments: Sequence[Moment]) -> str:
    """« tous les jours sauf le matin », when all the other parts of the day are said; else nothing."""
    missing = [moment for moment in USUAL_MOMENTS if moment not in moments]
    return f"tous les jours sauf {WITH_ARTICLE[missing[0]]}" if len(missing) == 1 and "nuit" not in moments else ""


def say_days(slots: Sequence[Slot], moments: bool) -> str:
    """Say the recurring days (« en semaine, le soir »); without their moments when hours say more."""
    week: Week = {}
    for slot in slots:
        if slot.day is not None:
            week[slot.day] = (*week.get(slot.day, ()), slot.moment) if moments else (None,)
    week = {day: tuple(sorted(week[day], key=moment_order)) for day in DAYS if day in week}
    if len(week) >= 3 and len(set(week.values())) == 1:
        return _say_alike(week)
    return _say_all_but(week) or join(_say_one_by_one(week))


def _say_alike(week: Week) -> str:
    """Say three days or more that share their moments: « lundi, mercredi et vendredi, le matin »."""
    moments = [moment for moment in next(iter(week.values())) if moment]
    missing = [day for day in DAYS if day not in week]
    if 1 <= len(missing) <= 2 and tuple(missing) != WEEKEND:
        every = EVERY[moments[0]] if len(moments) == 1 else "tous les jours"
        said = f"{every} sauf {join([f'le {day}' for day in missing])}"
        return said if len(moments) <= 1 else f"{join([WITH_ARTICLE[moment] for moment in moments])}, {said}"
    said = join([_set_name(days) if len(days) > 1 else days[0] for days in _runs(week)])
    return f"{said}, {join([WITH_ARTICLE[moment] for moment in moments])}" if moments else said


def _say_all_but(week: Week) -> str:
    """« tous les jours sauf le mercredi matin et le dimanche », when most days are whole; else nothing."""
    if sum(moments == (None,) for moments in week.values()) < _MANY or len(week) < len(DAYS) - 1:
        return ""
    out = []
    for day in DAYS:
        missing = [] if week.get(day) == (None,) else [one for one in USUAL_MOMENTS if one not in week.get(day, ())]
        if len(missing) == len(USUAL_MOMENTS):
            out.append(f"le {day}")
        elif missing:
            out.append(f"le {day} {join([MOMENT_WORDS[moment] for moment in missing])}")
    return f"tous les jours sauf {join(out)}"


def _say_one_by_one(week: Week) -> list[str]:
    said: list[str] = []
    bare_before_moment = _mixes(week)
    for days in _runs(week):
        moments = [moment for moment in week[days[0]] if moment]
        if len(days) == 1:
            said.append(_one_day(days[0], moments, bare_before_moment))
        else:
            said.append(", ".join([_set_name(days), *([join([WITH_ARTICLE[m] for m in moments])] if moments else [])]))
    return said


def _mixes(week: Week) -> bool:
    """Tell whether a whole day stands before a part of another: « lundi et jeudi matin » would say both mornings."""
    whole = [day for day, moments in week.items() if moments == (None,)]
    parts = [day for day, moments in week.items() if moments != (None,)]
    return bool(whole and parts) and DAYS.index(whole[0]) < DAYS.index(parts[-1])


def _one_day(day: Day, moments: list[Moment], bare_before_moment: bool) -> str:
    if moments:
        return f"{day} {join([MOMENT_WORDS[moment] for moment in moments])}"
    return f"{day} toute la journée" if bare_before_moment else day


def _runs(week: Week) -> list[tuple[Day, ...]]:
    """Group the week, the week-end, or at least three days in a row that share their moments."""
    runs: list[list[Day]] = []
    for day, moments in week.items():
        last = runs[-1] if runs else []
        if last and week[last[0]] == moments and DAYS.index(last[-1]) + 1 == DAYS.index(day):
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
