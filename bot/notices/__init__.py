"""What people are told without having asked, by audience: authors of cases, coordinators. One writer a notice."""

from __future__ import annotations

from actions.unit import Notice
from bot.engine.notices import WRITERS
from bot.engine.replies import Reply
from bot.notices import authors, coordinators

__all__ = ["WRITERS", "authors", "coordinators", "render"]


def render(notice: Notice) -> Reply:
    """The message for one notice. Raises ``KeyError`` when nobody writes it."""
    return WRITERS[notice.key](**notice.values)
