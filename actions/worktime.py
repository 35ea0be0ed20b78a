"""Working hours where somebody lives, Monday to Saturday, nine to seven, no public holiday: delays count in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays

OPENS, CLOSES = time(9, 0), time(19, 0)
SATURDAY, SUNDAY = 5, 6

SUBDIVISIONS = {
    "57": "57", "67": "6AE", "68": "6AE",
    **{code: code for code in ("971", "972", "973", "974", "976")},
    "975": "PM", "977": "BL", "978": "MF", "986": "WF", "987": "PF", "988": "NC",
}  # fmt: skip
"""The départements that have holidays of their own, by the names of the library: Alsace-Moselle and overseas."""


@cache
def _days_off(departement: str | None) -> HolidayBase:
    return country_holidays("FR", subdiv=SUBDIVISIONS.get(departement or ""))


@dataclass(frozen=True, slots=True)
class Worktime:
    """The working hours of one place. Moments come and go in UTC; ``departement`` is its code, « 67 » or « 974 »."""

    zone: ZoneInfo
    departement: str | None = None

    def is_day_off(self, day: date) -> bool:
        """Whether offices are closed on this day: a week-end, or a public holiday."""
        return day.weekday() >= SATURDAY or day in _days_off(self.departement)

    def is_open(self, moment: datetime) -> bool:
        """Whether people may be disturbed at this moment."""
        return self.next_open(moment) == moment.astimezone(UTC)

    def next_open(self, moment: datetime) -> datetime:
        """This moment if it is a working one, else the next that is."""
        local = moment.astimezone(self.zone)
        day = local.date()
        if self._works(day) and local.time() < CLOSES:
            return max(moment.astimezone(UTC), self._at(day, OPENS))
        while not self._works(day := day + timedelta(days=1)):
            pass
        return self._at(day, OPENS)

    def after(self, moment: datetime, hours: float) -> datetime:
        """So many working hours later."""
        left, now = timedelta(hours=hours), self.next_open(moment)
        while True:
            closing = self._at(now.astimezone(self.zone).date(), CLOSES)
            if left <= closing - now:
                return now + left
            left, now = left - (closing - now), self.next_open(closing)

    def between(self, start: datetime, end: datetime) -> float:
        """The working hours from one moment to a later one."""
        worked, now = timedelta(0), self.next_open(start)
        while now < end:
            closing = self._at(now.astimezone(self.zone).date(), CLOSES)
            worked += min(closing, end.astimezone(UTC)) - now
            now = self.next_open(closing)
        return worked / timedelta(hours=1)

    def _works(self, day: date) -> bool:
        return day.weekday() != SUNDAY and day not in _days_off(self.departement)

    def _at(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, self.zone).astimezone(UTC)
