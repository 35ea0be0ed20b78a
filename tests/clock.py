"""A clock that a test moves: days of follow-up pass in a moment, and no row is touched for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class MovingClock:
    """The real time, and as much later (or earlier) as the test says; it goes on running."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        """This moment, as the service reads it."""
        return datetime.now(UTC) + self._ahead

    def forward(self, **by: float) -> None:
        """Let time pass: ``forward(hours=3)``."""
        self._ahead += timedelta(**by)

    def go_to(self, moment: datetime) -> None:
        """Make it this moment."""
        self._ahead = moment - datetime.now(UTC)
