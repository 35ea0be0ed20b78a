"""Working hours where somebody lives: nights, Sundays, holidays of each place, both clock changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.worktime import Worktime

PARIS = Worktime(ZoneInfo("Europe/Paris"), "94")
STRASBOURG = Worktime(ZoneInfo("Europe/Paris"), "67")
MARTINIQUE = Worktime(ZoneInfo("America/Martinique"), "972")
REUNION = Worktime(ZoneInfo("Indian/Reunion"), "974")


@pytest.mark.parametrize(
    ("place", "local", "is_open"),
    [
        (PARIS, datetime(2026, 12, 1, 10), True),
        (PARIS, datetime(2026, 12, 1, 8, 59), False),
        (PARIS, datetime(2026, 12, 1, 19), False),
        (PARIS, datetime(2026, 12, 6, 10), False),  # a Sunday
        (PARIS, datetime(2026, 12, 25, 10), False),
        (PARIS, datetime(2026, 12, 26, 10), True),
        (STRASBOURG, datetime(2026, 12, 26, 10), False),
        (MARTINIQUE, datetime(2026, 5, 22, 10), False),
        (PARIS, datetime(2026, 5, 22, 10), True),
        (REUNION, datetime(2026, 12, 1, 23), False),
    ],
)
def test_when_people_may_be_disturbed(place: Worktime, local: datetime, is_open: bool) -> None:
    assert place.is_open(local.replace(tzinfo=place.zone)) is is_open


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        (datetime(2026, 12, 1, 17), 8, datetime(2026, 12, 2, 15)),
        (datetime(2026, 12, 5, 18), 2, datetime(2026, 12, 7, 10)),
        (datetime(2026, 12, 1, 22), 1.5, datetime(2026, 12, 2, 10, 30)),
        (datetime(2026, 10, 24, 18), 2, datetime(2026, 10, 26, 10)),  # winter time begins between
        (datetime(2026, 3, 28, 18), 2, datetime(2026, 3, 30, 10)),  # summer time
    ],
)
def test_so_many_working_hours_later(start: datetime, hours: float, end: datetime) -> None:
    zone = PARIS.zone
    assert PARIS.after(start.replace(tzinfo=zone), hours) == end.replace(tzinfo=zone)


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))


@given(MOMENTS, st.floats(0.1, 60), st.sampled_from([PARIS, STRASBOURG, MARTINIQUE, REUNION]))
def test_what_is_added_is_what_is_counted(moment: datetime, hours: float, place: Worktime) -> None:
    later = place.after(moment, hours)
    assert place.between(moment, later) == pytest.approx(hours, abs=1e-3)
    assert place.next_open(moment) >= moment
    assert later > moment
    assert later - moment < timedelta(days=60)
