"""A coordinator decides on a case: validate, refuse, mark as duplicate, correct. The person is told each time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from actions.alert import tell_coordinators
from actions.matching import checkins
from actions.matching import end as ending
from actions.matching.end import end_all
from actions.status import become
from actions.unit import Unit
from storage import cases
from storage.models import Case, Coordinator

ENDS = ("aide_trouvee", "aide_donnee", "plus_besoin", "personne_trouve", "sans_reponse")
"""Why a validated case may be closed."""

SIMILAR_MAX = 10
"""Offers that may be validated at once: they are all shown before."""

REFUSALS = ("hors_territoire", "hors_missions", "deja_aide", "injoignable", "incomplet", "inapproprie")


UNDO_WITHIN = timedelta(minutes=1)
"""How long a decision may be taken back in one tap."""

SPLIT_WITHIN = timedelta(days=30)
"""How long two cases that were merged may be parted again: the words of an ended case are kept as long."""

DECIDED = ("validee", "refusee", "doublon")
"""What a decision makes of a case that waits."""


class AlreadyDecided(Exception):
    """Somebody decided before, or the person withdrew it."""


class TooLate(Exception):
    """Too much time has gone by, or something happened since."""


async def validate(unit: Unit, case: Case) -> None:
    """The case may now be proposed and matched."""
    await _decide(unit, case, "validee")
    await checkins.start(unit, case)
    unit.tell(case.person_id, f"validated_{case.direction}", reference=case.reference)


async def refuse(unit: Unit, case: Case, reason: str) -> None:
    """The case ends here, for a coded reason that the person is told in plain words."""
    if reason not in REFUSALS:
        raise ValueError(reason)
    _must_wait(case)
    case.reason = reason
    await _decide(unit, case, "refusee")
    unit.tell(case.person_id, "refused", reference=case.reference, reason=reason)


async def undo(unit: Unit, case: Case) -> None:
    """Take back a decision of the last minute, or a merging of the last month.

    The case waits again, and who was told of it, or asked, is told so.

    Raises ``TooLate`` with nothing changed.
    """
    within = SPLIT_WITHIN if case.status == "doublon" else UNDO_WITHIN
    if case.status not in DECIDED or case.decided_at is None or unit.now - case.decided_at > within:
        raise TooLate
    await end_all(unit, case, changed=True)
    case.decided_at = case.decided_by = case.duplicate_of = case.reason = None
    case.widened_at = case.widened_by = None
    await become(unit, case, "a_valider")
    unit.tell(case.person_id, "undecided", reference=case.reference)


async def close(unit: Unit, case: Case, reason: str) -> None:
    """A validated case is over, for a coded reason that the person is told."""
    if reason not in ENDS:
        raise ValueError(reason)
    if not case.is_running:
        raise AlreadyDecided
    await ending.close(unit, case, reason)
    unit.tell(case.person_id, "closed", reference=case.reference, reason=reason)


async def mark_duplicate(unit: Unit, case: Case, original: Case) -> None:
    """The case repeats another one, which goes on."""
    if original.id == case.id or original.direction != case.direction or original.status not in cases.OPEN:
        raise ValueError("not a possible original")
    _must_wait(case)
    case.duplicate_of = original.id
    await _decide(unit, case, "doublon")
    same_author = original.person_id == case.person_id
    if same_author:
        unit.tell(case.person_id, "duplicate_own", reference=case.reference, original=original.reference)
    else:
        unit.tell(case.person_id, "duplicate", reference=case.reference)


async def correct_mission(unit: Unit, case: Case, mission: str) -> None:
    """Put the case under another mission; what was guessed and what was corrected are both kept."""
    _still_open(case)
    await end_all(unit, case, changed=True)
    note_correction(unit, case, "missions", list(case.missions), [mission])
    case.missions = (mission,)
    await _corrected(unit, case, "missions")
    _tell_corrected(unit, case, "missions", [mission])


async def correct_commune(unit: Unit, case: Case, codes: dict[str, str | None]) -> None:
    """Put the case in another commune; it may leave the coordinator's own territory."""
    _still_open(case)
    await tell_coordinators(unit, case)
    await end_all(unit, case, changed=True)
    note_correction(unit, case, "commune", case.commune, codes["commune"])
    for column, code in codes.items():
        setattr(case, column, code)
    await _corrected(unit, case, "commune")
    _tell_corrected(unit, case, "commune", case.commune)


