"""Moments and durations as people say them in French."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from nlu.readers.when import describe
from nlu.types import Availability


def ago(since: datetime, now: datetime) -> str:
    """« 5 min », « 3 h », « 2 jours »: how long it has been."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return f"{max(1, minutes)} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} jours"


def availability_in_words(availability: dict[str, Any] | None) -> str:
    """A stored availability in French, else the person's own words for it; empty when it was not said."""
    if availability is None:
        return ""
    return describe(Availability.from_dict(availability))
