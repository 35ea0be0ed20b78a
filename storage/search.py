"""What the search reads: the words of cases, opened one chunk after another, and which cases somebody may see."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, LargeBinary, or_, select, true, type_coerce
from sqlalchemy.orm import joinedload

from storage.cases import OPEN
from storage.database import Session
from storage.encryption import current_cipher
from storage.models import Case, Coordinator, Person, Structure
from storage.territory import visible_to


class Sealed(NamedTuple):
    """The words of one case as they are stored."""

    case_id: int
    name: bytes | None
    structure: str | None
    told: tuple[bytes | None, ...]


async def changed(session: Session, since: datetime | None, after: int, limit: int) -> list[Sealed]:
    """The words of the cases whose persons changed anything since a moment (all, without one), by id after another."""
    cases, people = Case.__table__.c, Person.__table__.c
    sealed = [type_coerce(column, LargeBinary) for column in (cases.details, cases.beneficiary, cases.place)]
    query = (
        select(cases.id, type_coerce(people.name, LargeBinary), Structure.__table__.c.name, *sealed)
        .select_from(Case.__table__.join(Person.__table__, people.id == cases.person_id))
        .outerjoin(Structure.__table__, Structure.__table__.c.id == cases.structure_id)
        .where(cases.id > after)
        .order_by(cases.id)
        .limit(limit)
    )
    if since is not None:
        moved = select(Case.person_id).where(Case.updated_at >= since)
        query = query.where(cases.person_id.in_(moved))
    rows = (await session.execute(query)).all()
    return [Sealed(row[0], row[1], row[2], tuple(row[3:])) for row in rows]


def open_row(row: Sealed) -> tuple[str, str, str]:
    """The name, the structure and all that is told of a case, opened. What cannot be opened is left out."""
    return _opened(row.name), row.structure or "", " ".join(filter(None, map(_opened, row.told)))


def _opened(blob: bytes | None) -> str:
    if blob is None:
        return ""
    try:
        return current_cipher().decrypt(blob)
    except ValueError:  # one damaged value hides no case
        return ""


async def visible_ids(session: Session, rights: Sequence[Coordinator], communes: Sequence[str] = ()) -> set[int]:
    """The ids of the cases within these rights and communes."""
    query = select(Case.id).where(visible_to(rights), _inside(communes))
    return set((await session.scalars(query)).all())


def _inside(communes: Sequence[str]) -> ColumnElement[bool]:
    return or_(Case.commune.in_(communes), Case.city.in_(communes)) if communes else true()


async def all_ids(session: Session) -> set[int]:
    """The ids of every case there is, so that what is gone leaves the index; nobody is shown these."""
    return set((await session.scalars(select(Case.id))).all())


async def open_first(
    session: Session, ids: Sequence[int], rights: Sequence[Coordinator], communes: Sequence[str] = ()
) -> list[int]:
    """Those of these cases that are there, within the rights and communes, in the order given, open ones first."""
    query = select(Case.id, Case.status).where(Case.id.in_(ids), visible_to(rights), _inside(communes))
    status_of = {case_id: status for case_id, status in await session.execute(query)}  # noqa: C416 (rows are no pairs)
    there = [case_id for case_id in ids if case_id in status_of]
    return sorted(there, key=lambda case_id: status_of[case_id] not in OPEN)


async def shown(session: Session, ids: Sequence[int], rights: Sequence[Coordinator]) -> list[Case]:
    """These cases as they are now, within the rights, in the order given."""
    query = select(Case).options(joinedload(Case.person), joinedload(Case.structure))
    found = {case.id: case for case in await session.scalars(query.where(Case.id.in_(ids), visible_to(rights)))}
    return [found[case_id] for case_id in ids if case_id in found]


async def with_phone(session: Session, phone: str, rights: Sequence[Coordinator]) -> list[int]:
    """The cases of those who answer a number (E.164), within the rights: open ones first, then the newest."""
    index = current_cipher().index(phone)
    query = select(Case.id).join(Person, Person.id == Case.person_id)
    query = query.where(Person.phone_index == index, visible_to(rights))
    return await open_first(session, list(await session.scalars(query.order_by(Case.id.desc()))), rights)
