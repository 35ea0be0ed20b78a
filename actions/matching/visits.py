"""The times that help is given: planned, reminded the day before, told of the day after, until it is done."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from actions.alert import tell_coordinators
from actions.matching.end import close, end
from actions.matching.practice import Practice
from actions.matching.times import next_day, recurs
from actions.unit import Unit, read_id
from storage import dues, matches, tasks
from storage.encryption import opened
from storage.models import Case, Match, Person, Visit
from storage.models.matches import SIDES

REPORTS = ("fait", "reporte", "empeche", "absent", "plus_besoin")
"""What either side may say of a time of help: it took place, was put off, they could not, the other was not there,
or it is no longer needed."""

REMIND_AT, ASK_AT = time(18, 0), time(10, 0)
"""Where the help is given: the hour of the reminder on the day before, and of the question on the day after."""

UNSET_AFTER = timedelta(days=3)
"""When no day was set, it is asked then whether the help took place."""

ASK_AGAIN_HOURS = 10.0
"""Working hours until whoever was silent is asked once more, and until a coordinator is told."""


def comes_back(match: Match) -> bool:
    """Whether the help is given again and again, as long as both wish."""
    moment = match.moment or {}
    return not match.request.is_posting and recurs(
        moment, f"{moment.get('text', '')} {opened(match.request.details) or ''}"
    )


async def own(unit: Unit, person: Person, visit_id: str, side: str) -> Visit | None:
    """A time of help by the id on a button, if it is this person's on this side (volunteer, person)."""
    visit = await matches.hold_visit(unit.session, read_id(visit_id))
    if visit is None or side not in SIDES:
        return None
    return visit if visit.match.own(side).person_id == person.id else None


async def plan(unit: Unit, match: Match, practice: Practice, *, after: date | None = None) -> Visit:
    """Set the next time of help, on the day agreed if one can be told, and what must be asked before and after it."""
    zone = practice.worktime(match.request.commune).zone
    today = unit.now.astimezone(zone).date()
    since = after or (today - timedelta(days=1) if match.request.urgent else today)
    visit = Visit(match_id=match.id, day=next_day(match.moment, since) if match.moment else None)
    unit.session.add(visit)
    await unit.session.flush()
    await unit.session.refresh(match, ["visits"])
    await _schedule(unit, visit, match.request, practice)
    return visit


async def _schedule(unit: Unit, visit: Visit, request: Case, practice: Practice) -> None:
    hours = practice.worktime(request.commune)
    if visit.day is None:
        await dues.schedule(unit.session, f"outcome:{visit.id}", hours.next_open(unit.now + UNSET_AFTER))
        return
    eve = datetime.combine(visit.day - timedelta(days=1), REMIND_AT, hours.zone)
    if eve > unit.now:
        await dues.schedule(unit.session, f"remind:{visit.id}", eve)
    morrow = datetime.combine(visit.day + timedelta(days=1), ASK_AT, hours.zone)
    await dues.schedule(unit.session, f"outcome:{visit.id}", hours.next_open(morrow))


async def remind(unit: Unit, visit_id: int, practice: Practice) -> None:
    """The day before: the volunteer is reminded, and can still say that they cannot. Too late, nothing is said."""
    visit = await _open_visit(unit, visit_id)
    if visit is None or visit.day is None:
        return
    if visit.day > unit.now.astimezone(practice.worktime(visit.match.request.commune).zone).date():
        match = visit.match
        name = opened(match.request.person.name) or ""
        values = {"visit_id": visit.id, "match_id": match.id, "reference": match.request.reference, "day": visit.day}
        unit.tell(match.offer.person_id, "reminder", name=name, comes_back=comes_back(match), **values)


