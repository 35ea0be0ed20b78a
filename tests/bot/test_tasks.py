"""Tasks beside the one that runs: a failure is told, and none outlives its owner."""

from __future__ import annotations

import asyncio
import io

import pytest

from bot.engine.tasks import Tasks, run_together

SECRET = "Madame Untel, au 12"


async def _fail() -> None:
    raise LookupError(SECRET)


class Work:
    """Something that lasts until it is told to end; it keeps how it ended."""

    def __init__(self) -> None:
        self.begun, self.may_end, self.ended = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self.outcome = "not begun"

    async def run(self) -> None:
        self.outcome = "running"
        self.begun.set()
        try:
            await self.may_end.wait()
            self.outcome = "done"
        except asyncio.CancelledError:
            self.outcome = "cancelled"
            raise
        finally:
            self.ended.set()


async def test_a_failure_is_told_by_its_name_and_kind_alone(log_written: io.StringIO) -> None:
    async with Tasks() as tasks:
        tasks.start("spinner", _fail())
        await tasks.idle()
    told = log_written.getvalue()
    assert "task='spinner'" in told
    assert "LookupError at _fail" in told
    assert SECRET not in told


async def test_the_end_of_a_block_cancels_what_runs(log_written: io.StringIO) -> None:
    work = Work()
    async with Tasks() as tasks:
        task = tasks.start("watch", work.run())
        await work.begun.wait()
    assert task.get_name() == "watch"
    assert work.outcome == "cancelled"
    assert log_written.getvalue() == ""  # nothing failed


async def test_a_patient_stop_lets_end_what_can_end_and_cuts_the_rest() -> None:
    at_once, willing, endless = Work(), Work(), Work()
    tasks = Tasks()
    first = tasks.start("deliver", at_once.run())
    tasks.start("deliver", willing.run())
    tasks.start("deliver", endless.run())
    for work in (at_once, willing, endless):
        await work.begun.wait()
    stopping = asyncio.get_running_loop().create_task(tasks.stop(0.5, now=[first]))
    await asyncio.sleep(0)
    willing.may_end.set()
    at_once.may_end.set()
    await stopping
    assert (at_once.outcome, willing.outcome, endless.outcome) == ("cancelled", "done", "cancelled")


async def test_parts_that_run_together_end_with_the_first_that_fails() -> None:
    other = Work()

    async def fails_once_the_other_runs() -> None:
        await other.begun.wait()
        await _fail()

    with pytest.raises(ExceptionGroup) as failed:
        await run_together(other=other.run(), fails=fails_once_the_other_runs())
    assert failed.group_contains(LookupError)
    assert other.outcome == "cancelled"


async def test_a_part_that_ends_well_stops_nothing() -> None:
    short, long = Work(), Work()
    short.may_end.set()
    running = asyncio.get_running_loop().create_task(run_together(short=short.run(), long=long.run()))
    await long.begun.wait()
    await short.ended.wait()
    assert long.outcome == "running"
    long.may_end.set()
    await running
    assert long.outcome == "done"
