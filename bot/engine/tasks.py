"""The one place that starts tasks: each has a name, a failure is told in the log, and none outlives its owner."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable
from types import TracebackType
from typing import Any, Self

import structlog

log = structlog.get_logger()

Work = Coroutine[Any, Any, None]


class Tasks:
    """The tasks of one owner, who stops them; as a block, it stops them at its end."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def start(self, name: str, work: Work) -> asyncio.Task[None]:
        """Do something beside the caller. ``name`` is a code of the program: it is written into the log."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("task failed", task=task.get_name(), exc_info=error)

    async def idle(self) -> None:
        """Wait until none is running."""
        while self._running:
            await asyncio.wait(self._running)

    async def stop(self, patience: float = 0.0, now: Iterable[asyncio.Task[None]] = ()) -> None:
        """End them all: those of ``now`` at once, the others when they have not ended after ``patience`` seconds."""
        for task in now:
            task.cancel()
        if self._running and patience > 0:
            await asyncio.wait(self._running, timeout=patience)
        for task in self._running:
            task.cancel()
        await self.idle()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


async def run_together(**parts: Work) -> None:
    """Run named parts until one fails or the caller is cancelled; the others are stopped, and the failure is raised."""
    async with asyncio.TaskGroup() as group:
        for name, part in parts.items():
            group.create_task(part, name=name)
