"""A coordinator decides on a case: validate, refuse, mark as duplicate, correct. The person is told each time."""

from __future__ import annotations

from typing import Any

from actions.alert import tell_coordinators
from actions.unit import Unit
from storage import cases
from storage.models import Case, Coordinator

ENDS = ("aide_trouvee", "plus_besoin", "personne_trouve", "sans_reponse")
"""Why a validated case may be closed."""

REFUSALS = ("hors_territoire", "hors_missions", "deja_aide", "injoignable", "incomplet", "inapproprie")


class AlreadyDecided(Exception):
    """Somebody decided before, or the person withdrew it."""


async def validate(unit: Unit, case: Case) -> None:
    """The case may now be proposed and matched."""
    await _decide(unit, case, "validee")
    unit.tell(case.person_id, f"validated_{case.direction}", reference=case.reference)


async def refuse(unit: Unit, case: Case, reason: str) -> None:
    """The case ends here, for a coded reason that the person is told in plain words."""
    if reason not in REFUSALS:
        raise ValueError(reason)
    _must_wait(case)
    case.reason = reason
    await _decide(unit, case, "refusee")
    unit.tell(case.person_id, "refused", reference=case.reference, reason=reason)


async def close(unit: Unit, case: Case, reason: str) -> None:
    """A validated case is over, for a coded reason that the person is told."""
    if reason not in ENDS:
        raise ValueError(reason)
    if case.status not in ("validee", "en_cours"):
        raise AlreadyDecided
    case.reason = reason
    await _become(unit, case, "close")
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
    _note_correction(unit, case, "missions", list(case.missions), [mission])
    case.missions = (mission,)
    await _corrected(unit, case, "missions")


async def correct_commune(unit: Unit, case: Case, codes: dict[str, str | None]) -> None:
    """Put the case in another commune; it may leave the coordinator's own territory."""
    _still_open(case)
    await tell_coordinators(unit, case)
    _note_correction(unit, case, "commune", case.commune, codes["commune"])
    for column, code in codes.items():
        setattr(case, column, code)
    await _corrected(unit, case, "commune")


def is_open(case: Case) -> bool:
    """Whether something may still happen to this case."""
    return case.status in cases.OPEN


def _still_open(case: Case) -> None:
    if not is_open(case):
        raise AlreadyDecided


def _note_correction(unit: Unit, case: Case, field: str, before: Any, after: Any) -> None:
    noted = {"field": field, "before": before, "after": after, "at": unit.now.isoformat()}
    case.corrections = [*(case.corrections or []), noted]


async def _corrected(unit: Unit, case: Case, field: str) -> None:
    case.updated_at = unit.now
    unit.log(f"corrected_{field}", case.reference)
    await unit.session.flush()
    await tell_coordinators(unit, case)
    value = {"missions": list(case.missions), "commune": case.commune}[field]
    unit.tell(case.person_id, f"corrected_{field}", reference=case.reference, case_id=case.id, **{field: value})


async def _decide(unit: Unit, case: Case, status: str) -> None:
    _must_wait(case)
    case.decided_at, case.decided_by = unit.now, unit.actor
    await _become(unit, case, status)


async def _become(unit: Unit, case: Case, status: str) -> None:
    """Change the status, note it, and refresh the digests that show the case."""
    case.status, case.updated_at = status, unit.now
    unit.log(status, case.reference)
    await unit.session.flush()
    await tell_coordinators(unit, case)


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


async def waiting(unit: Unit, rights: list[Coordinator], page: int, size: int) -> list[Case]:
    """One page of what waits, and one more to know whether another page follows."""
    return await cases.waiting(unit.session, rights, limit=size + 1, offset=page * size)
