"""What matching must know of the house and of the country: distances, opening hours, and how much is asked of whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from actions.worktime import Worktime
from storage.models import Case

Near = Callable[[str, float], Mapping[str, float]]
"""The communes (INSEE) within so many kilometres of one, with their distance; itself at 0."""

RECALL_HOURS, RECALL_HOURS_URGENT = 8.0, 1.5
"""Working hours after which a question without an answer is asked once more."""

LAPSE_HOURS, LAPSE_HOURS_URGENT = 8.0, 1.5
"""Working hours after that, until it is closed."""

CIRCLES_KM = (5.0, 15.0, 40.0)
"""How far volunteers are looked for: the nearest circle first, a wider one when it holds too few."""


@dataclass(frozen=True, slots=True)
class Practice:
    """The ways of the house."""

    near: Near
    worktime: Callable[[str | None], Worktime]
    """The working hours at a commune (INSEE), or those of the service where it is not known."""
    cap: int = 3
    """Proposals that one volunteer gets in seven days, at most."""
    wave: int = 3
    """Volunteers asked at once for one request."""

    def recall_at(self, request: Case, now: datetime) -> datetime:
        """When a question about this request is asked once more."""
        hours = RECALL_HOURS_URGENT if request.urgent else RECALL_HOURS
        return self.worktime(request.commune).after(now, hours)

    def lapse_at(self, request: Case, now: datetime) -> datetime:
        """When it is closed, after it was asked once more."""
        hours = LAPSE_HOURS_URGENT if request.urgent else LAPSE_HOURS
        return self.worktime(request.commune).after(now, hours)
