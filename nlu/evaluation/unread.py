"""Readings of messages by models that never read their writers, with the rules and the decision of the service."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nlu import project
from nlu.decision import decide, may_be_danger
from nlu.evaluation.danger import Sighting
from nlu.evaluation.outcomes import Outcome, judge
from nlu.examples import FOLDER, read_examples
from nlu.labels import kind_of
from nlu.readers.danger import find_danger
from nlu.settings import HOME
from nlu.types import Shares
from nlu.understand import DANGER


@dataclass(frozen=True, slots=True)
class Trial:
    """One training: the writers whose messages it reads, and those it is then asked about. Names of files."""

    read: tuple[str, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One message of a writer left out: what became of it, and who saw a danger in it."""

    writer: str
    real: bool
    """Whether it comes from a real text, and not from somebody who wrote it for this project."""
    outcome: Outcome
    sighting: Sighting


def writers() -> list[str]:
    """The writers of ``nlu/data``, by name."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


def writers_and_pages() -> list[str]:
    """What is left out whole: writers, and the pages that real texts come from."""
    return sorted({example.group for example in read_examples()})


def leave_out(names: Sequence[str], groups: int) -> list[Trial]:
    """Leave every writer out once, ``groups`` trainings in all; with fewer groups than writers, several at a time.

    A model that leaves out several writers has read less than one that leaves out one: its score is the lower.
    """
    parts = [tuple(names[start::groups]) for start in range(min(groups, len(names)))]
    return [Trial(tuple(name for name in names if name not in part), part) for part in parts]


def read_unread(trials: Sequence[Trial], *, encoder: bool = False) -> Iterator[Reading]:
    """Train as many times as there are trials, and read. Raises ``project.TrainingFailed``."""
    return map(_reading, answer_unread(trials, encoder=encoder))


def read_again(answers: Path) -> Iterator[Reading]:
    """Read what models answered before (lines of ``answer_unread``), with the rules and the decision of now."""
    with answers.open(encoding="utf-8") as lines:
        yield from map(_reading, lines)


def answer_unread(trials: Sequence[Trial], *, encoder: bool = False) -> Iterator[str]:
    """What the models answer: one JSON line per message. Raises ``project.TrainingFailed``.

    The linear models train in a minute, two at once; with the encoder, in hours, one after the other.
    """
    project.require_environment()
    module, threads = ("nlu.encoder.heldout", "2") if encoder else ("nlu.model.heldout", "1")
    plan = json.dumps([[trial.read, trial.unread] for trial in trials])
    with subprocess.Popen(
        [str(project.PYTHON), "-m", module],
        cwd=HOME,
        env=project.environment(OMP_NUM_THREADS=threads),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        with process.stdin as asked:
            asked.write(plan)
        yield from process.stdout
    if process.returncode != 0:
        raise project.TrainingFailed(
            f"La mesure a échoué (code {process.returncode}) : voyez le message ci-dessus, corrigez, puis relancez."
        )


@cache
def _real_writers() -> frozenset[str]:
    """The sorts of pages that real texts come from; each has its file, as a writer has."""
    return frozenset(path.stem for path in (FOLDER / "real").glob("*.jsonl"))


def _reading(answer: str) -> Reading:
    line: dict[str, Any] = json.loads(answer)
    text, label = line["text"], line["label"]
    rules = find_danger(text) is not None
    shares = Shares(line["kinds"], line["missions"])
    outcome = judge(label, DANGER if rules else decide(shares, text))
    sighting = Sighting(text, kind_of(label) == "urgence_vitale", rules, may_be_danger(shares.kinds, text))
    return Reading(line["writer"], line["writer"] in _real_writers(), outcome, sighting)
