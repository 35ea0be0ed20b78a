"""What time it is: everything that asks is given one clock, so that a test can move it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives this moment, with its time zone."""


def real_time() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