async def correct_direction(unit: Unit, case: Case, direction: str) -> Case:
    """Make an offer of a request, or the reverse; returns the case anew, and the object given is no longer of use.

    The reference stays. Whoever it is for, and the words, stay too: turned back, nothing is lost. Only the urgency of
    a request goes, since an offer is never urgent. Once it is matched, somebody counts on what it is.
    """
    _still_open(case)
    if case.status == "en_cours":
        raise AlreadyDecided
    if direction == case.direction:
        return case
    await end_all(unit, case, changed=True)
    note_correction(unit, case, "direction", case.direction, direction)
    if direction == "offer" and case.urgent:
        note_correction(unit, case, "urgent", True, False)
        case.urgent = False
    turned = await cases.turn(unit.session, case, direction)
    if unit.actor == turned.person_id:
        turned.status = "a_valider"  # its author turned it back: it is read again
    await _corrected(unit, turned, "direction")
    _tell_corrected(unit, turned, "direction", direction)
    return turned


async def correct_urgency(unit: Unit, case: Case, urgent: bool) -> None:
    """Put the case before the others, or back among them. It changes the order of work only: the person is not told.

    Colleagues are told of a case that becomes urgent, as they are when its author says so.
    """
    _still_open(case)
    if case.direction == "offer":
        raise ValueError("an offer is never urgent")
    if urgent == case.urgent:
        return
    note_correction(unit, case, "urgent", case.urgent, urgent)
    case.urgent = urgent
    await _corrected(unit, case, "urgent", alert="urgent_case" if urgent else None)


def is_open(case: Case) -> bool:
    """Whether something may still happen to this case."""
    return case.status in cases.OPEN


def _still_open(case: Case) -> None:
    if not is_open(case):
        raise AlreadyDecided


def note_correction(unit: Unit, case: Case, field: str, before: Any, after: Any) -> None:
    """Keep what a field was and what somebody made of it, beside what was guessed; the case may teach it."""
    noted = {"field": field, "before": before, "after": after, "at": unit.now.isoformat()}
    case.corrections = [*(case.corrections or []), noted]
    unit.corrected.append(case)


async def _corrected(unit: Unit, case: Case, field: str, *, alert: str | None = None) -> None:
    case.updated_at = unit.now
    unit.log(f"corrected_{field}", case.reference)
    await unit.session.flush()
    await tell_coordinators(unit, case, urgent=alert)


def _tell_corrected(unit: Unit, case: Case, field: str, value: Any) -> None:
    unit.tell(case.person_id, f"corrected_{field}", reference=case.reference, case_id=case.id, **{field: value})


async def _decide(unit: Unit, case: Case, status: str) -> None:
    _must_wait(case)
    case.decided_at, case.decided_by = unit.now, unit.actor
    await become(unit, case, status)


def _must_wait(case: Case) -> None:
    """Refuse before anything is changed: the caller may go on and store what it has."""
    if case.status != "a_valider":
        raise AlreadyDecided


async def possible_originals(unit: Unit, case: Case, rights: list[Coordinator]) -> list[Case]:
    """What the case may be a duplicate of, likeliest first."""
    return await cases.possible_originals(unit.session, case, rights)


async def find(unit: Unit, case_id: int | None, rights: list[Coordinator]) -> Case | None:
    """A case inside these rights, or None."""
    return None if case_id is None else await cases.get_visible(unit.session, case_id, rights)


async def similar_offers(unit: Unit, offer: Case, rights: list[Coordinator], up_to: int | None = None) -> list[Case]:
    """The other offers of the same missions that wait, oldest first, up to a reference that was seen.

    That of a minor is looked at alone.
    """
    found = await cases.waiting_offers(unit.session, offer.missions, rights, limit=SIMILAR_MAX)
    grown = [other for other in found if other.id != offer.id and other.adult is not False]
    return [other for other in grown if up_to is None or other.id <= up_to]


async def waiting(unit: Unit, rights: list[Coordinator], page: int, size: int) -> list[Case]:
    """One page of what waits, and one more to know whether another page follows."""
    return await cases.waiting(unit.session, rights, limit=size + 1, offset=page * size)
