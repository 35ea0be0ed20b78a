"""Work without end is stopped, wherever it is; work that waits, or that others do, is not."""

from __future__ import annotations

import asyncio
import re
import signal
import time
from collections.abc import Callable

import pytest

from nlu import patience as limits
from nlu.patience import TooLong, patience


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 0.5)


def _expression() -> None:
    re.match(r"(a+)+b", "a" * 80)


def _loop() -> None:
    number = 0
    while True:
        number += 1


def _work(seconds: float) -> None:
    started = time.process_time()
    while time.process_time() - started < seconds:
        sum(range(1000))


@pytest.mark.parametrize("work", [_expression, _loop])
async def test_work_without_end_is_stopped(work: Callable[[], None]) -> None:
    started = time.process_time()
    with pytest.raises(TooLong), patience():
        work()
    assert time.process_time() - started < 30


async def test_what_waits_and_what_others_do_is_left_alone() -> None:
    async def waits() -> str:
        with patience():
            for _ in range(8):
                await asyncio.sleep(0.1)
        return "done"

    async def works() -> None:
        for _ in range(30):
            _work(0.05)
            await asyncio.sleep(0)

    done, _nothing = await asyncio.gather(waits(), works())
    assert done == "done"


async def test_cleaning_up_has_time_of_its_own_and_the_timer_ends() -> None:
    cleaned = False
    try:
        with patience():
            try:
                _expression()
            finally:
                _work(0.3)
                cleaned = True
    except TooLong:
        assert cleaned
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    _work(1.0)  # nothing is stopped outside the block


async def test_a_block_inside_a_block() -> None:
    with patience():
        with pytest.raises(TooLong), patience():
            _expression()
        with pytest.raises(TooLong):
            _expression()


async def test_a_thread_has_no_limit() -> None:
    def inside() -> str:
        async def work() -> str:
            with patience():
                _work(1.0)
            return "done"

        return asyncio.run(work())

    assert await asyncio.to_thread(inside) == "done"
