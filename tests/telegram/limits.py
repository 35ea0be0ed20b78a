"""Flood control: Telegram's published paces, enforced, and senders that do not wait counted.

Telegram says «more than one message per second» to a chat (short bursts allowed), «30 messages per second or
so» overall and 20 a minute to a group; the true figures are unpublished, so all are parameters here.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import ceil

from tests.telegram.errors import too_many_requests


@dataclass
class Limits:
    """The paces enforced; with ``enabled=False`` only injected 429s pause anybody."""

    enabled: bool = True
    overall: int = 30
    overall_window: float = 1.0
    chat_rate: float = 1.0
    chat_burst: int = 3
    group: int = 20
    group_window: float = 60.0
    tolerance: float = 0.05
    """Share of a window forgiven: jitter of the network is not a fault of the sender («or so»)."""
    grace: float = 0.1
    """Seconds after a 429 during which other sends are refused but not held against the sender: already on
    their way when it was told to wait."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A send to a chat that was told to wait: ``early`` seconds too soon."""

    method: str
    chat_id: int
    at: float
    early: float


@dataclass
class _Pause:
    since: float
    until: float


@dataclass
class FloodControl:
    """Remembers what was sent, and who was told to wait (chat None: everybody)."""

    limits: Limits = field(default_factory=Limits)
    violations: list[Violation] = field(default_factory=list)
    _overall: deque[float] = field(default_factory=deque)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _buckets: dict[int, tuple[float, float]] = field(default_factory=dict)
    _pauses: dict[int | None, _Pause] = field(default_factory=dict)

    def check(self, method: str, chat_id: int, private: bool, now: float) -> None:
        """Count one send at ``now`` (seconds); raises `Refusal` 429 when it comes too soon."""
        if self._pauses:
            self._check_pauses(method, chat_id, now)
        if not self.limits.enabled:
            return
        self._count(None, self._overall, self.limits.overall, self.limits.overall_window, now)
        if private:
            self._spend(chat_id, now)
        else:
            sent = self._groups.setdefault(chat_id, deque())
            self._count(chat_id, sent, self.limits.group, self.limits.group_window, now)
            sent.append(now)
        self._overall.append(now)

    def pause(self, chat_id: int | None, retry_after: int, now: float) -> None:
        """Tell a chat (None: all) to wait; sends before ``now + retry_after`` become violations."""
        self._pauses[chat_id] = _Pause(now, now + retry_after)

    def _check_pauses(self, method: str, chat_id: int, now: float) -> None:
        for key in (None, chat_id):
            pause = self._pauses.get(key)
            if pause is None:
                continue
            if now >= pause.until:
                del self._pauses[key]
                continue
            if now > pause.since + self.limits.grace:
                self.violations.append(Violation(method, chat_id, now, pause.until - now))
            raise too_many_requests(max(1, ceil(pause.until - now)))

    def _count(self, key: int | None, sent: deque[float], most: int, window: float, now: float) -> None:
        start = now - window * (1 - self.limits.tolerance)
        while sent and sent[0] <= start:
            sent.popleft()
        if len(sent) >= most:
            self._refuse(key, sent[0] + window - now, now)

    def _spend(self, chat_id: int, now: float) -> None:
        level, since = self._buckets.get(chat_id, (float(self.limits.chat_burst), now))
        level = min(float(self.limits.chat_burst), level + (now - since) * self.limits.chat_rate)
        if level < 1 - self.limits.tolerance:
            self._refuse(chat_id, (1 - level) / self.limits.chat_rate, now)
        self._buckets[chat_id] = (level - 1, now)

    def _refuse(self, key: int | None, wait: float, now: float) -> None:
        retry_after = max(1, ceil(wait))
        self.pause(key, retry_after, now)
        raise too_many_requests(retry_after)
