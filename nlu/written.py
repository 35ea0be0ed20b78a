"""When a message was written, and which day that was where its writer is: « demain » depends on both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from nlu.gazetteer.timezones import zone_of_commune
from nlu.types import Commune


@dataclass(frozen=True, slots=True)
class Written:
    """A moment, and the time zone of the writer as far as it is known before the message is read."""

    at: datetime
    zone: ZoneInfo

    def day(self, communes: Sequence[Commune] = ()) -> date:
        """The day it was in the communes that the message names, when they share a time; else where its writer is."""
        named = {zone_of_commune(place.insee) for place in communes}
        zone = named.pop() if len(named) == 1 else self.zone
        return self.at.astimezone(zone).date()
