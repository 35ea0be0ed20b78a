"""The real program in a process of its own, to be killed, stopped and started again; and its database to look at."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import func, select

from nlu.settings import HOME
from storage import Database
from storage.models import Inbox, Outbox
from tests.databases import KEY
from tests.service import DEAD
from tests.telegram import TelegramServer


def command(database_url: str, *arguments: str, said: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """Run one command of ``coupdemain`` to its end, in a process of its own, without understanding."""
    known = {"DATABASE_URL": database_url, "CONTACT_KEY": KEY, "NLU_URL": DEAD}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        input=said,
        capture_output=True,
        text=True,
        cwd=HOME,
        env={**os.environ, **known, **settings},
    )


class Program:
    """``coupdemain bot`` on a SQLite file, without understanding, its pace raised; what it logs goes to a file."""

    def __init__(self, telegram: TelegramServer, database: Path, **settings: str) -> None:
        self._telegram = telegram
        self._log = database.with_suffix(".log")
        self.url = f"sqlite:///{database}"
        self._environment = {
            **os.environ,
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "DATABASE_URL": self.url,
            "CONTACT_KEY": KEY,
            "NLU_URL": DEAD,
            "SEND_PER_SECOND": "1000",
            "SEND_PER_CHAT": "100",
            "LOG_LEVEL": "ERROR",
            **settings,
        }
        self._process: Process | None = None

    async def start(self) -> None:
        """Start it; it is far from ready yet."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", "from bot.cli import main; main()", "bot"),
                cwd=HOME,
                env=self._environment,
                stdin=DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def logged(self) -> str:
        """Everything it has written to its standard output and error."""
        return self._log.read_text()

    async def end(self, number: signal.Signals = signal.SIGKILL) -> int:
        """Send a signal and wait for the end; the exit code."""
        assert self._process is not None
        self._process.send_signal(number)
        code = await self._process.wait()
        self._telegram.updates.interrupt()
        return code

    async def close(self) -> None:
        """Leave no process behind."""
        if self._process is not None and self._process.returncode is None:
            await self.end()


@asynccontextmanager
async def looking(url: str) -> AsyncIterator[Database]:
    """The database of a program, to look at."""
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


async def until(holds: Callable[[], Awaitable[bool]], what: str, seconds: float = 60) -> None:
    """Wait for something to become true."""
    deadline = time.monotonic() + seconds
    while not await holds():
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        await asyncio.sleep(0.05)


async def settled(database: Database) -> None:
    """Wait until nothing is left to handle or to send."""

    async def nothing_waits() -> bool:
        async with database.reading() as session:
            received = await session.scalar(select(func.count()).where(Inbox.status == "waiting"))
            to_send = await session.scalar(select(func.count()).where(Outbox.status == "waiting"))
        return received == to_send == 0

    await until(nothing_waits, "everything is handled and sent")
