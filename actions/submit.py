"""Store a confirmed offer or request, new or changed, and let the coordinators know."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ConfigDict, SecretStr

from actions.alert import tell_coordinators
from actions.decide import note_correction
from actions.fields import Answers, fill
from actions.matching.end import end_all
from actions.unit import Unit
from storage import cases
from storage.models import Case, Offer, Person, Request, Structure
from storage.people import set_phone
from storage.territory import CODES


class Submission(Answers):
    """What a person confirmed. ``codes`` are those of the place (see ``Case.codes``), ``phone`` is E.164."""

    model_config = ConfigDict(frozen=True)

    direction: str
    name: str
    inbox_id: int | None
    codes: dict[str, str | None]
    phone: str | None = None
    case_id: int | None = None


class NotYours(Exception):
    """The case to change is not this person's, or has ended."""


def agree(unit: Unit, person: Person, version: str) -> None:
    """Record that the person agrees to the privacy notice of this version, now."""
    person.consent_at, person.consent_version = unit.now, version
    unit.log("consent_given", f"person-{person.id}")


@dataclass(frozen=True, slots=True)
class Submitted:
    """What was stored, and whether any coordinator is in charge of its place."""

    case_id: int
    reference: str
    followed: bool


async def submit(unit: Unit, person: Person, said: Submission) -> Submitted:
    """Store it and return its reference, « D-12 ». The person must have agreed before.

    Raises ``NotYours``, with nothing changed, when the case to change is not an open one of this person.
    """
    case = await _case(unit, person, said)
    already_urgent = bool(case.urgent)
    if said.case_id is not None:
        await tell_coordinators(unit, case)  # those of the place it may leave
        await end_all(unit, case, changed=True)
    person.name = SecretStr(said.name)
    set_phone(person, said.phone)
    if said.author == "self" and (commune := said.codes.get("commune")) is not None:
        person.commune = commune
    case.structure_id = await _structure(unit, person, said)
    _fill(unit, case, said)
    unit.session.add(case)
    await unit.session.flush()
    unit.log("changed" if said.case_id else "submitted", case.reference)
    if said.case_id:
        unit.corrected.append(case)  # its words may be others
    urgent = "urgent_case" if case.urgent and not already_urgent else None
    followed = await tell_coordinators(unit, case, urgent=urgent)
    return Submitted(case.id, case.reference, followed)


async def _case(unit: Unit, person: Person, said: Submission) -> Case:
    if said.case_id is None:
        new = (Offer if said.direction == "offer" else Request)(person_id=person.id, mission_rows=[])
        new.inbox_id, new.created_at = said.inbox_id, unit.now
        return new
    own = await cases.get_own(unit.session, said.case_id, person.id)
    if own is None or own.status not in cases.OPEN:
        raise NotYours
    return own


def _fill(unit: Unit, case: Case, said: Submission) -> None:
    """Copy the answers. Whatever changes goes before a coordinator again."""
    case.status, case.updated_at = "a_valider", unit.now
    _note_own_correction(unit, case, said)
    fill(case, said)
    for code in CODES:
        setattr(case, code, said.codes.get(code))
    agreed = said.agreement not in (None, "not_yet")
    case.agreement_at = (case.agreement_at or unit.now) if agreed else None


def _note_own_correction(unit: Unit, case: Case, said: Submission) -> None:
    """Keep what the author made of the missions guessed, or sent before.

    A guess without a mission asks for one: choosing it corrects nothing. Nor does a minor who may not look after
    children choose to lose that mission.
    """
    before = list(case.missions) if said.case_id is not None else sorted((said.guess or {}).get("missions", []))
    if before in ([], ["indetermine"]) or said.adult is False:
        return
    if before != sorted(said.missions):
        note_correction(unit, case, "missions", before, sorted(said.missions))


async def _structure(unit: Unit, person: Person, said: Submission) -> int | None:
    """The structure that asks, made or brought up to date; None when nobody but a person asks."""
    if said.author != "structure" or not said.structure_name:
        return None
    known = await cases.structure_of(unit.session, person.id, said.structure_name)
    if known is None:
        known = Structure(name=said.structure_name, person_id=person.id, created_at=unit.now)
        unit.session.add(known)
    known.kind, known.commune = said.structure_kind or "autre", said.codes.get("commune")
    await unit.session.flush()
    return known.id
