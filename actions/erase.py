"""Erase a person: everything held on them, messages waiting included."""

from __future__ import annotations

from actions.alert import tell_coordinators
from actions.matching.end import end_all
from actions.unit import Unit
from storage import cases, inbox, outbox, people
from storage.models import Identity, Person


async def erase(unit: Unit, person: Person, identity: Identity | None = None) -> None:
    """Forget a person at once. The audit keeps that it was done, by number, without a name."""
    for case in await cases.of_person(unit.session, person.id, only_open=True):
        await end_all(unit, case)
        await tell_coordinators(unit, case)
    for known in await people.identities_of(unit.session, person.id):
        await outbox.forget(unit.session, known.channel, known.address)
        await inbox.forget(unit.session, known.channel, known.address)
    await people.forget(unit.session, person.id)
    unit.session.expunge(person)
    if identity is not None:
        unit.session.expunge(identity)
    unit.log("erased", f"person-{person.id}")
