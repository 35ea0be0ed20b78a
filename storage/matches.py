"""Matches and the times of help: look up, list, count. What is for a coordinator goes through ``visible_to``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, CursorResult, Select, exists, func, or_, select, update
from sqlalchemy.orm import aliased, joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from storage.database import Session
from storage.models import Case, CaseMission, Coordinator, Match, Person, Visit
from storage.models.matches import ACTIVE
from storage.territory import visible_to

SAMPLED = 1_500
"""Offers among which those longest uncalled are looked for."""

SCATTER, SPREAD = 10_007, 7_919
"""Two primes: numbers of offers multiplied by the one and cut by the other come in an order of no meaning."""

_OFFERED = (Case.direction == "offer", Case.status == "validee")
"""An offer that may be proposed something."""


def _of_missions(missions: Collection[str]) -> ColumnElement[bool]:
    """A case of one of these missions."""
    return exists().where(CaseMission.case_id == Case.id, CaseMission.mission.in_(missions))


def _whole(query: Select[Match]) -> Select[Match]:
    return query.options(
        joinedload(Match.offer).joinedload(Case.person),
        joinedload(Match.request).joinedload(Case.person),
        joinedload(Match.request).joinedload(Case.structure),
        selectinload(Match.visits),
    )


def _anew(query: Select[Match]) -> Select[Match]:
    """Everything about a match as it is now, whatever was read of its cases before."""
    sides = [joinedload(side).selectinload(Case.clarifications) for side in (Match.offer, Match.request)]
    return _whole(query).options(*sides).execution_options(populate_existing=True)


async def hold(session: Session, match_id: int | None) -> Match | None:
    """One match as it is now, its request held until the end of the transaction: its answers come one after another."""
    if match_id is None:
        return None
    request = select(Case.id).join(Match, Match.request_id == Case.id).where(Match.id == match_id)
    if (await session.scalars(request.with_for_update(of=Case))).first() is None:
        return None
    return (await session.scalars(_anew(select(Match).where(Match.id == match_id)))).unique().one_or_none()


async def hold_visit(session: Session, visit_id: int | None) -> Visit | None:
    """One time of help, its match held as by ``hold``."""
    if visit_id is None:
        return None
    match_id = (await session.scalars(select(Visit.match_id).where(Visit.id == visit_id))).one_or_none()
    match = await hold(session, match_id)
    visit = next((visit for visit in match.visits if visit.id == visit_id), None) if match is not None else None
    if visit is not None:
        set_committed_value(visit, "match", match)
    return visit


async def of_case(session: Session, case: Case, *, only_active: bool = False) -> list[Match]:
    """The matches of one offer or request already known, oldest first."""
    query = _whole(select(Match).where(or_(Match.request_id == case.id, Match.offer_id == case.id)))
    return await _listed(session, query, only_active=only_active)


async def of_person(session: Session, person_id: int, *, only_active: bool = False) -> list[Match]:
    """The matches of the offers and requests of one person, oldest first."""
    own = select(Case.id).where(Case.person_id == person_id)
    query = _whole(select(Match).where(or_(Match.request_id.in_(own), Match.offer_id.in_(own))))
    return await _listed(session, query, only_active=only_active)


async def _listed(session: Session, query: Select[Match], *, only_active: bool) -> list[Match]:
    if only_active:
        query = query.where(Match.status.in_(ACTIVE))
    return list((await session.scalars(query.order_by(Match.id))).unique().all())


async def count(session: Session, rights: Sequence[Coordinator], *statuses: str) -> int:
    """How many matches of the requests of these rights have one of these statuses."""
    inside = select(Case.id).where(visible_to(rights))
    query = select(func.count()).select_from(Match).where(Match.status.in_(statuses), Match.request_id.in_(inside))
    return (await session.execute(query)).scalar_one()


async def get_visible(session: Session, match_id: int | None, rights: Sequence[Coordinator]) -> Match | None:
    """One match held as by ``hold``, if these rights reach both its request and its offer."""
    match = await hold(session, match_id)
    if match is None:
        return None
    both = select(func.count()).select_from(Case)
    both = both.where(Case.id.in_((match.offer_id, match.request_id)), visible_to(rights))
    return match if (await session.execute(both)).scalar_one() == 2 else None


async def is_of(session: Session, person_id: int, request: Case) -> bool:
    """Whether this person was ever asked to help with a request."""
    query = select(Match.id).join(Case, Match.offer_id == Case.id)
    query = query.where(Match.request_id == request.id, Case.person_id == person_id).limit(1)
    return (await session.scalars(query)).first() is not None


async def asked_for(session: Session, request: Case) -> set[int]:
    """Ids of the persons to whom this request was ever proposed."""
    query = select(Case.person_id).join(Match, Match.offer_id == Case.id).where(Match.request_id == request.id)
    return set((await session.scalars(query)).all())


async def helped_before(session: Session, person_id: int) -> set[int]:
    """Ids of the persons who have helped this one."""
    own = select(Case.id).where(Case.person_id == person_id)
    query = select(Case.person_id).join(Match, Match.offer_id == Case.id)
    query = query.where(Match.request_id.in_(own), Match.status.in_(("confirmee", "faite")))
    return set((await session.scalars(query)).all())


async def asked_since(session: Session, person_ids: Collection[int], since: datetime) -> dict[int, int]:
    """How often something was proposed to each of these persons since a moment; those never asked are left out."""
    query = (
        select(Case.person_id, func.count())
        .join(Match, Match.offer_id == Case.id)
        .where(Case.person_id.in_(person_ids), Match.made_at > since)
        .group_by(Case.person_id)
    )
    rows = await session.execute(query)
    return {person_id: count for person_id, count in rows}  # noqa: C416 (rows are no pairs for a type checker)


async def waiting_for(session: Session, person_ids: Collection[int]) -> set[int]:
    """Those of these persons who have a proposal to answer."""
    query = select(Case.person_id).join(Match, Match.offer_id == Case.id)
    query = query.where(Case.person_id.in_(person_ids), Match.status == "proposee")
    return set((await session.scalars(query)).all())


async def pool(
    session: Session,
    request: Case,
    communes: Collection[str],
    rights: Sequence[Coordinator],
    *,
    limit: int,
) -> list[Case]:
    """Validated offers of the same missions in these communes, within these rights, those longest uncalled first.

    Offers come with their person. Whoever paused or is out of reach comes last, and whoever was asked for this request
    before is among them: why they do not fit can then be told. Where there are more than ``SAMPLED``, they are looked
    for among so many of them, which are not the same for two requests: a great city is not sorted whole for each.
    """
    scattered = (Case.id % SCATTER * SPREAD + request.id % SCATTER) % SCATTER
    inside = (*_OFFERED, Case.commune.in_(communes), _of_missions(request.missions), visible_to(rights))
    some = select(Case.id).where(*inside).order_by(scattered, Case.id).limit(SAMPLED).subquery()
    query = (
        select(Case)
        .join(some, some.c.id == Case.id)
        .join(Person, Person.id == Case.person_id)
        .options(joinedload(Case.person), selectinload(Case.mission_rows))
        .order_by(
            Person.paused_at.is_not(None),
            Person.unreachable_at.is_not(None),
            Person.asked_at.is_not(None),
            Person.asked_at,
            Case.id,
        )
        .limit(limit)
    )
    return list((await session.scalars(query)).unique().all())


async def offer_of(session: Session, case_id: int, rights: Sequence[Coordinator]) -> Case | None:
    """One validated offer with its person, if these rights reach it."""
    query = select(Case).options(joinedload(Case.person)).where(Case.id == case_id, *_OFFERED, visible_to(rights))
    return (await session.scalars(query)).one_or_none()


async def offers_within(session: Session, rights: Sequence[Coordinator], missions: Collection[str]) -> list[Case]:
    """Validated offers of some missions within these rights, with their persons: among them a name is looked for."""
    query = select(Case).options(joinedload(Case.person)).where(*_OFFERED, _of_missions(missions), visible_to(rights))
    return list((await session.scalars(query.order_by(Case.id))).unique().all())


async def offers_count(session: Session, rights: Sequence[Coordinator], missions: Collection[str]) -> int:
    """How many validated offers of some missions these rights reach, wherever they are."""
    query = select(func.count()).select_from(Case)
    query = query.where(*_OFFERED, _of_missions(missions), visible_to(rights))
    return (await session.execute(query)).scalar_one()


async def places_taken(session: Session, request: Case) -> int:
    """How many volunteers of a request both sides agreed on."""
    return await _count_of(session, request, "confirmee", "faite")


async def places_promised(session: Session, request: Case) -> int:
    """How many volunteers of a request said yes, whether the other side has agreed yet or not."""
    return await _count_of(session, request, "acceptee", "confirmee", "faite")


async def _count_of(session: Session, request: Case, *statuses: str) -> int:
    query = select(func.count()).select_from(Match)
    query = query.where(Match.request_id == request.id, Match.status.in_(statuses))
    return (await session.execute(query)).scalar_one()


async def last_wave(session: Session, request: Case) -> int:
    """The number of the last wave of proposals of a request; 0 before the first."""
    query = select(func.max(Match.wave)).where(Match.request_id == request.id)
    return (await session.execute(query)).scalar_one() or 0


async def done_by(session: Session, person_id: int) -> list[Visit]:
    """The times that this person has helped, oldest first, each with its match and request."""
    offer = aliased(Case)
    query = (
        select(Visit)
        .join(Match, Match.id == Visit.match_id)
        .join(offer, offer.id == Match.offer_id)
        .options(joinedload(Visit.match).joinedload(Match.request))
        .where(offer.person_id == person_id, Visit.outcome == "fait")
    )
    return list((await session.scalars(query.order_by(Visit.closed_at, Visit.id))).unique().all())


async def last_made(session: Session, offer: Case) -> datetime | None:
    """When something was last proposed for an offer; None when nothing ever was."""
    return (await session.execute(select(func.max(Match.made_at)).where(Match.offer_id == offer.id))).scalar_one()


async def empty_ended(session: Session, before: datetime) -> int:
    """Empty what volunteers wrote in matches that ended before a moment; returns how many."""
    query = update(Match).where(Match.ended_at < before, Match.words.is_not(None)).values(words=None)
    result = await session.execute(query)
    assert isinstance(result, CursorResult)
    return result.rowcount


async def export(session: Session, rights: Sequence[Coordinator]) -> list[Match]:
    """Every match with its two cases, oldest first, where these rights reach both."""
    inside = select(Case.id).where(visible_to(rights))
    query = select(Match).where(Match.offer_id.in_(inside), Match.request_id.in_(inside))
    query = query.options(joinedload(Match.offer), joinedload(Match.request)).order_by(Match.id)
    return list((await session.scalars(query)).all())
