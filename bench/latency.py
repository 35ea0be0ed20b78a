"""From a press, or a text, to its answer on the other side, with fifty conversations at once."""

from __future__ import annotations

import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median

from bench import understanding
from bench.figures import Figure, Result, Skipped, percentile
from bench.processes import Command, service, under_load

CHATS, RUNS = 50, 3
PRESS_P95, TEXT_P95 = 250.0, 1500.0
"""Milliseconds that a person does not notice, and that a person accepts."""


async def run() -> Result:
    """The median over the runs of each percentile."""
    async with AsyncExitStack() as stack:
        nlu: dict[str, str] = {}
        if understanding.trained():
            url, token = await stack.enter_async_context(understanding.serving())
            nlu = {"nlu_url": url, "nlu_token": token}
        runs = [await _measure(nlu) for _ in range(RUNS)]
    lines: Result = []
    for kind, name, target in (
        ("press", "a press", PRESS_P95),
        ("say", "a short answer in a form", None),
        ("text", "a free text, understood", TEXT_P95),
    ):
        if kind == "text" and not nlu:
            lines.append(Skipped("latency", understanding.MISSING))
            continue
        for share in (0.5, 0.95, 0.99):
            values = [percentile(taken[kind], share) * 1000 for taken in runs]
            limit = target if share == 0.95 else None
            lines.append(
                Figure("latency", f"{name}, p{share * 100:.0f}", median(values), "ms", limit, "at most", values)
            )
    return lines


async def _measure(nlu: dict[str, str]) -> dict[str, list[float]]:
    load = {"chats": CHATS, "texts": understanding.TEXTS[:4] if nlu else []}
    with tempfile.TemporaryDirectory() as folder:

        def bot(url: str, token: str) -> Command:
            return service(Path(folder), url, token, **nlu)

        return await under_load("latency", load, bot)
