"""Offers and requests: look up, list, count. Whatever is for a coordinator goes through ``territory.visible_to``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, CursorResult, Select, delete, exists, func, or_, select, true, update
from sqlalchemy.orm import aliased, joinedload, selectinload

from storage.database import Session
from storage.encryption import EncryptedText
from storage.models import Case, CaseMission, Clarification, Coordinator, Match, Note, Person, Structure, Task
from storage.models.tasks import UNTOLD
from storage.territory import visible_to

OPEN = ("a_valider", "validee", "en_cours")


def _whole(query: Select[Case]) -> Select[Case]:
    return query.options(joinedload(Case.person), joinedload(Case.structure), selectinload(Case.clarifications))


def _locked(query: Select[Case]) -> Select[Case]:
    """The whole case as it is now, held until the end of the transaction: two who act on it act one after the other."""
    return _whole(query).with_for_update(of=Case).execution_options(populate_existing=True)


async def get(session: Session, case_id: int) -> Case | None:
    """One case, whoever asks; None when it is gone. What a coordinator sees goes through ``get_visible``."""
    return await session.get(Case, case_id)


async def as_it_is(session: Session, case_id: int) -> Case | None:
    """One case read anew with everything about it, whoever changed it; None when it is gone."""
    query = _whole(select(Case).where(Case.id == case_id)).execution_options(populate_existing=True)
    return (await session.scalars(query)).unique().one_or_none()


async def hold_request(session: Session, case_id: int) -> Case | None:
    """One request, for the search that goes on by itself; nobody else decides on it meanwhile. None when it is gone."""
    query = _locked(select(Case).where(Case.id == case_id, Case.direction == "request"))
    return (await session.scalars(query)).unique().one_or_none()


async def get_visible(session: Session, case_id: int, rights: Sequence[Coordinator]) -> Case | None:
    """One case with everything about it, if these rights reach it; nobody else decides on it meanwhile."""
    query = _locked(select(Case).where(Case.id == case_id, visible_to(rights)))
    return (await session.scalars(query)).unique().one_or_none()


async def of_person(session: Session, person_id: int, *, only_open: bool = False) -> list[Case]:
    """A person's own cases, newest first."""
    query = _whole(select(Case).where(Case.person_id == person_id))
    if only_open:
        query = query.where(Case.status.in_(OPEN))
    return list((await session.scalars(query.order_by(Case.id.desc()))).unique().all())


async def waiting(session: Session, rights: Sequence[Coordinator], *, limit: int = 50, offset: int = 0) -> list[Case]:
    """What waits for a decision: urgent first, then the longest waiting."""
    query = _whole(select(Case).where(Case.status == "a_valider", visible_to(rights)))
    query = query.order_by(Case.urgent.desc(), Case.created_at, Case.id).limit(limit).offset(offset)
    return list((await session.scalars(query)).unique().all())


async def waiting_offers(
    session: Session, missions: Sequence[str], rights: Sequence[Coordinator], *, limit: int
) -> list[Case]:
    """Offers of exactly these missions that wait for a decision, oldest first."""
    others = exists().where(CaseMission.case_id == Case.id, CaseMission.mission.not_in(missions))
    of_each = [exists().where(CaseMission.case_id == Case.id, CaseMission.mission == mission) for mission in missions]
    query = _whole(
        select(Case).where(Case.direction == "offer", Case.status == "a_valider", ~others, *of_each, visible_to(rights))
    )
    return list((await session.scalars(query.order_by(Case.created_at, Case.id).limit(limit))).unique().all())


async def unmatched(session: Session, rights: Sequence[Coordinator], before: datetime) -> list[Case]:
    """Requests validated before a moment for which nobody has been found."""
    matched = exists().where(Match.request_id == Case.id, Match.status != "echouee")
    query = _whole(
        select(Case).where(
            Case.direction == "request",
            Case.status == "validee",
            Case.decided_at < before,
            ~matched,
            visible_to(rights),
        )
    )
    return list((await session.scalars(query.order_by(Case.decided_at, Case.id))).unique().all())


