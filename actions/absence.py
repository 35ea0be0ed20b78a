"""A coordinator's days away: nothing is sent to them, and whoever replaces them holds their rights meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from actions.unit import Unit
from storage import coordinators, dues, people
from storage.models import Absence, Coordinator


def _morning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC)


async def plan(
    unit: Unit, person_id: int, starts_on: date, ends_on: date, replacement_id: int | None, zone: ZoneInfo
) -> Absence:
    """Note an absence, both days included; it begins and ends by itself. The replacement is told at once."""
    if ends_on < starts_on:
        raise ValueError("an absence ends after it starts")
    absence = Absence(person_id=person_id, starts_on=starts_on, ends_on=ends_on, replacement_id=replacement_id)
    unit.session.add(absence)
    await unit.session.flush()
    unit.log("absence", f"person-{person_id}")
    await dues.schedule(unit.session, f"away:{absence.id}", max(unit.now, _morning(starts_on, zone)))
    await dues.schedule(unit.session, f"back:{absence.id}", _morning(ends_on + timedelta(days=1), zone))
    if replacement_id is not None:
        unit.tell(replacement_id, "replaces", starts_on=starts_on, ends_on=ends_on)
    return absence


async def now(unit: Unit, person_id: int) -> Absence | None:
    """The absence that goes on, or is to come."""
    return await coordinators.next_absence(unit.session, person_id)


async def begin(unit: Unit, absence_id: int) -> None:
    """The first day: no more digests, and the rights are lent."""
    absence = await coordinators.absence(unit.session, absence_id)
    if absence is None or absence.started_at is not None or absence.ended_at is not None:
        return
    absence.started_at = unit.now
    (await people.get(unit.session, absence.person_id)).away_at = unit.now
    if absence.replacement_id is not None:
        await _lend(unit, absence, absence.replacement_id)


async def _lend(unit: Unit, absence: Absence, replacement_id: int) -> None:
    held = await coordinators.rights_of(unit.session, replacement_id)
    known = {(right.territory_kind, right.territory_code) for right in held}
    for right in await coordinators.rights_of(unit.session, absence.person_id):
        territory = right.territory_kind, right.territory_code
        if right.lent_by is None and territory not in known:
            kind, code = territory
            unit.session.add(
                Coordinator(
                    person_id=replacement_id,
                    territory_kind=kind,
                    territory_code=code,
                    created_at=unit.now,
                    lent_by=absence.id,
                )
            )
    unit.log("lent", f"person-{replacement_id}")
    await unit.session.flush()


async def end(unit: Unit, absence_id: int) -> None:
    """The day after the last one, or an earlier return: what was lent comes back, and digests too."""
    absence = await coordinators.absence(unit.session, absence_id)
    if absence is None or absence.ended_at is not None:
        return
    absence.ended_at = unit.now
    for right in await coordinators.lent(unit.session, absence.id):
        right.revoked_at = unit.now
    (await people.get(unit.session, absence.person_id)).away_at = None
    unit.log("back", f"person-{absence.person_id}")
    if absence.replacement_id is not None:
        unit.tell(absence.replacement_id, "replaced_no_more")
    await dues.schedule(unit.session, f"digest:{absence.person_id}", unit.now)


def colleagues(team: Sequence[Coordinator], person_id: int) -> list[Coordinator]:
    """Who may replace somebody: one right for each other person of the team."""
    others = {right.person_id: right for right in reversed(team) if right.person_id != person_id}
    return sorted(others.values(), key=lambda right: right.id)
