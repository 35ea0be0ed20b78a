"""What people are told without having asked, by audience: authors of cases, coordinators. One writer a notice."""

from __future__ import annotations

from actions.unit import Notice
from bot.notices import authors, coordinators
from bot.notices.writers import WRITERS
from bot.replies import Reply

__all__ = ["WRITERS", "authors", "coordinators", "render"]


def render(notice: Notice) -> Reply:
    """The message for one notice. Raises ``KeyError`` when nobody writes it."""
    return WRITERS[notice.key](**notice.values)
