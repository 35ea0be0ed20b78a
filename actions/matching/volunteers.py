"""What volunteers decide of themselves: pause, come back, say no for good to a mission, give up, signal a problem."""

from __future__ import annotations

from datetime import date, timedelta

from actions.alert import tell_coordinators
from actions.matching.answer import TooLate
from actions.matching.end import end
from actions.rules import ATTESTATION_LIFE
from actions.unit import Unit
from storage import matches, tasks
from storage.models import Match, Person


async def pause(unit: Unit, person: Person) -> None:
    """They want no proposal for now: those that wait go to others; what was agreed stays."""
    person.paused_at = person.paused_at or unit.now
    unit.log("paused", f"person-{person.id}")
    for match in await matches.of_person(unit.session, person.id, only_active=True):
        if match.offer.person_id == person.id and match.status == "proposee":
            await end(unit, match, "pause", told=())


async def resume(unit: Unit, person: Person) -> None:
    """They may be asked again."""
    person.paused_at = None
    unit.log("resumed", f"person-{person.id}")


def never_again(unit: Unit, person: Person, mission: str) -> None:
    """They never want to be asked for this mission again."""
    person.declined_missions = sorted({*(person.declined_missions or ()), mission})
    unit.log("mission_declined", f"person-{person.id}")


async def cannot_come(unit: Unit, match: Match) -> None:
    """They had said yes and cannot after all: the request goes back at once. Raises ``TooLate``."""
    if match.status not in ("acceptee", "confirmee"):
        raise TooLate
    await end(unit, match, "empechement")


async def problem(unit: Unit, match: Match, side: str) -> None:
    """Something went wrong between two people: the volunteer is paused at once, and coordinators are alerted.

    Nothing tells the other side who spoke.
    """
    volunteer = match.offer.person
    volunteer.paused_at = volunteer.paused_at or unit.now
    unit.log(f"problem_by_{side}", f"match-{match.id}")
    await tasks.leave(unit.session, "problem", unit.now, case_id=match.request_id, person_id=None)
    await tell_coordinators(unit, match.request, urgent="problem")
    await end(unit, match, "probleme", told=())


def note_attestation(unit: Unit, person: Person, seen_on: date, until: date | None = None) -> None:
    """A coordinator saw their attestation d'honorabilité: the day, its end and who saw it are kept, and no more."""
    person.attestation_seen_on = seen_on
    person.attestation_until = until or seen_on + timedelta(days=ATTESTATION_LIFE.days)
    person.attestation_by = unit.actor
    unit.log("attestation_seen", f"person-{person.id}")
