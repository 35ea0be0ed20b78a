"""``coupdemain nlu test``: train without each writer in turn, read their messages, and tell how well."""

from __future__ import annotations

import json
from pathlib import Path

from rich.console import Console

from nlu.evaluation import report
from nlu.evaluation.unread import Reading, leave_out, read_unread, writers
from nlu.settings import HOME

KEPT = HOME / "docs" / "figures"
"""Where the figures of the last run are kept: ``understanding.json`` and two pictures."""

GROUPS = 12


def run(json_path: Path | None, pictures: Path | None, groups: int) -> None:
    """Print the tables, write the figures and draw the pictures. Raises ``project.TrainingFailed``."""
    console = Console()
    names = writers()
    readings: list[Reading] = []
    with console.status("Entraînement sans chaque auteur à son tour…") as status:
        for reading in read_unread(leave_out(names, groups)):
            readings.append(reading)
            status.update(f"{len(readings)} messages lus")
    report.show(readings, console)
    if json_path is not None:
        found = {"groups": min(groups, len(names)), **report.figures(readings)}
        json_path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    if pictures is not None:
        _draw(readings, pictures)


def _draw(readings: list[Reading], folder: Path) -> None:
    # Half a second to import, for this alone.
    from nlu.evaluation.pictures import draw_confusion, draw_reliability

    folder.mkdir(parents=True, exist_ok=True)
    outcomes = [reading.outcome for reading in readings]
    draw_confusion(outcomes, folder / "confusion.png")
    draw_reliability(outcomes, folder / "reliability.png")
