"""Whether a person can be reached: noted when they write, when they block, when they come back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from actions.matching.end import end_all_of
from actions.unit import Unit
from storage import cases, coordinators, people, tasks
from storage.models import Case, Person


async def seen(unit: Unit, person: Person) -> None:
    """The person has just written: they can be reached, and the retention clock starts again.

    Written once a day at most: every message would be one more row to update.
    """
    if person.unreachable_at is not None:
        await _is_back(unit, person, person.unreachable_at)
    if (unit.now - person.last_contact_at).days >= 1:
        person.last_contact_at = unit.now


async def set_reachable(unit: Unit, person: Person, reachable: bool) -> None:
    """The person blocked the service, or unblocked it."""
    if not reachable:
        person.unreachable_at = person.unreachable_at or unit.now
        await end_all_of(unit, person.id)
    elif person.unreachable_at is not None:
        await _is_back(unit, person, person.unreachable_at)
    unit.log("reachable" if reachable else "unreachable", f"person-{person.id}")


async def lost(unit: Unit, channel: str, address: str) -> None:
    """Nothing arrives at this address any more: what its person had agreed to goes back at once."""
    await people.mark_unreachable(unit.session, channel, address, unit.now)
    person_id = await people.at(unit.session, channel, address)
    if person_id is not None:
        await end_all_of(unit, person_id)


async def _is_back(unit: Unit, person: Person, since: datetime) -> None:
    """Tell what could not be told meanwhile: how each case stands now, once, and the questions that still wait."""
    person.unreachable_at = None
    await tell_untold(unit, person, since)
    await tell_missed_alerts(unit, person.id)


async def tell_untold(unit: Unit, person: Person, since: datetime) -> None:
    """Tell a person how each case stands of which they could not be told something since a moment."""
    untold = await tasks.untold_since(unit.session, person.id, since)
    for case in await cases.of_person(unit.session, person.id):
        if case.id in untold:
            unit.tell_later(person.id, "meanwhile", **_standing(case))
            _ask_again(unit, person, case)
    await tasks.told(unit.session, person.id, unit.now)


def _standing(case: Case) -> dict[str, Any]:
    """What the author of a case may want to know of it first."""
    return {
        "reference": case.reference,
        "direction": case.direction,
        "missions": list(case.missions),
        "commune": case.commune,
        "status": case.status,
        "reason": case.reason,
    }


def _ask_again(unit: Unit, person: Person, case: Case) -> None:
    for asked in case.clarifications if case.status in cases.OPEN else ():
        if asked.answered_at is None:
            question = asked.question.get_secret_value()
            values = {"reference": case.reference, "question": question, "clarification_id": asked.id}
            unit.tell_later(person.id, "question", **values)


async def tell_missed_alerts(unit: Unit, person_id: int) -> None:
    """A coordinator can be reached from now on: tell them which alerts had reached nobody."""
    rights = await coordinators.rights_of(unit.session, person_id)
    missed = await tasks.unseen_alerts(unit.session, rights) if rights else []
    if missed:
        alerts = [(task.kind, task.since) for task in missed]
        unit.tell_later(person_id, "missed_alerts", alerts=alerts, now=unit.now)
        await tasks.finish(unit.session, missed, unit.now)
