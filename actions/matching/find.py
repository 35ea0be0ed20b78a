"""Find who can help: the validated offers that fit a validated request, best first, and what kept the others out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from actions.matching.practice import CIRCLES_KM, Practice
from actions.matching.rank import Candidate, Need, Ranked, rank
from actions.rules import WEEK, may_look_after_children, same_household
from actions.unit import Unit
from storage import matches
from storage.models import Case, Coordinator

POOL = 80
"""Offers looked at in one circle: those longest uncalled, so that the others have their turn next time."""

ENOUGH = 3
"""Volunteers who fit; a circle that holds fewer is widened."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who can help, best first, within so many kilometres; and how many others were left out, by reason."""

    ranked: tuple[Ranked, ...] = ()
    walls: Counter[str] = field(default_factory=Counter)
    km: float = 0.0
    by_id: Mapping[int, Case] = field(default_factory=dict)

    def offers(self, count: int) -> list[Case]:
        """The best offers, with their persons."""
        return [self.by_id[ranked.candidate.offer_id] for ranked in self.ranked[:count]]


async def find(unit: Unit, request: Case, rights: Sequence[Coordinator], practice: Practice) -> Found:
    """The offers of these rights that fit a request. Nobody is found for a place that is not known.

    The request comes with its person and its structure.
    """
    if request.commune is None or not rights:
        return Found()
    need, past = _need(unit, request, practice), await _past(unit, request)
    for km in CIRCLES_KM:
        near = practice.near(request.commune, km)
        offers = await matches.pool(unit.session, request, near.keys(), rights, limit=POOL)
        candidates = await _candidates(unit, request, offers, near, past)
        ranked, walls = rank(need, candidates, unit.now, practice.cap)
        found = Found(tuple(ranked), walls, km, {offer.id: offer for offer in offers})
        if len(ranked) >= max(ENOUGH, request.places):
            return found
    if not found.ranked:
        all_of_them = await matches.offers_count(unit.session, rights, request.missions)
        if (far := all_of_them - len(found.by_id)) > 0:
            found.walls["trop_loin"] = far
    return found


def _need(unit: Unit, request: Case, practice: Practice) -> Need:
    """What ranking must know of the request."""
    return Need(
        missions=frozenset(request.missions),
        theme=request.theme,
        availability=request.availability,
        vehicle=bool(request.vehicle),
        today=unit.now.astimezone(practice.worktime(request.commune).zone).date(),
    )


@dataclass(frozen=True, slots=True)
class _Past:
    """Who was asked for this request before, and who has helped its author."""

    asked: set[int]
    helped: set[int]


async def _past(unit: Unit, request: Case) -> _Past:
    asked = await matches.asked_for(unit.session, request)
    return _Past(asked, await matches.helped_before(unit.session, request.person_id))


async def _candidates(
    unit: Unit, request: Case, offers: Sequence[Case], near: Mapping[str, float], past: _Past
) -> list[Candidate]:
    """What ranking must know of each offer."""
    ids = [offer.person_id for offer in offers]
    busy = await matches.waiting_for(unit.session, ids)
    counts = await matches.asked_since(unit.session, ids, unit.now - WEEK)
    care = "garde_enfants" in request.missions
    return [
        Candidate(
            offer_id=offer.id,
            person_id=offer.person_id,
            missions=frozenset(offer.missions),
            theme=offer.theme,
            availability=offer.availability,
            vehicle=offer.vehicle,
            km=near.get(offer.commune or "", near.get(offer.city or "", 0.0)),
            last_asked_at=offer.person.asked_at,
            asked_this_week=counts.get(offer.person_id, 0),
            knows=offer.person_id in past.helped,
            paused=offer.person.paused_at is not None,
            unreachable=offer.person.unreachable_at is not None,
            asked_before=offer.person_id in past.asked,
            busy=offer.person_id in busy,
            same_household=same_household(offer.person, request.person),
            declined=frozenset(offer.person.declined_missions or ()),
            attested=not care or may_look_after_children(offer, unit.now.date()),
        )
        for offer in offers
    ]