async def ask(unit: Unit, visit_id: int, practice: Practice, *, again: bool = False) -> None:
    """The day after: each side that has said nothing is asked whether the help took place, twice at most."""
    visit = await _open_visit(unit, visit_id)
    if visit is None:
        return
    match, visit.asked_at = visit.match, unit.now
    for side, said in (("volunteer", visit.volunteer_says), ("person", visit.person_says)):
        if said is None:
            name = opened(match.other(side).person.name) or ""
            values = {"visit_id": visit.id, "match_id": match.id, "reference": match.request.reference}
            unit.tell(match.own(side).person_id, "outcome", side=side, name=name, day=visit.day, again=again, **values)
    then = practice.worktime(match.request.commune).after(unit.now, ASK_AGAIN_HOURS)
    await dues.schedule(unit.session, f"{'silent' if again else 'outcome_again'}:{visit.id}", then)


async def give_up_asking(unit: Unit, visit_id: int, practice: Practice) -> None:
    """Nobody answered twice: what one side said stands, else a coordinator has to call."""
    visit = await _open_visit(unit, visit_id)
    if visit is None:
        return
    if (said := visit.volunteer_says or visit.person_says) is not None:
        await _settle(unit, visit, said, practice)
        return
    await tasks.leave(unit.session, "silent", unit.now, case_id=visit.match.request_id, person_id=None)
    await tell_coordinators(unit, visit.match.request)


async def report(unit: Unit, visit: Visit, side: str, said: str, practice: Practice) -> None:
    """One side tells what became of it. Who was to be helped settles it; the volunteer's word waits for theirs."""
    if said not in REPORTS:
        raise ValueError(said)
    if visit.closed_at is not None:
        return
    setattr(visit, f"{side}_says", said)
    unit.log(f"visit_{said}", f"visit-{visit.id}")
    if "fait" in (visit.volunteer_says, visit.person_says) and "absent" in (visit.volunteer_says, visit.person_says):
        await tasks.leave(unit.session, "disagree", unit.now, case_id=visit.match.request_id, person_id=None)
        await _settle(unit, visit, "fait", practice)
    elif side == "person" or said != "fait" or visit.match.request.is_posting:
        await _settle(unit, visit, said, practice)


async def _settle(unit: Unit, visit: Visit, said: str, practice: Practice) -> None:
    match = visit.match
    visit.outcome, visit.closed_at = said, unit.now
    await unit.session.flush()
    if said == "fait":
        await _done(unit, visit, practice)
    elif said == "reporte":
        await plan(unit, match, practice)
    elif said == "plus_besoin":
        await end(unit, match, "plus_besoin")
        await close(unit, match.request, "plus_besoin")
    else:
        by_volunteer = visit.volunteer_says is not None
        await tasks.leave(unit.session, "not_there", unit.now, case_id=match.request_id, person_id=None)
        await end(unit, match, "empechement" if said == "empeche" and by_volunteer else "absent")


async def _done(unit: Unit, visit: Visit, practice: Practice) -> None:
    match = visit.match
    helped = len(await matches.done_by(unit.session, match.offer.person_id))
    unit.tell(
        match.offer.person_id,
        "thanks",
        reference=match.request.reference,
        missions=list(match.request.missions),
        helped=helped,
    )
    if comes_back(match) and match.request.status == "en_cours":
        await plan(unit, match, practice, after=visit.day)
        return
    match.status, match.outcome, match.ended_at = "faite", "aide_donnee", unit.now
    unit.log("helped", f"match-{match.id}")
    await unit.session.flush()
    if match.request.is_posting:
        await dues.schedule(unit.session, f"over:{match.request_id}", unit.now)
    else:
        await close(unit, match.request, "aide_donnee")


async def skip(unit: Unit, visit: Visit, practice: Practice) -> None:
    """The volunteer cannot this time only: the other side is told, and the next time is set."""
    if visit.closed_at is not None:
        return
    match = visit.match
    visit.outcome, visit.closed_at = "empeche", unit.now
    unit.log("visit_skipped", f"visit-{visit.id}")
    following = await plan(unit, match, practice, after=visit.day)
    name = opened(match.offer.person.name) or ""
    values = {"reference": match.request.reference, "name": name, "following": following.day}
    unit.tell(match.request.person_id, "skipped", **values)


async def _open_visit(unit: Unit, visit_id: int) -> Visit | None:
    visit = await matches.hold_visit(unit.session, visit_id)
    return visit if visit is not None and visit.closed_at is None and visit.match.status == "confirmee" else None
