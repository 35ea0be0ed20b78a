"""Where the writers of notices register, and what they share. The values of a notice are a writer's parameters."""

from __future__ import annotations

from collections.abc import Callable

from actions.unit import Notice
from bot.engine.replies import Reply

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


def render(notice: Notice) -> Reply:
    """The message for one notice. Raises ``KeyError`` when nobody writes it."""
    return WRITERS[notice.key](**notice.values)
