"""What people are told without having asked, by audience. Importing this registers every writer of a notice."""

from __future__ import annotations

from bot.notices import authors, coordinators, volunteers

__all__ = ["authors", "coordinators", "volunteers"]
