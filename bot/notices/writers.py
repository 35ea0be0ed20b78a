"""Where the writers of notices register, and what they share. The values of a notice are a writer's parameters."""

from __future__ import annotations

from collections.abc import Callable

from bot.conversation.questions import mission_label, place_label
from bot.replies import Reply
from bot.texts import enumerate_french, label
from nlu.gazetteer import commune

URGENT, ANSWER, ORDINARY = 1, 3, 5
"""Priorities of sending; see ``Reply.priority``."""

Writer = Callable[..., Reply]
WRITERS: dict[str, Writer] = {}
"""Every notice by its key, that of ``Unit.tell``."""


def writes(*keys: str) -> Callable[[Writer], Writer]:
    """Register a writer under these keys; two writers of one notice are an error."""

    def register(writer: Writer) -> Writer:
        for key in keys:
            if key in WRITERS:
                raise ValueError(f"two writers of the notice {key!r}")
            WRITERS[key] = writer
        return writer

    return register


def place_name(insee: str | None) -> str:
    """« Vitry-sur-Seine (94) », or that the commune is not known."""
    place = commune(insee) if insee else None
    return place_label(place) if place else label("desk.no_commune")


def mission_names(missions: list[str]) -> str:
    """The missions in French, joined."""
    return enumerate_french([mission_label(mission) for mission in missions])
