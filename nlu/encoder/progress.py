"""Where a long work stands, told on standard error every few seconds."""

from __future__ import annotations

import sys
import time

EVERY_SECONDS = 10.0


class Progress:
    """Counts what is done; tells the mean of the last losses too when it hears them."""

    def __init__(self, name: str, total: int) -> None:
        self._name, self._total = name, total
        self._started = self._told = time.monotonic()
        self._first: int | None = None
        self._loss = 0.0

    def __call__(self, done: int, loss: float | None = None) -> None:
        """Take into account that so much is done."""
        now = time.monotonic()
        self._first = done if self._first is None else self._first
        if loss is not None:
            self._loss = 0.98 * self._loss + 0.02 * loss if self._loss else loss
        if now - self._told >= EVERY_SECONDS:
            self._told = now
            sys.stderr.write(self._say(done, now - self._started) + "\n")

    def _say(self, done: int, seconds: float) -> str:
        told = f"{self._name} {done}/{self._total}"
        if self._loss:
            told += f" · perte {self._loss:.3f}"
        since = done - (self._first or 0)
        return f"{told} · encore {seconds / since * (self._total - done) / 60:.0f} min" if since else told
