"""What every turn needs to know of the house: its clock, its time zone, its hours and its ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from actions.matching.practice import Practice
from actions.search import Finder
from actions.worktime import Worktime
from bot.engine.clock import Clock, real_time
from nlu.gazetteer import commune
from nlu.gazetteer.distances import near
from nlu.gazetteer.timezones import zone_of_commune, zone_of_territory
from nlu.written import Written
from storage.models import Coordinator


@dataclass(frozen=True, slots=True)
class Office:
    """Clock and opening habits of the service."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))
    digest_at: time = time(8, 0)
    clock: Clock = real_time
    cap: int = 3
    """Proposals that one volunteer gets in seven days, at most."""
    search: Finder = field(default_factory=Finder)
    """The index of this process, by which coordinators find a case."""

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self.clock().astimezone(UTC)

    @property
    def practice(self) -> Practice:
        """What matching must know of the house and of the country."""
        return Practice(near, self.worktime, self.cap)

    def worktime(self, insee: str | None) -> Worktime:
        """The working hours at a commune (INSEE), or those of the service."""
        place = commune(insee) if insee is not None else None
        return Worktime(self.zone, None) if place is None else Worktime(zone_of_commune(place.insee), place.departement)

    def written(self, at: datetime, *communes: str | None) -> Written:
        """A moment for somebody who writes: where they are is the first of these communes (INSEE) that is known."""
        known = next((insee for insee in communes if insee is not None), None)
        return Written(at, self.zone if known is None else zone_of_commune(known))

    def worktime_for(self, rights: Sequence[Coordinator]) -> Worktime:
        """The working hours of a coordinator: those of the first département they hold, if any."""
        code = next((right.territory_code for right in rights if right.territory_kind == "departement"), None)
        return Worktime(self.zone_for(rights), code)

    def zone_for(self, rights: Sequence[Coordinator]) -> ZoneInfo:
        """The time zone a coordinator goes by: that of the first territory they were given, among those that have one.

        A right over everything has none; then it is that of the service.
        """
        known = (zone_of_territory(right.territory_kind, right.territory_code) for right in rights)
        return next((zone for zone in known if zone is not None), self.zone)
