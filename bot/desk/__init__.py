"""Where coordinators work: the digest, the queue, the card of a case, and what is done with it.

Importing this registers their commands, buttons, screens and acts that are due.
"""

from __future__ import annotations

from bot.desk import absence, daily, exports, home, router, search, stats, team

__all__ = ["absence", "daily", "exports", "home", "router", "search", "stats", "team"]
