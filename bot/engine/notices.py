"""Where the writers of notices register, and what they share. The values of a notice are a writer's parameters."""

from __future__ import annotations

from collections.abc import Callable

from actions.unit import Notice
from bot.engine.registry import Registry
from bot.engine.replies import Reply

URGENT, ANSWER, ORDINARY = 1, 3, 5
"""Priorities of sending; see ``Reply.priority``."""

Writer = Callable[..., Reply]
WRITERS = Registry[str, Writer]("writers of the notice")
"""Every notice by its key, that of ``Unit.tell``."""


def writes(*keys: str) -> Callable[[Writer], Writer]:
    """Register a writer under these keys; two writers of one notice are an error."""
    return WRITERS.takes(*keys)


def render(notice: Notice) -> Reply:
    """The message for one notice. Raises ``KeyError`` when nobody writes it."""
    return WRITERS[notice.key](**notice.values)
