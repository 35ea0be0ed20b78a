"""Retention: delete what has served, each kind of row after its own time."""

from __future__ import annotations

from datetime import timedelta

from actions.unit import Unit
from storage import cases, inbox, outbox, people

RAW_MESSAGES = timedelta(days=7)
"""Updates and messages sent, kept that long to repair a failure."""

WORDS_AFTER_END = timedelta(days=30)
"""The person's own words, after their case has ended."""

IDLE_CONVERSATION = timedelta(days=30)
"""A form left open: what it holds was never agreed to."""

AFTER_LAST_CONTACT = timedelta(days=730)
"""A person's whole file, after their last message (CNIL: two years)."""


async def purge(unit: Unit) -> dict[str, int]:
    """Delete what is past its time; returns how many rows of each kind."""
    removed = {
        "inbox": await inbox.purge(unit.session, unit.now - RAW_MESSAGES),
        "outbox": await outbox.purge(unit.session, unit.now - RAW_MESSAGES),
        "words": await cases.empty_ended(unit.session, unit.now - WORDS_AFTER_END),
        "conversations": await people.empty_idle(unit.session, unit.now - IDLE_CONVERSATION),
        "people": await people.forget_silent(unit.session, unit.now - AFTER_LAST_CONTACT),
    }
    unit.log("purged", "retention")
    return removed
