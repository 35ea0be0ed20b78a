"""``coupdemain nlu test``: train without each writer in turn, read their messages, and tell how well."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console

from nlu.evaluation import report
from nlu.evaluation.annotated import read_annotated, score_readers
from nlu.evaluation.scores import score
from nlu.evaluation.unread import (
    Reading,
    Trial,
    answer_unread,
    leave_out,
    read_again,
    read_unread,
    writers_and_pages,
)
from nlu.settings import HOME

KEPT = HOME / "docs" / "figures"
"""Where the figures of the last run are kept: ``understanding.json`` and two pictures."""

GROUPS = 10
GROUPS_WITH_ENCODER = 3
"""Each takes hours."""

SUBSET = Trial(
    read=("actif_poli", "aidant_recit", "etudiant_sms", "francais_appris", "majuscules_colere", "parent_presse",
          "pieges_negation", "pieges_sens", "solitude_deuil", "telegraphique"),
    unread=("ainee_soignee", "pieges", "precarite_fautes", "structure_locale"),
)  # fmt: skip
"""A small trial that takes seconds: a change of the components is measured by it in every ``make test``."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where a measure writes what it finds, beside the terminal; ``None``: nowhere."""

    figures: Path | None = None
    pictures: Path | None = None
    answers: Path | None = None
    """What the models answered, line by line: written, or read again when the file is there already."""


def run(groups: int, to: Outputs, *, encoder: bool = False) -> None:
    """Print the tables, write the figures and draw the pictures. Raises ``project.TrainingFailed``."""
    console = Console()
    trials = leave_out(writers_and_pages(), groups)
    with console.status("Entraînement sans chaque auteur à son tour…") as status:
        readings: list[Reading] = []
        for reading in _readings(trials, to.answers, encoder=encoder):
            readings.append(reading)
            status.update(f"{len(readings)} messages lus")
        readers = score_readers(read_annotated())
        subset = read_subset() if to.figures is not None else {}
    figures = report.sum_up(readings)
    report.show(figures, readers, console)
    if to.figures is not None:
        found = {
            "trainings": len(trials),
            **report.rounded(asdict(figures)),
            "readers": report.rounded({name: asdict(score) for name, score in readers.items()}),
            "subset": subset,
        }
        to.figures.parent.mkdir(parents=True, exist_ok=True)
        to.figures.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    if to.pictures is not None:
        _draw(readings, to.pictures)


def _readings(trials: Sequence[Trial], answers: Path | None, *, encoder: bool) -> Iterator[Reading]:
    if answers is None:
        return read_unread(trials, encoder=encoder)
    if not answers.exists():
        unfinished = answers.with_suffix(".part")
        with unfinished.open("w", encoding="utf-8") as kept:
            kept.writelines(answer_unread(trials, encoder=encoder))
        unfinished.rename(answers)
    return read_again(answers)


def read_subset() -> dict[str, Any]:
    """The figures of the small trial. Raises ``project.TrainingFailed``."""
    return report.rounded(asdict(score([reading.outcome for reading in read_unread([SUBSET])])))


def _draw(readings: Sequence[Reading], folder: Path) -> None:
    # Half a second to import, for this alone.
    from nlu.evaluation.pictures import draw_confusion, draw_reliability

    folder.mkdir(parents=True, exist_ok=True)
    outcomes = [reading.outcome for reading in readings]
    draw_confusion(outcomes, folder / "confusion.png")
    draw_reliability(outcomes, folder / "reliability.png")
