"""``coupdemain nlu test``: train without each writer in turn, read their messages, and tell how well."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console

from nlu.evaluation import report
from nlu.evaluation.annotated import read_annotated, score_readers
from nlu.evaluation.unread import Reading, Trial, leave_out, read_unread, writers
from nlu.settings import HOME

KEPT = HOME / "docs" / "figures"
"""Where the figures of the last run are kept: ``understanding.json`` and two pictures."""

GROUPS = 12

SUBSET = Trial(
    read=("actif_poli", "aidant_recit", "etudiant_sms", "francais_appris", "majuscules_colere", "parent_presse",
          "pieges_negation", "pieges_sens", "solitude_deuil", "telegraphique"),
    unread=("ainee_soignee", "pieges", "precarite_fautes", "structure_locale"),
)  # fmt: skip
"""A small trial that takes seconds: a change of the components is measured by it in every ``make test``."""


def run(groups: int, json_path: Path | None, pictures: Path | None) -> None:
    """Print the tables, write the figures and draw the pictures. Raises ``project.TrainingFailed``."""
    console = Console()
    trials = leave_out(writers(), groups)
    with console.status("Entraînement sans chaque auteur à son tour…") as status:
        readings: list[Reading] = []
        for reading in read_unread(trials):
            readings.append(reading)
            status.update(f"{len(readings)} messages lus")
        readers = score_readers(read_annotated())
        subset = read_subset() if json_path is not None else {}
    report.show(readings, readers, console)
    if json_path is not None:
        found = {
            "trainings": len(trials),
            **report.figures(readings),
            "readers": report.rounded({name: asdict(score) for name, score in readers.items()}),
            "subset": subset,
        }
        json_path.parent.mkdir(parents=True, exist_ok=True)
        json_path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    if pictures is not None:
        _draw(readings, pictures)


def read_subset() -> dict[str, Any]:
    """The figures of the small trial. Raises ``project.TrainingFailed``."""
    subset: dict[str, Any] = report.figures(list(read_unread([SUBSET])))["all"]
    return subset


def _draw(readings: Sequence[Reading], folder: Path) -> None:
    # Half a second to import, for this alone.
    from nlu.evaluation.pictures import draw_confusion, draw_reliability

    folder.mkdir(parents=True, exist_ok=True)
    outcomes = [reading.outcome for reading in readings]
    draw_confusion(outcomes, folder / "confusion.png")
    draw_reliability(outcomes, folder / "reliability.png")
