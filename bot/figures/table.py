"""Figures as a table: for a spreadsheet, where small numbers are hidden, and for a program, as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from actions.figures import KINDS, Figures, told
from bot.figures import words
from bot.spreadsheet import spreadsheet
from bot.texts import label


@dataclass(frozen=True, slots=True)
class Line:
    """The counts of one week, one mission, one commune, or several of these together; of all when none is named."""

    part: str
    numbers: dict[str, int]
    week: date | None = None
    mission: str | None = None
    commune: str | None = None


def lines(figures: Figures) -> Iterator[Line]:
    """Every line of the table, the total first."""
    counts = figures.counts.items()
    yield Line("total", {kind: one.total for kind, one in counts})
    for week in figures.weeks:
        yield Line("weeks", {kind: one.by_week[week] for kind, one in counts}, week)
    for mission in figures.missions:
        yield Line("missions", {kind: one.by_mission[mission] for kind, one in counts}, mission=mission)
    for week, mission in product(figures.weeks, figures.missions):
        both = {kind: one.by_week_and_mission[week, mission] for kind, one in counts}
        if any(both.values()):
            yield Line("weeks_and_missions", both, week, mission)
    for commune in figures.communes:
        yield Line("communes", {kind: one.by_commune[commune] for kind, one in counts}, commune=commune)


def as_csv(figures: Figures) -> bytes:
    """The table for a spreadsheet; numbers from 1 to 4 are hidden, totals are kept."""
    heads = {name: label(f"figures.table.{name}") for name in ("part", "week", "mission", "commune")}
    kinds = {kind: label(f"figures.kind.{kind}") for kind in KINDS}
    value = label("figures.table.value")
    columns = (*heads.values(), *kinds.values(), value)
    empty = dict.fromkeys(columns, "")
    rows: list[dict[str, object]] = [{**empty, **_row(line, heads, kinds)} for line in lines(figures)]
    for name, measured in _measures(figures).items():
        rows.append({**empty, heads["part"]: label(f"figures.table.{name}"), value: measured})
    return spreadsheet(columns, rows)


def _row(line: Line, heads: dict[str, str], kinds: dict[str, str]) -> dict[str, object]:
    return {
        heads["part"]: label(f"figures.table.{line.part}"),
        heads["week"]: "" if line.week is None else line.week.isoformat(),
        heads["mission"]: words.mission(line.mission) if "missions" in line.part else "",
        heads["commune"]: words.commune(line.commune) if line.part == "communes" else "",
        **{kinds[kind]: count if line.part == "total" else _told(count) for kind, count in line.numbers.items()},
    }


def _told(count: int) -> int | str:
    """A number that a spreadsheet counts with, or that it is small."""
    return label("figures.small") if told(count) is None else count


def _measures(figures: Figures) -> dict[str, object]:
    def hours(value: float | None) -> str:
        return "" if value is None else f"{value:.1f}".replace(".", ",")

    return {
        "hours_to_decision": hours(figures.hours_to_decision),
        "hours_to_agreement": hours(figures.hours_to_agreement),
        "never_proposed": _told(figures.never_proposed),
    }


def as_json(figures: Figures) -> bytes:
    """Everything for a program, each number as it is: for whoever runs the service, not for publishing."""
    shown = {
        "territories": [f"{right.territory_kind}:{right.territory_code}" for right in figures.rights],
        "from": figures.period.first,
        "to": figures.period.last,
        "hours_to_decision": figures.hours_to_decision,
        "hours_to_agreement": figures.hours_to_agreement,
        "never_proposed": figures.never_proposed,
        "counts": [
            {"part": line.part, "week": line.week, "mission": line.mission, "commune": line.commune, **line.numbers}
            for line in lines(figures)
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2, default=str).encode()
