"""Run the benches named, or all; a table on the terminal, the same as JSON in ``bench/results/``."""

from __future__ import annotations

import asyncio
import json
import platform
import sys
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import danger, latency, parse, ranking, replies, search, start
from bench.figures import Figure, Result, Skipped
from bench.simulation import run as simulation

BENCHES: dict[str, Callable[[], Awaitable[Result]]] = {
    "replies": replies.run,
    "latency": latency.run,
    "start": start.run,
    "parse": parse.run,
    "danger": danger.run,
    "ranking": ranking.run,
    "search": search.run,
    "simulation": simulation.run,
}
RESULTS = Path(__file__).parent / "results"


async def main(names: list[str]) -> int:
    """Run, show, keep; the exit code is 1 when a target is missed."""
    console = Console()
    lines: Result = []
    for name in names or BENCHES:
        with console.status(f"{name}…"):
            lines += await BENCHES[name]()
    console.print(_table(lines))
    for line in lines:
        if isinstance(line, Skipped):
            console.print(f"{line.bench}: {line.why}", style="yellow")
    console.print(f"kept in {_keep(lines)}", style="dim")
    return 1 if any(isinstance(line, Figure) and line.met is False for line in lines) else 0


def _table(lines: Result) -> Table:
    table = Table("bench", "figure", "median", "target", "runs", title="Coup de main, measured")
    for line in lines:
        if isinstance(line, Figure):
            sign = {True: "[green]✓[/] ", False: "[red]✗[/] ", None: ""}[line.met]
            target = "" if line.target is None else f"{sign}{line.wanted} {line.target:g}"
            runs = " ".join(f"{value:.3g}" for value in line.runs)
            table.add_row(line.bench, line.name, f"{line.value:.3g} {line.unit}", target, runs)
    return table


def _keep(lines: Result) -> Path:
    RESULTS.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    machine = {"python": platform.python_version(), "system": platform.platform(), "cores": cpu_count()}
    kept = [{"kind": type(line).__name__.lower(), **asdict(line)} for line in lines]
    path = RESULTS / f"{now:%Y%m%d-%H%M%S}.json"
    path.write_text(
        json.dumps({"at": now.isoformat(), "machine": machine, "lines": kept}, ensure_ascii=False, indent=1)
    )
    return path


if __name__ == "__main__":
    unknown = set(sys.argv[1:]) - set(BENCHES)
    if unknown:
        sys.exit(f"unknown bench: {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    sys.exit(asyncio.run(main(sys.argv[1:])))
