"""The service under test: the real one over HTTP on loopback, on a real database, its understanding real or dead."""

from __future__ import annotations

import asyncio
import secrets
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from actions import coordinate
from actions.unit import Unit
from bot.cli.telegram import serve
from bot.settings import Settings
from nlu import project
from nlu.gazetteer import parse_territory
from nlu.server import command
from nlu.settings import HOME
from storage import Database
from tests.clock import MovingClock
from tests.databases import KEY
from tests.telegram import Person, TelegramServer

READY_SECONDS = 90

DEAD = "http://127.0.0.1:9"
"""The discard port: nothing answers there, as when the understanding is down."""


@dataclass(slots=True)
class Running:
    """A service that runs: its people, its database and its clock."""

    telegram: TelegramServer
    settings: Settings
    database: Database
    clock: MovingClock

    async def invite(self, territory: str) -> str:
        """The token of a new invitation, as ``coupdemain invite`` makes it."""
        where = parse_territory(territory)
        async with self.database.transaction() as session:
            return coordinate.invite(Unit(session, self.clock()), where.kind, where.code)

    async def coordinator(self, number: int, name: str, territory: str) -> Person:
        """Somebody who followed an invitation to this territory."""
        person = self.telegram.person(number, name)
        await person.say(f"/start {await self.invite(territory)}")
        await person.expect("coordinatrice")
        return person


Start = Callable[..., Awaitable[Running]]


def settings_of(database_url: str, **others: object) -> Settings:
    """Settings of a test: nothing is read from the machine's own ``.env``."""
    values: dict[str, object] = {"database_url": database_url, "contact_key": KEY, "nlu_url": DEAD}
    return Settings(_env_file=None, **{**values, **others})  # type: ignore[call-arg, arg-type]


def settings_for(telegram: TelegramServer, database_url: str, **others: object) -> Settings:
    """Those of a service on the test's Telegram, its pace raised."""
    values: dict[str, object] = {
        "telegram_bot_token": telegram.token,
        "telegram_api_url": telegram.url,
        "send_per_second": 1000,
        "send_per_chat": 100,
    }
    return settings_of(database_url, **{**values, **others})


@asynccontextmanager
async def service(telegram: TelegramServer, settings: Settings) -> AsyncIterator[Running]:
    """Run the service until the end of the block."""
    clock = MovingClock()
    serving = asyncio.get_running_loop().create_task(serve(settings, telegram.token, clock))
    listening = asyncio.get_running_loop().create_task(telegram.bot_listens(timeout=60))
    await asyncio.wait({serving, listening}, return_when=asyncio.FIRST_COMPLETED)
    if serving.done():
        serving.result()
    await listening
    database = Database(settings.database_url)
    try:
        yield Running(telegram, settings, database, clock)
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        await database.close()


@pytest_asyncio.fixture
async def running(telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[Start]:
    """Start the service: ``await running()`` with a dead understanding, ``await running(nlu)`` with a real one."""
    async with AsyncExitStack() as stack:

        async def start(understanding: Understanding | None = None, **others: object) -> Running:
            nlu = {} if understanding is None else {"nlu_url": understanding.url, "nlu_token": understanding.token}
            settings = settings_for(telegram, f"sqlite:///{tmp_path / 'service.sqlite3'}", **nlu, **others)
            return await stack.enter_async_context(service(telegram, settings))

        yield start


@dataclass(frozen=True, slots=True)
class Understanding:
    """Where the real Rasa server of this test run answers."""

    url: str
    token: str


@pytest.fixture(scope="session")
def understanding() -> Iterator[Understanding]:
    """The real Rasa server with the real model, once for the whole run."""
    project.train()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    token = secrets.token_hex(16)
    url = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        command(port),
        cwd=HOME,
        env=project.environment(AUTH_TOKEN=token),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            _wait_until_ready(f"{url}/status?token={token}", process)
            yield Understanding(url, token)
        finally:
            process.terminate()


def _wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    for _second in range(READY_SECONDS * 5):
        if process.poll() is not None:
            raise RuntimeError(f"Rasa ended with code {process.returncode} before it answered")
        with suppress(httpx.HTTPError):
            if httpx.get(url, timeout=1).status_code == 200:
                return
        time.sleep(0.2)
    raise RuntimeError(f"Rasa did not answer in {READY_SECONDS} s")
