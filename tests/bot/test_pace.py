"""The paces: a bucket per chat, and a turnstile where the urgent pass first."""

from __future__ import annotations

import asyncio
import time

from bot.engine.pace import Bucket, Turnstile


def test_a_burst_then_the_rate() -> None:
    bucket = Bucket(rate=2.0, burst=3)
    for _ in range(3):
        assert bucket.wait() == 0
        bucket.spend()
    assert 0.4 < bucket.wait() <= 0.5
    assert not bucket.full


async def _pass(turnstile: Turnstile, priority: int, passed: list[tuple[int, float]]) -> None:
    async with turnstile.turn(priority):
        passed.append((priority, time.monotonic()))


async def test_the_urgent_pass_first_and_danger_waits_for_nobody() -> None:
    turnstile = Turnstile(4)
    passed: list[tuple[int, float]] = []
    await asyncio.gather(*(_pass(turnstile, priority, passed) for priority in (8, 8, 8, 8, 8, 8, 3, 5, 0)))
    assert [priority for priority, _at in passed] == [8, 8, 8, 8, 0, 3, 5, 8, 8]


async def test_no_second_has_more_than_the_rate() -> None:
    turnstile = Turnstile(10)
    passed: list[tuple[int, float]] = []
    await asyncio.gather(*(_pass(turnstile, 3, passed) for _ in range(25)))
    moments = [at for _priority, at in passed]
    assert all(later - earlier > 0.99 for earlier, later in zip(moments, moments[10:], strict=False))
    assert moments[-1] - moments[0] < 3


async def test_what_is_cancelled_in_the_queue_takes_no_turn() -> None:
    turnstile = Turnstile(1)
    passed: list[tuple[int, float]] = []
    await _pass(turnstile, 3, passed)
    waiting = [asyncio.ensure_future(_pass(turnstile, 3, passed)) for _ in range(3)]
    await asyncio.sleep(0)
    for one in waiting[:2]:
        one.cancel()
    await asyncio.wait_for(waiting[2], 30)
    assert len(passed) == 2


async def test_nobody_passes_while_it_is_held() -> None:
    turnstile = Turnstile(100)
    turnstile.hold(0.3)
    passed: list[tuple[int, float]] = []
    started = time.monotonic()
    await _pass(turnstile, 3, passed)
    assert time.monotonic() - started >= 0.3
