"""What every turn needs to know of the house: the clock on its wall and the hour of the digest."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Office:
    """Wall clock and opening habits of the service."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))
    digest_at: time = time(8, 0)

    @staticmethod
    def now() -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The day it is for the people of this service."""
        return self.now().astimezone(self.zone).date()
