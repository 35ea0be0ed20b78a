"""Days in common, from what two people said of theirs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions.matching.times import ended, next_day, overlap, recurs

TODAY = date(2026, 12, 1)
"""A Tuesday."""

TUESDAY_MORNING: dict[str, Any] = {"slots": [{"day": "mardi", "moment": "matin"}], "text": "mardi matin"}
TUESDAYS: dict[str, Any] = {"slots": [{"day": "mardi", "moment": None}], "text": "le mardi"}
WEEKEND: dict[str, Any] = {"slots": [{"day": "samedi", "moment": None}, {"day": "dimanche", "moment": None}]}
ANYTIME: dict[str, Any] = {"anytime": True}
NIGHTS: dict[str, Any] = {"slots": [{"day": None, "moment": "nuit"}]}
THIS_WEEK = {"start": "2026-12-01", "end": "2026-12-07"}
EVENINGS: dict[str, Any] = {"slots": [{"day": None, "moment": "soir"}]}


def on(*days: str, moment: str | None = None) -> dict[str, Any]:
    """An availability of single days."""
    return {"dates": list(days), "slots": [{"day": None, "moment": moment}] if moment else []}


@pytest.mark.parametrize(
    ("offer", "need", "fits", "day", "moment"),
    [
        (TUESDAYS, TUESDAY_MORNING, "yes", date(2026, 12, 1), "matin"),
        (ANYTIME, WEEKEND, "yes", date(2026, 12, 5), None),
        (WEEKEND, TUESDAY_MORNING, "no", None, None),
        (EVENINGS, TUESDAY_MORNING, "no", None, None),
        (EVENINGS, TUESDAYS, "yes", date(2026, 12, 1), "soir"),
        (ANYTIME, on("2027-01-20"), "yes", date(2027, 1, 20), None),
        (TUESDAYS, on("2027-03-02", moment="soir"), "yes", date(2027, 3, 2), "soir"),
        (on("2026-12-12"), WEEKEND, "yes", date(2026, 12, 12), None),
        (on("2026-12-12"), on("2026-12-13"), "no", None, None),
        (None, TUESDAYS, "unknown", None, None),
        ({"text": "quand je peux"}, TUESDAYS, "unknown", None, None),
        ({**ANYTIME, "start": "2027-02-01"}, TUESDAY_MORNING, "yes", date(2027, 2, 2), "matin"),
        ({**ANYTIME, "excluded": [THIS_WEEK]}, TUESDAYS, "yes", date(2026, 12, 8), None),
        ({"hours": [{"start": "22:00", "end": "06:00"}]}, NIGHTS, "yes", date(2026, 12, 1), "nuit"),
        ({"hours": [{"start": "02:00", "end": "04:00"}]}, NIGHTS, "yes", date(2026, 12, 1), "nuit"),
        ({"hours": [{"start": "09:00", "end": "12:00"}]}, EVENINGS, "no", None, None),
        ({"parts": [TUESDAY_MORNING, WEEKEND]}, on("2026-12-06"), "yes", date(2026, 12, 6), None),
    ],
)  # fmt: skip
def test_the_first_time_in_common(
    offer: dict[str, Any] | None, need: dict[str, Any], fits: str, day: date | None, moment: str | None
) -> None:
    found = overlap(offer, need, TODAY)
    assert (found.fits, found.day, found.moment) == (fits, day, moment)
    assert overlap(need, offer, TODAY).fits == fits


@pytest.mark.parametrize(
    ("availability", "after", "day"),
    [
        (TUESDAYS, TODAY, date(2026, 12, 8)),
        (TUESDAYS, date(2026, 11, 30), TODAY),
        (on("2027-06-01"), TODAY, date(2027, 6, 1)),
        (ANYTIME, TODAY, None),
        ({"text": "je vous dirai"}, TODAY, None),
        (on("2026-11-01"), TODAY, None),
    ],
)
def test_the_next_day(availability: dict[str, Any], after: date, day: date | None) -> None:
    assert next_day(availability, after) == day


@pytest.mark.parametrize(
    ("availability", "words", "comes_back"),
    [
        (TUESDAYS, "mes courses tous les mardis", True),
        (TUESDAYS, "chaque mardi", True),
        (TUESDAYS, "mardi", False),
        (on("2026-12-08"), "tous les mardis", False),
        ({**TUESDAYS, "rhythm": {"unit": "semaine", "every": 2}}, "", True),
        (None, "tous les jours", False),
    ],
)
def test_help_that_comes_back(availability: dict[str, Any] | None, words: str, comes_back: bool) -> None:
    assert recurs(availability, words) is comes_back


@pytest.mark.parametrize(
    ("availability", "over"),
    [(on("2026-11-30"), True), (on("2026-12-01"), False), (TUESDAYS, False), (ANYTIME, False), (None, False),
     ({"end": "2026-11-30", "slots": []}, True)],
)  # fmt: skip
def test_days_that_are_over(availability: dict[str, Any] | None, over: bool) -> None:
    assert ended(availability, TODAY) is over
