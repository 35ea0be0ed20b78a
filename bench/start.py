"""How long one waits: for the first answer in the terminal, and for the understanding to be ready."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

from bench import understanding
from bench.figures import Result, Skipped, middle
from bench.processes import NOBODY
from nlu.settings import HOME
from storage.encryption import Cipher

RUNS = 5
CHAT = [sys.executable, "-c", "from bot.cli import main; main()", "chat", "--no-wait"]
BARE = [sys.executable, "-c", "import telegram, sqlalchemy.ext.asyncio; print('ready')"]


async def run() -> Result:
    """The second run and those after: the database and its key exist."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "DATABASE_URL": f"sqlite:///{Path(folder) / 'bench.sqlite3'}",
            "CONTACT_KEY": Cipher.new_key(),
            "NLU_URL": NOBODY,
        }
        await _first_line(CHAT, settings)
        bare, ours = [], []
        for _ in range(RUNS):
            bare.append(await _first_line(BARE, {}))
            ours.append(await _first_line(CHAT, settings))
    lines: Result = [
        middle("start", "Python with telegram and sqlalchemy imported, nothing else (baseline)", bare, "s"),
        middle("start", "coupdemain chat, to the first answer", ours, "s"),
    ]
    if not understanding.trained():
        return [*lines, Skipped("start", understanding.MISSING)]
    waits = []
    for _ in range(3):
        started = time.perf_counter()
        async with understanding.serving():
            waits.append(time.perf_counter() - started)
    return [*lines, middle("start", "understanding, to its readiness", waits, "s")]


async def _first_line(command: list[str], settings: dict[str, str]) -> float:
    """Seconds until a program that is told « /aide » writes something."""
    started = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *command, cwd=HOME, env={**os.environ, **settings}, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"/aide\n")
    process.stdin.close()
    while not (await process.stdout.readline()).strip():
        if process.stdout.at_eof():
            raise RuntimeError(f"{command[-1]} wrote nothing")
    taken = time.perf_counter() - started
    await process.communicate()
    return taken
