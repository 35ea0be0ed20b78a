"""A Rasa server of our own: started beside the service on loopback, restarted when it dies, ended with it.

Several programs on one machine share one: the address of a running server is in a file that only its owner can read.
When the program that started it ends, another one starts its own.
"""

from __future__ import annotations

import asyncio
import ctypes
import json
import os
import secrets
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Self

import httpx
import structlog

from nlu import project
from nlu.settings import HOME

log = structlog.get_logger()

LOOK_SECONDS = 2.0
START_SECONDS = 90.0
RESTART_PAUSE_SECONDS = 5.0
SILENCES = 5
_PR_SET_PDEATHSIG = 1


def command(port: int, model: Path = project.MODEL) -> list[str]:
    """The command that serves a model on loopback; the token travels in the environment, not in ``ps``."""
    return [str(project.PYTHON), "-m", "nlu.serving", "--port", str(port), "--model", str(model)]


def die_with_parent() -> None:
    """In the child: be ended by the kernel when the parent dies, however it dies."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


class NluServer:
    """Keeps one server reachable: the one already running on this machine, or a child of this process."""

    def __init__(self, folder: Path, model: Path = project.MODEL) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._model = model
        self._note = folder / "nlu-server.json"
        self._address: tuple[str, str | None] = ("http://127.0.0.1:9", None)
        self._ready = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None

    @classmethod
    @asynccontextmanager
    async def beside(cls, folder: Path, model: Path = project.MODEL) -> AsyncIterator[Self]:
        """A server of ``model`` kept alive until the end of the block; its note is in ``folder``."""
        server = cls(folder, model)
        keeping = asyncio.get_running_loop().create_task(server._keep())
        try:
            yield server
        finally:
            keeping.cancel()
            with suppress(asyncio.CancelledError):
                await keeping
            await server._end()

    def where(self) -> tuple[str, str | None]:
        """The address and the token at this moment."""
        return self._address

    @property
    def pid(self) -> int | None:
        """The process that serves, when it is a child of this one."""
        return self._process.pid if self._process is not None else None

    async def wait_ready(self, timeout: float = START_SECONDS) -> bool:
        """Wait until it answers; false when it does not in time."""
        try:
            await asyncio.wait_for(self._ready.wait(), timeout)
        except TimeoutError:
            return False
        return True

    async def _keep(self) -> None:
        silences = 0
        while True:
            if await _answers(self._address) or await self._reuse():
                self._ready.set()
                silences = 0
            elif silences < self._patience():
                silences += 1
            else:
                self._ready.clear()
                try:
                    await self._start()
                except OSError as error:  # TimeoutError is one
                    log.error("the understanding does not start", error=type(error).__name__)
                    await self._end()
                    await asyncio.sleep(RESTART_PAUSE_SECONDS)
            await asyncio.sleep(LOOK_SECONDS if self._ready.is_set() else 0.2)

    def _patience(self) -> int:
        """How often a server may stay silent before it is replaced: a busy machine is slow, not dead."""
        alive = self._process is not None and self._process.returncode is None
        return SILENCES if alive else 0

    async def _reuse(self) -> bool:
        """Take the server that another program of this machine runs."""
        try:
            note = json.loads(self._note.read_text())
            address = (str(note["url"]), str(note["token"]))
        except (OSError, ValueError, KeyError, TypeError):
            return False
        if not await _answers(address):
            return False
        self._address = address
        self._ready.set()
        return True

    async def _start(self) -> None:
        """Start a child and wait until it answers or ends."""
        if not self._model.exists() or not project.PYTHON.exists():
            await asyncio.sleep(RESTART_PAUSE_SECONDS)
            return
        await self._end()
        port, token = _free_port(), secrets.token_urlsafe(24)
        self._process = await asyncio.create_subprocess_exec(
            *command(port, self._model),
            cwd=HOME,
            env=project.environment(AUTH_TOKEN=token),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=die_with_parent,
        )
        address = (f"http://127.0.0.1:{port}", token)
        async with asyncio.timeout(START_SECONDS):
            while self._process.returncode is None and not await _answers(address):  # noqa: ASYNC110 - a process
                await asyncio.sleep(0.2)
        if self._process.returncode is not None:
            log.error("the understanding does not start", code=self._process.returncode)
            await asyncio.sleep(RESTART_PAUSE_SECONDS)
            return
        self._address = address
        self._note.touch(mode=0o600)
        self._note.write_text(json.dumps({"url": address[0], "token": token, "pid": os.getpid()}))
        self._ready.set()

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), 5)
        except TimeoutError:
            process.kill()
            await process.wait()


async def _answers(address: tuple[str, str | None]) -> bool:
    url, token = address
    try:
        async with httpx.AsyncClient(timeout=2, trust_env=False) as http:
            answer = await http.get(f"{url}/status", params={"token": token} if token else None)
    except httpx.HTTPError:
        return False
    return answer.status_code == 200


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
