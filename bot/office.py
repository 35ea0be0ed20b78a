"""What every turn needs to know of the house: its clock, its time zone and the hour of the digest."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.clock import Clock, real_time


@dataclass(frozen=True, slots=True)
class Office:
    """Clock and opening habits of the service."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))
    digest_at: time = time(8, 0)
    clock: Clock = real_time

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self.clock().astimezone(UTC)

    def today(self) -> date:
        """The day it is for the people of this service."""
        return self.now().astimezone(self.zone).date()
