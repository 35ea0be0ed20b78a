"""Four pipelines on the same messages: ``python -m bench.pipelines [counts letters diet ours]``.

Rasa saves its own linear classifier with skops, which the service does not need; for this bench alone:
``.venv-nlu/bin/pip install --no-deps skops==0.9.0``.

Each reads four writers, is asked about two others (one of them all traps), over HTTP as in service. Too long for
``make bench``: DIET alone takes a quarter of an hour. The table is kept in docs/decisions.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import httpx
from rich.console import Console
from rich.table import Table

from bench.figures import percentile
from nlu import project
from nlu.decision import decide
from nlu.evaluation.outcomes import Outcome, judge
from nlu.evaluation.scores import score
from nlu.examples import FOLDER, Example, read_file
from nlu.labels import kind_of, missions_of
from nlu.server import NluServer
from nlu.settings import HOME
from nlu.types import Guess

READ = ("actif_poli", "ainee_soignee", "etudiant_sms", "precarite_fautes")
UNREAD = ("parent_presse", "pieges")
NAMES = ("counts", "letters", "diet", "ours")
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Row:
    """What one pipeline costs and gives; ``both`` per writer never read."""

    name: str
    both: dict[str, float | None]
    direction: float | None
    training_seconds: float
    model_megabytes: float
    parse_milliseconds: float
    parse_p95_milliseconds: float
    server_megabytes: float


async def main(names: Sequence[str]) -> None:
    """Train, serve, ask, and print the table."""
    console = Console()
    table = Table(
        "pipeline", *(f"both, {writer}" for writer in UNREAD), "direction", "training", "model", "p50", "p95", "server"
    )
    for name in names:
        with console.status(f"{name}…"):
            row = await _measure(name)
        console.print(row)
        shares = [f"{share:.3f}" for share in (*row.both.values(), row.direction) if share is not None]
        costs = (
            f"{row.training_seconds:.0f} s",
            f"{row.model_megabytes:.1f} MB",
            f"{row.parse_milliseconds:.1f} ms",
            f"{row.parse_p95_milliseconds:.1f} ms",
            f"{row.server_megabytes:.0f} MB",
        )
        table.add_row(name, *shares, *costs)
    console.print(table)


async def _measure(name: str) -> Row:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        started = time.monotonic()
        model = await asyncio.to_thread(_train, name, folder)
        seconds = time.monotonic() - started
        async with NluServer.beside(folder, model) as server:
            if not await server.wait_ready():
                raise RuntimeError("the model does not start")
            read, times = await _ask(*server.where())
            memory = _resident(server.pid)
        size = model.stat().st_size
    outcomes = {writer: [outcome for by, outcome in read if by == writer] for writer in UNREAD}
    return Row(
        name=name,
        both={writer: score(found).both for writer, found in outcomes.items()},
        direction=score([outcome for _, outcome in read]).direction,
        training_seconds=seconds,
        model_megabytes=size / 1e6,
        parse_milliseconds=1000 * median(times),
        parse_p95_milliseconds=1000 * percentile(times, 0.95),
        server_megabytes=memory / 1e6,
    )


def _train(name: str, folder: Path) -> Path:
    config = project.CONFIG if name == "ours" else HERE / f"{name}.yml"
    data = folder / "data"
    data.mkdir()
    for writer in READ:
        (data / f"{writer}.yml").write_bytes((FOLDER / f"{writer}.yml").read_bytes())
    command = project.training(config, data, folder)
    environment = project.environment(RASA_CACHE_DIRECTORY=str(folder / "cache"))
    subprocess.run(command, cwd=HOME, env=environment, check=True, capture_output=True)
    return folder / project.MODEL.name


async def _ask(url: str, token: str | None) -> tuple[list[tuple[str, Outcome]], list[float]]:
    """Every message of the writers left out, one after the other; outcomes by writer, and seconds of each answer."""
    examples = [example for writer in UNREAD for example in read_file(FOLDER / f"{writer}.yml")]
    read, times = [], []
    async with httpx.AsyncClient(timeout=30, trust_env=False) as http:
        for example in examples:
            started = time.perf_counter()
            answer = await http.post(f"{url}/model/parse", params={"token": token or ""}, json={"text": example.text})
            times.append(time.perf_counter() - started)
            read.append((example.writer, _outcome(example, answer.raise_for_status().json())))
    return read, times


def _outcome(example: Example, answer: dict[str, object]) -> Outcome:
    """Ours says kinds and missions apart; the others say one flat label."""
    ranking = answer["intent_ranking"]
    assert isinstance(ranking, list)
    missions = answer.get("missions")
    if isinstance(missions, dict):
        shares = {entry["name"]: entry["confidence"] for entry in ranking}
        guess, rivals, ask = decide(shares, missions, example.text)
        return judge(example.label, guess, rivals, ask=ask)
    guesses = [_guess(entry["name"], entry["confidence"]) for entry in ranking[:4]]
    return judge(example.label, guesses[0], guesses[1:], ask=False)


def _guess(label: str, confidence: float) -> Guess:
    return Guess(kind_of(label), missions_of(label), confidence)  # type: ignore[arg-type]


def _resident(pid: int | None) -> float:
    """Bytes of memory that a process holds."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return float(pages * os.sysconf("SC_PAGE_SIZE"))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or NAMES))