async def untold(session: Session, rights: Sequence[Coordinator]) -> list[Case]:
    """Cases whose author could not be told what became of them and whom nobody called yet; the longest first."""
    waits = select(Task.case_id, func.min(Task.since).label("since")).where(
        Task.kind == UNTOLD, Task.done_at.is_(None), Task.case_id.is_not(None)
    )
    waiting_tasks = waits.group_by(Task.case_id).subquery()
    query = _whole(select(Case).join(waiting_tasks, waiting_tasks.c.case_id == Case.id).where(visible_to(rights)))
    return list((await session.scalars(query.order_by(waiting_tasks.c.since, Case.id))).unique().all())


async def count_waiting(session: Session, rights: Sequence[Coordinator]) -> dict[tuple[str, str], int]:
    """How many cases wait, by direction and mission; a case of two missions counts in both."""
    return await _count(session, Case.status == "a_valider", visible_to(rights))


async def count_since(session: Session, rights: Sequence[Coordinator], since: datetime) -> dict[tuple[str, str], int]:
    """How many cases arrived since a moment, by direction and mission."""
    return await _count(session, Case.created_at >= since, visible_to(rights))


async def _count(session: Session, *where: ColumnElement[bool]) -> dict[tuple[str, str], int]:
    query = (
        select(Case.direction, CaseMission.mission, func.count())
        .join(CaseMission, CaseMission.case_id == Case.id)
        .where(*where)
        .group_by(Case.direction, CaseMission.mission)
    )
    return {(direction, mission): count for direction, mission, count in await session.execute(query)}


async def totals_waiting(session: Session, rights: Sequence[Coordinator]) -> tuple[int, int]:
    """How many cases wait for a decision, and how many of them are urgent."""
    query = select(func.count(), func.count().filter(Case.urgent)).select_from(Case)
    total, urgent = (await session.execute(query.where(Case.status == "a_valider", visible_to(rights)))).one()
    return total, urgent


async def unanswered_areas(
    session: Session, rights: Sequence[Coordinator], direction: str, *, limit: int
) -> list[tuple[str, str, int]]:
    """Where cases of one direction wait and none of the other is validated: commune, mission and how many, most first.

    Requests without volunteers, or offers that nobody needs.
    """
    other, other_mission = aliased(Case), aliased(CaseMission)
    answered = (
        select(other.id)
        .join(other_mission, other_mission.case_id == other.id)
        .where(
            other.direction != direction,
            other.status == "validee",
            other.commune == Case.commune,
            other_mission.mission == CaseMission.mission,
        )
        .exists()
    )
    query = (
        select(Case.commune, CaseMission.mission, func.count())
        .join(CaseMission, CaseMission.case_id == Case.id)
        .where(Case.direction == direction, Case.status == "validee", Case.commune.is_not(None), ~answered)
        .where(visible_to(rights))
        .group_by(Case.commune, CaseMission.mission)
        .order_by(func.count().desc(), Case.commune, CaseMission.mission)
        .limit(limit)
    )
    return [(commune or "", mission, count) for commune, mission, count in await session.execute(query)]


async def possible_originals(
    session: Session, case: Case, rights: Sequence[Coordinator], *, limit: int = 8
) -> list[Case]:
    """Open cases of the same direction that this one may repeat, likeliest first.

    The same person, or another one with the same telephone number; then the same commune and mission. An unknown
    number or commune equals no other.
    """
    missions = select(CaseMission.case_id).where(CaseMission.mission.in_(case.missions))
    number = case.person.phone_index
    same_number = select(Person.id).where(Person.phone_index == number, Person.phone_index.is_not(None))
    same_person = or_(Case.person_id == case.person_id, Case.person_id.in_(same_number))
    same_place = (Case.commune == case.commune) & Case.commune.is_not(None) & Case.id.in_(missions)
    query = (
        _whole(select(Case))
        .where(
            Case.id != case.id,
            Case.direction == case.direction,
            Case.status.in_(OPEN),
            or_(same_person, same_place),
            visible_to(rights),
        )
        .order_by(same_person.desc(), Case.id.desc())
        .limit(limit)
    )
    return list((await session.scalars(query)).unique().all())


