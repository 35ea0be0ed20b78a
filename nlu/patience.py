"""An end to work that keeps the processor for ever: one text must not hold back everybody's.

Python cannot interrupt a thread, but a signal reaches its main thread between two steps of code, and inside the engine
of regular expressions too. A timer of processor time ticks; a task that is found working at too many ticks is stopped.
What waits (for a database, for the network) uses no processor and is left alone.
"""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

TICK_SECONDS = 0.25
SECONDS = 6.0
"""Processor time that one message may take: far more than any needs, the first one to load a table included."""

_ticks: dict[asyncio.Task[Any], int] = {}


class TooLong(Exception):
    """This work had all the processor time it may have, and was not done."""


@contextmanager
def patience() -> Iterator[None]:
    """Raise ``TooLong`` inside the block when the task that runs it uses more processor time than ``SECONDS``.

    What cleans up after it may take as long again. Outside the main thread there is no limit.
    """
    task = asyncio.current_task()
    if task is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    _tick_every(TICK_SECONDS)
    before, _ticks[task] = _ticks.get(task), _allowed()
    try:
        yield
    finally:
        del _ticks[task]
        if before is not None:
            _ticks[task] = before
        if not _ticks:  # a signal that comes when Python ends, its handlers gone, kills the process
            _tick_every(0)


def _allowed() -> int:
    return max(1, round(SECONDS / TICK_SECONDS))


def _tick_every(seconds: float) -> None:
    """Have the timer tick at this interval of processor time; never for 0."""
    if signal.getsignal(signal.SIGVTALRM) is not _tick:
        signal.signal(signal.SIGVTALRM, _tick)
        signal.siginterrupt(signal.SIGVTALRM, False)
    if signal.getitimer(signal.ITIMER_VIRTUAL)[1] != seconds:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, seconds)


def _tick(_number: int, _frame: FrameType | None) -> None:
    try:
        task = asyncio.current_task()
    except RuntimeError:  # no loop runs
        return
    if task is None or task not in _ticks:
        return
    _ticks[task] -= 1
    if _ticks[task] <= 0:
        _ticks[task] = _allowed()
        raise TooLong
