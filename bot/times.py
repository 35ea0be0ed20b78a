"""Moments and durations as people say them in French."""

from __future__ import annotations

from datetime import datetime


def ago(since: datetime, now: datetime) -> str:
    """« 5 min », « 3 h », « 2 jours »: how long it has been."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return f"{max(1, minutes)} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} jours"
