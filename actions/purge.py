"""Retention: delete what has served, each kind of row after its own time."""

from __future__ import annotations

from datetime import timedelta

from actions.unit import Unit
from storage import cases, inbox, lessons, matches, outbox, people, tasks

RAW_MESSAGES = timedelta(days=7)
"""Updates and messages sent, kept that long to repair a failure."""

WORDS_AFTER_END = timedelta(days=30)
"""The person's own words, after their case has ended."""

IDLE_CONVERSATION = timedelta(days=30)
"""A form left open: what it holds was never agreed to."""

AFTER_LAST_CONTACT = timedelta(days=730)
"""A person's whole file, after their last message (CNIL: two years)."""

ALERT_READ = timedelta(days=30)
"""An alert that had waited for a coordinator, once somebody has read it."""

LESSON_UNREAD = timedelta(days=180)
"""A lesson that nobody reviewed: half a year later, nobody will."""

LESSON_REFUSED = timedelta(days=30)
"""A lesson refused, kept that long to see that it was, as words are after the end of their case."""

LESSON_KEPT = timedelta(days=730)
"""A lesson kept, from the day it was noted: as long as a person's file, and no longer than it."""


async def purge(unit: Unit) -> dict[str, int]:
    """Delete what is past its time; returns how many rows of each kind."""
    removed = {
        "inbox": await inbox.purge(unit.session, unit.now - RAW_MESSAGES),
        "outbox": await outbox.purge(unit.session, unit.now - RAW_MESSAGES),
        "words": await cases.empty_ended(unit.session, unit.now - WORDS_AFTER_END),
        "moments": await matches.empty_ended(unit.session, unit.now - WORDS_AFTER_END),
        "alerts": await tasks.purge(unit.session, unit.now - ALERT_READ),
        "lessons": await lessons.purge(
            unit.session, unit.now - LESSON_UNREAD, unit.now - LESSON_REFUSED, unit.now - LESSON_KEPT
        ),
        "conversations": await people.empty_idle(unit.session, unit.now - IDLE_CONVERSATION),
        "people": await people.forget_silent(unit.session, unit.now - AFTER_LAST_CONTACT),
    }
    unit.log("purged", "retention")
    return removed
