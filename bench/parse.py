"""The understanding over HTTP: how long one message takes, and how many a second."""

from __future__ import annotations

import asyncio
import time

from bench import understanding
from bench.figures import Result, Skipped, middle, percentile
from nlu.client import NluClient

ONE_BY_ONE, TOGETHER, AT_ONCE, RUNS = 100, 300, 8, 3


async def run() -> Result:
    """One after the other for the time, eight at once for the rate."""
    if not understanding.trained():
        return [Skipped("parse", understanding.MISSING)]
    halves, worst, rates = [], [], []
    async with understanding.serving() as (url, token), NluClient.at(url, token, timeout=10) as client:
        await _ask(client, AT_ONCE, 1)
        for _ in range(RUNS):
            taken = await _ask(client, ONE_BY_ONE, 1)
            halves.append(percentile(taken, 0.5) * 1000)
            worst.append(percentile(taken, 0.95) * 1000)
            started = time.perf_counter()
            await _ask(client, TOGETHER, AT_ONCE)
            rates.append(TOGETHER / (time.perf_counter() - started))
    return [
        middle("parse", "one message, p50", halves, "ms"),
        middle("parse", "one message, p95", worst, "ms"),
        middle("parse", f"messages, {AT_ONCE} at once", rates, "/s"),
    ]


async def _ask(client: NluClient, count: int, at_once: int) -> list[float]:
    """Seconds of each of ``count`` questions, ``at_once`` on their way at any time."""
    taken: list[float] = []
    numbers = iter(range(count))

    async def asker() -> None:
        for number in numbers:
            started = time.perf_counter()
            answer = await client.parse(understanding.TEXTS[number % len(understanding.TEXTS)])
            if answer is None:
                raise RuntimeError("the understanding did not answer")
            taken.append(time.perf_counter() - started)

    await asyncio.gather(*(asker() for _ in range(at_once)))
    return taken