async def open_of(
    session: Session, person_ids: Collection[int], direction: str, rights: Sequence[Coordinator] | None = None
) -> list[Case]:
    """The open cases of some persons in one direction, newest first; within rights, for a coordinator."""
    query = _whole(select(Case).where(Case.person_id.in_(person_ids), Case.direction == direction))
    query = query.where(Case.status.in_(OPEN), true() if rights is None else visible_to(rights))
    return list((await session.scalars(query.order_by(Case.id.desc()))).unique().all())


async def merged_into(session: Session, case: Case) -> list[Case]:
    """The cases that repeat this one, oldest first."""
    query = _whole(select(Case).where(Case.duplicate_of == case.id).order_by(Case.id))
    return list((await session.scalars(query)).unique().all())


async def notes_of(session: Session, case: Case, *, last: int | None = None) -> list[Note]:
    """What coordinators wrote about a case, or wrote last, oldest first."""
    query = select(Note).where(Note.case_id == case.id).order_by(Note.id.desc()).limit(last)
    return list((await session.scalars(query)).all())[::-1]


async def export(session: Session, rights: Sequence[Coordinator], direction: str) -> list[Case]:
    """Every case of one direction within these rights, oldest first."""
    query = _whole(select(Case).where(Case.direction == direction, visible_to(rights)).order_by(Case.id))
    return list((await session.scalars(query)).unique().all())


async def get_own(session: Session, case_id: int, person_id: int) -> Case | None:
    """One of a person's own cases; nobody else decides on it meanwhile."""
    query = _locked(select(Case).where(Case.id == case_id, Case.person_id == person_id))
    return (await session.scalars(query)).unique().one_or_none()


async def turn(session: Session, case: Case, direction: str) -> Case:
    """Make an offer of a request, or the reverse; returns the case anew, and the object given is no longer of use.

    The direction tells the class of a row: a loaded object cannot change it, so the row is changed beneath it.
    """
    await session.flush()
    await session.execute(
        update(Case).where(Case.id == case.id).values(direction=direction).execution_options(synchronize_session=False)
    )
    session.expunge(case)
    return (await session.scalars(_locked(select(Case).where(Case.id == case.id)))).unique().one()


async def unanswered(session: Session, person_id: int, clarification_id: int | None = None) -> Clarification | None:
    """The question of this id, else the oldest one, asked to this person and still waiting for an answer."""
    query = (
        select(Clarification)
        .join(Case, Case.id == Clarification.case_id)
        .where(Case.person_id == person_id, Case.status.in_(OPEN), Clarification.answered_at.is_(None))
        .order_by(Clarification.id)
        .limit(1)
    )
    if clarification_id is not None:
        query = query.where(Clarification.id == clarification_id)
    return (await session.scalars(query)).one_or_none()


async def structure_of(session: Session, person_id: int, name: str) -> Structure | None:
    """A structure this person already gave under this name."""
    query = select(Structure).where(Structure.person_id == person_id, Structure.name == name)
    return (await session.scalars(query)).first()


async def last_structure(session: Session, person_id: int) -> Structure | None:
    """The structure for which this person wrote last."""
    query = select(Structure).where(Structure.person_id == person_id).order_by(Structure.id.desc()).limit(1)
    return (await session.scalars(query)).first()


async def empty_ended(session: Session, before: datetime) -> int:
    """Empty the encrypted words of cases that ended before a moment; returns how many.

    Questions asked about them go too, with their answers, and what coordinators wrote of them.
    """
    ended = Case.status.not_in(OPEN) & (Case.updated_at < before)
    for about in (Clarification, Note):
        await session.execute(delete(about).where(about.case_id.in_(select(Case.id).where(ended))))
    words = [column for column in Case.__table__.columns if isinstance(column.type, EncryptedText)]
    query = update(Case).where(ended, or_(*[column.is_not(None) for column in words]))
    result = await session.execute(query.values({column.name: None for column in words}))
    assert isinstance(result, CursorResult)
    return result.rowcount
