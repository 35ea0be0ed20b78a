"""The processes of a bench: the far side, and the bot that is measured; each is stopped at the end."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from nlu.settings import HOME
from storage.encryption import Cipher

NOBODY = "http://127.0.0.1:9"
"""The discard port: no understanding answers there."""

Command = tuple[list[str], dict[str, str]]
"""Arguments of a Python process, and what its environment has besides."""


@asynccontextmanager
async def python(arguments: list[str], extra: Mapping[str, str], stdout: int = DEVNULL) -> AsyncIterator[Process]:
    """A Python process of the project; stopped, then killed, at the end of the block."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=HOME, env={**os.environ, **extra}, stdout=stdout, stdin=DEVNULL
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 15)
            except TimeoutError:
                process.kill()
                await process.wait()


def service(folder: Path, url: str, token: str, **settings: str) -> Command:
    """The real service on a new SQLite database in ``folder``, with its sending limits lifted."""
    settings = {
        "telegram_bot_token": token,
        "telegram_api_url": url,
        "database_url": f"sqlite:///{folder / 'bench.sqlite3'}",
        "contact_key": Cipher.new_key(),
        "nlu_url": NOBODY,
        "send_per_second": "100000",
        "send_per_chat": "100000",
    } | settings
    return ["-c", "from bot.cli import main; main()", "bot", "--quiet"], {
        name.upper(): value for name, value in settings.items()
    }


async def under_load(load: str, arguments: dict[str, Any], bot: Callable[[str, str], Command]) -> dict[str, Any]:
    """Run a load of the far side against a bot, given the server's address and token; returns what it measured."""
    async with python(["-m", "bench.far_side", load, json.dumps(arguments)], {}, PIPE) as far_side:
        assert far_side.stdout is not None
        server = json.loads(await far_side.stdout.readline())
        command, extra = bot(server["url"], server["token"])
        async with python(command, extra):
            result: dict[str, Any] = json.loads(await far_side.stdout.readline())
            return result
