"""How long one waits: for the first answer in the terminal and on Telegram, and for the understanding to be ready."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Callable
from pathlib import Path

from bench import understanding
from bench.figures import Result, Skipped, middle
from bench.processes import NOBODY, Command, python, service
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

        def bot(url: str, token: str) -> Command:
            return service(Path(folder), url, token, **{name.lower(): value for name, value in settings.items()})

        bare, ours, echoes, bots = [], [], [], []
        for _ in range(RUNS):
            bare.append(await _first_line(BARE, {}))
            ours.append(await _first_line(CHAT, settings))
            echoes.append(await _first_answer(lambda url, token: (["-m", "bench.echo", url, token, "/aide"], {})))
            bots.append(await _first_answer(bot))
    lines: Result = [
        middle("start", "Python with telegram and sqlalchemy imported, nothing else (baseline)", bare, "s"),
        middle("start", "coupdemain chat, to the first answer", ours, "s"),
        middle("start", "bare python-telegram-bot, to the first answer on Telegram (baseline)", echoes, "s"),
        middle("start", "coupdemain bot, to the first answer on Telegram", bots, "s"),
    ]
    if not understanding.trained():
        return [*lines, Skipped("start", understanding.MISSING)]
    waits = []
    for _ in range(3):
        started = time.perf_counter()
        async with understanding.serving():
            waits.append(time.perf_counter() - started)
    return [*lines, middle("start", "understanding, to its readiness", waits, "s")]


async def _first_answer(bot: Callable[[str, str], Command]) -> float:
    """Seconds from the start of a bot until somebody who writes « /aide » is answered, over the loopback server."""
    async with python(["-m", "bench.far_side", "first", "{}"], {}, PIPE) as far_side:
        assert far_side.stdout is not None
        server = json.loads(await far_side.stdout.readline())
        arguments, extra = bot(server["url"], server["token"])
        started = time.perf_counter()
        async with python(arguments, extra):
            if not await far_side.stdout.readline():
                raise RuntimeError(f"{arguments} answered nothing")
            return time.perf_counter() - started


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
