"""Score the understanding on writers it never read: each is left out of training in turn.

Every message goes through the rules of danger and the decision of the service, so the figures are those of the service.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from nlu import project
from nlu.decision import WITH_MISSIONS, decide
from nlu.readers.danger import find_danger
from nlu.settings import HOME
from nlu.types import Guess
from nlu.understand import DANGER

EVERYONE = "tous"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one message was read; ``missions`` and ``direction`` are None when it is neither an offer nor a request."""

    kind: bool
    direction: bool | None
    missions: bool | None
    asked: bool
    offered: bool
    """Whether the right reading was the guess or one of its rivals."""

    @property
    def right(self) -> bool:
        """Kind and, for offers and requests, exactly the missions."""
        return self.kind and self.missions is not False


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of 1 over the messages of one writer; direction and missions over offers and requests only."""

    messages: int
    kind: float
    direction: float
    missions: float
    both: float
    silent_errors: float
    asked: float
    offered: float


def judge(label: str, guess: Guess, rivals: Iterable[Guess], ask: bool) -> Outcome:
    """Compare one reading with its label (``offre+lien_social``)."""
    kind, *missions = label.split("+")
    truth = (kind, frozenset(missions))
    readings = [(reading.kind, frozenset(reading.missions)) for reading in (guess, *rivals)]
    task = kind in WITH_MISSIONS
    return Outcome(
        kind=guess.kind == kind,
        direction=guess.kind == kind if task else None,
        missions=frozenset(guess.missions) == truth[1] if task else None,
        asked=ask,
        offered=truth in readings,
    )


def score(outcomes: list[Outcome]) -> Score:
    """Sum up outcomes; there must be at least one."""
    tasks = [outcome for outcome in outcomes if outcome.direction is not None]
    return Score(
        messages=len(outcomes),
        kind=_share(outcome.kind for outcome in outcomes),
        direction=_share(bool(outcome.direction) for outcome in tasks),
        missions=_share(bool(outcome.missions) for outcome in tasks),
        both=_share(outcome.right for outcome in outcomes),
        silent_errors=_share(not outcome.right and not outcome.asked for outcome in outcomes),
        asked=_share(outcome.asked for outcome in outcomes),
        offered=_share(outcome.offered for outcome in outcomes),
    )


def _share(truths: Iterable[bool]) -> float:
    values = list(truths)
    return sum(values) / len(values) if values else 1.0


def run(json_path: Path | None) -> None:
    """Train once per writer left out, print the table, and write the figures. Raises ``project.TrainingFailed``."""
    console = Console()
    by_writer: dict[str, list[Outcome]] = {}
    with console.status("Entraînement sans chaque auteur à son tour…") as status:
        for line in _held_out():
            by_writer.setdefault(line["writer"], []).append(_outcome(line))
            status.update(f"Auteurs mesurés : {len(by_writer)}")
    scores = {writer: score(outcomes) for writer, outcomes in by_writer.items()}
    scores[EVERYONE] = score([outcome for outcomes in by_writer.values() for outcome in outcomes])
    console.print(_table(scores))
    if json_path is not None:
        figures = {writer: asdict(figure) for writer, figure in scores.items()}
        json_path.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")


def _outcome(line: dict[str, Any]) -> Outcome:
    if find_danger(line["text"]) is not None:
        return judge(line["label"], DANGER, (), ask=False)
    return judge(line["label"], *decide(line["kinds"], line["missions"]))


def _held_out() -> Iterator[dict[str, Any]]:
    """The answers of models that never read the writer, as the Rasa environment prints them."""
    project.require_environment()
    with subprocess.Popen(
        [str(project.PYTHON), "-m", "nlu.components.heldout"],
        cwd=HOME,
        env=project.environment(OMP_NUM_THREADS="1"),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        yield from map(json.loads, process.stdout)
    if process.returncode != 0:
        raise project.TrainingFailed(
            f"La mesure a échoué (code {process.returncode}) : voyez le message ci-dessus, corrigez, puis relancez."
        )


def _table(scores: dict[str, Score]) -> Table:
    table = Table(
        title="Messages d'auteurs que le modèle n'a jamais lus",
        caption="tues : erreurs sans question ; posées : questions ; offertes : la bonne lecture était proposée",
    )
    table.add_column("auteur", no_wrap=True)
    for name in ("n", "genre", "sens", "missions", "les deux", "tues", "posées", "offertes"):
        table.add_column(name, justify="right", overflow="fold")
    for writer, figure in scores.items():
        if writer == EVERYONE:
            table.add_section()
        messages, *shares = asdict(figure).values()
        table.add_row(writer, str(messages), *(f"{share:.1%}" for share in shares))
    return table
