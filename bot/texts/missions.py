"""The missions in words."""

from __future__ import annotations

from collections.abc import Iterable

from bot.texts import enumerate_french, label


def mission_label(mission: str, direction: str = "neutral") -> str:
    """The words for one mission: on a button of an offer, of a request, or in a list."""
    return label(f"missions.{direction}.{mission}")


def mission_names(missions: Iterable[str]) -> str:
    """The missions in French, joined: « courses et appels »."""
    return enumerate_french([mission_label(mission) for mission in missions])
