"""How fast a channel may be written to: a bucket per chat, and one turnstile for all chats together.

Both count a message when its sending has ended, which is never before the channel counted it: a slow network cannot
make us look faster than we are.
"""

from __future__ import annotations

import asyncio
import heapq
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count


@dataclass(slots=True)
class Bucket:
    """``rate`` messages a second on average, ``burst`` at once after a silence."""

    rate: float
    burst: float
    tokens: float = 0.0
    at: float = 0.0

    def __post_init__(self) -> None:
        self.tokens, self.at = self.burst, time.monotonic()

    def wait(self) -> float:
        """Seconds until a message may be sent."""
        return max(0.0, (1 - self._level()) / self.rate)

    def spend(self) -> None:
        """A message has just been sent."""
        self.tokens, self.at = self._level() - 1, time.monotonic()

    @property
    def full(self) -> bool:
        """Whether the chat has been silent long enough to be forgotten."""
        return self._level() >= self.burst

    def _level(self) -> float:
        return min(self.burst, self.tokens + (time.monotonic() - self.at) * self.rate)


class Turnstile:
    """At most ``rate`` messages in any second; when they queue, the most urgent goes first, then the oldest.

    Priority 0, immediate danger, is counted but waits for nobody.
    """

    def __init__(self, rate: float) -> None:
        self._limit = max(1, int(rate))
        self._window = max(1.0, 1 / rate)
        self._passed: deque[float] = deque()
        self._inside = 0
        self._held_until = 0.0
        self._queue: list[tuple[int, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._timer: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def turn(self, priority: int) -> AsyncIterator[None]:
        """Wait for one's turn to send; the block is the sending."""
        if priority > 0 and (self._queue or self._wait() > 0):
            await self._queued(priority)
        else:
            self._inside += 1
        try:
            yield
        finally:
            self._leave()

    def hold(self, seconds: float) -> None:
        """Let nobody through for a while."""
        self._held_until = max(self._held_until, time.monotonic() + seconds)

    @property
    def crowded(self) -> bool:
        """Whether the pace of the last second was near the limit: a refusal now is about all chats together."""
        self._wait()
        return self._inside + len(self._passed) >= 0.8 * self._limit

    async def _queued(self, priority: int) -> None:
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (priority, next(self._numbers), turn))
        self._admit()
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave()
            raise

    def _leave(self) -> None:
        self._inside -= 1
        self._passed.append(time.monotonic())
        if self._queue:
            self._admit()

    def _admit(self) -> None:
        """Let in those whose turn it is, and look again when the next one's may come."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._queue:
            if (wait := self._wait()) > 0:
                self._timer = asyncio.get_running_loop().call_later(wait, self._admit)
                return
            turn = heapq.heappop(self._queue)[2]
            if not turn.done():
                self._inside += 1
                turn.set_result(None)

    def _wait(self) -> float:
        """Seconds until one more may be let in."""
        now = time.monotonic()
        while self._passed and self._passed[0] <= now - self._window:
            self._passed.popleft()
        if now < self._held_until:
            return self._held_until - now
        if self._inside + len(self._passed) < self._limit:
            return 0.0
        return self._passed[0] + self._window - now if self._passed else self._window
