"""What either side may know of how things stand: living matches, the next step, what somebody has done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from actions.unit import Unit
from storage import dues, matches
from storage.models import Case, Match, Person

ASKED = {"proposee": "volunteer", "acceptee": "person"}
"""Whose answer a match waits for."""

STEPS = ("recall", "lapse", "agree", "agree_late", "agree_end")
"""The rows that end a wait for an answer."""


async def living(unit: Unit, case: Case) -> list[Match]:
    """The matches of one's own case of which something is still expected, oldest first."""
    return await matches.of_case(unit.session, case, only_active=True)


async def questions(unit: Unit, person: Person) -> list[tuple[Match, str]]:
    """The questions that wait for this person, each with the side they are on (volunteer, person)."""
    known = await matches.of_person(unit.session, person.id, only_active=True)
    asked = [(match, ASKED[match.status]) for match in known if match.status in ASKED]
    return [(match, side) for match, side in asked if match.own(side).person_id == person.id]


async def next_step(unit: Unit, living: Sequence[Match]) -> datetime | None:
    """The moment at which the first answer that is waited for is asked again, or given up."""
    waiting = [match.id for match in living if match.status != "confirmee"]
    keys = [f"{step}:{match_id}" for match_id in waiting for step in STEPS]
    return await dues.when(unit.session, keys) if keys else None


async def deeds(unit: Unit, person: Person) -> list[tuple[date, tuple[str, ...]]]:
    """The days on which a volunteer helped, and with what, oldest first."""
    done = await matches.done_by(unit.session, person.id)
    return [(visit.day or (visit.closed_at or unit.now).date(), visit.match.request.missions) for visit in done]
