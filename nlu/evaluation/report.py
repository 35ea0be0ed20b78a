"""The figures of a measure, as tables for a person and as a file for a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from nlu.evaluation.annotated import ReaderScore
from nlu.evaluation.danger import DangerScore, score_danger
from nlu.evaluation.outcomes import Outcome
from nlu.evaluation.scores import ClassScore, Score, score, score_kinds, score_missions
from nlu.evaluation.unread import Reading

COLUMNS: dict[str, str] = {
    "messages": "n",
    "direction": "sens",
    "missions": "missions",
    "both": "les deux",
    "second": "en deux",
    "silent_errors": "tues",
    "asked": "posées",
    "presses": "touches",
}
"""The figures of the table of writers, and their headings."""

NAMES: dict[str, str] = {
    "messages": "messages",
    "direction": "offres et demandes : sens juste",
    "missions": "missions justes",
    "both": "sens et missions justes (les deux)",
    "second": "justes dans les deux premières lectures (en deux)",
    "several": "deux missions ou plus, toutes justes",
    "all_right": "tous les messages : tout est juste",
    "other_f1": "F1 moyen des autres genres",
    "silent_errors": "erreurs sans question (tues)",
    "asked": "questions posées (posées)",
    "presses": "touches pressées pour y répondre (touches)",
    "turned": "missions demandées dans le mauvais sens",
    "offered": "bonne lecture parmi les choix",
    "calibration_error": "écart entre confiance et justesse",
}
"""Every figure, in words."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that one measure says of the model and of the rules of danger."""

    all: Score
    invented: Score
    """Messages written for this project."""
    real: Score
    """Messages drawn from real texts."""
    writers: dict[str, Score]
    kinds: dict[str, ClassScore]
    missions: dict[str, ClassScore]
    danger: DangerScore


def sum_up(readings: Sequence[Reading]) -> Figures:
    """Every figure of a measure."""
    outcomes = [reading.outcome for reading in readings]
    return Figures(
        all=score(outcomes),
        invented=score([reading.outcome for reading in readings if not reading.real]),
        real=score([reading.outcome for reading in readings if reading.real]),
        writers={name: score(found) for name, found in _by_writer(readings).items()},
        kinds=score_kinds(outcomes),
        missions=score_missions(outcomes),
        danger=score_danger([reading.sighting for reading in readings]),
    )


def show(figures: Figures, readers: Mapping[str, ReaderScore], console: Console) -> None:
    """Print the tables."""
    console.print(_writers(figures.writers, figures.all))
    console.print(_totals({"tous": figures.all, "inventés": figures.invented, "réels": figures.real}))
    console.print(_classes("genre", figures.kinds))
    console.print(_classes("mission", figures.missions))
    console.print(_danger(figures.danger))
    console.print(_readers(readers))


def _by_writer(readings: Sequence[Reading]) -> dict[str, list[Outcome]]:
    found: dict[str, list[Outcome]] = {}
    for reading in readings:
        found.setdefault(reading.writer, []).append(reading.outcome)
    return dict(sorted(found.items()))


def _writers(scores: Mapping[str, Score], total: Score) -> Table:
    table = Table(title="Messages d'auteurs que le modèle n'a jamais lus", box=SIMPLE, padding=(0, 1, 0, 0))
    table.add_column("auteur", no_wrap=True, max_width=22)
    for heading in COLUMNS.values():
        table.add_column(heading, justify="right", no_wrap=True)
    for writer, value in scores.items():
        table.add_row(writer, *_cells(value))
    table.add_section()
    table.add_row("tous", *_cells(total))
    return table


def _totals(scores: Mapping[str, Score]) -> Table:
    table = Table("pour 100 messages", *scores, box=SIMPLE)
    for name, words in NAMES.items():
        table.add_row(words, *(_percent(asdict(value)[name]) for value in scores.values()))
    return table


def _cells(value: Score) -> list[str]:
    return [_percent(asdict(value)[column]) for column in COLUMNS]


def _classes(what: str, scores: Mapping[str, ClassScore]) -> Table:
    table = Table(what, "n", "précision", "rappel", "F1")
    for name, value in scores.items():
        table.add_row(name, *(_percent(number) for number in asdict(value).values()))
    return table


def _danger(value: DangerScore) -> Table:
    table = Table(
        "danger immédiat", "rappel", "fausses alertes", caption=f"{value.dangers} dangers, {value.ordinary} autres"
    )
    table.add_row("règles seules", _percent(value.recall_rules), _percent(value.false_rules))
    table.add_row("règles et modèle", _percent(value.recall_both), _percent(value.false_both))
    return table


def _readers(scores: Mapping[str, ReaderScore]) -> Table:
    table = Table("lecteur", "n", "dits", "exact", "exact si dit", "précision", "rappel")
    for name, value in scores.items():
        table.add_row(name, *(_percent(number) for number in asdict(value).values()))
    return table


def _percent(value: float | None) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{100 * value:.1f}"


def rounded(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same figures with four digits."""
    return {name: _round(value) for name, value in values.items()}


def _round(value: Any) -> Any:
    if isinstance(value, dict):
        return rounded(value)
    return round(value, 4) if isinstance(value, float) else value
