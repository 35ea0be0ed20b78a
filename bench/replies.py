"""Replies a second to /aide, everything stored, beside a bare python-telegram-bot that stores nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.figures import Result, middle
from bench.processes import Command, service, under_load

CHATS, MESSAGES, RUNS = 50, 2000, 3
TARGET = 0.5
"""The service writes each message to disk twice and keeps the conversation; half the speed of an echo is fast."""


async def run() -> Result:
    """Alternate the two, so that what else the machine does weighs on both."""
    ours, bare = [], []
    load = {"chats": CHATS, "messages": MESSAGES, "text": "/aide"}
    answer = "/aide"
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:

            def bot(url: str, token: str, folder: str = folder) -> Command:
                return service(Path(folder), url, token)

            measured = await under_load("replies", load, bot)
        ours.append(measured["per_second"])
        answer = measured["sample"]

        def echo(url: str, token: str, answer: str = answer) -> Command:
            return ["-m", "bench.echo", url, token, answer], {}

        bare.append((await under_load("replies", load, echo))["per_second"])
    ratios = [one / other for one, other in zip(ours, bare, strict=True)]
    return [
        middle("replies", "bare python-telegram-bot, nothing stored (baseline)", bare, "/s"),
        middle("replies", "this service, everything stored (SQLite, WAL, FULL)", ours, "/s"),
        middle("replies", "ratio to the baseline", ratios, "×", TARGET, "at least"),
    ]
