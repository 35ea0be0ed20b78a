"""Propose a request to volunteers: a coordinator starts it, or allowed the search to go on by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.alert import tell_coordinators
from actions.matching.practice import Practice
from actions.rules import WEEK, Forbidden, check_asked, check_pair
from actions.unit import Unit
from storage import dues, matches, tasks
from storage.encryption import opened
from storage.models import Case, Match

SEARCHED = ("given_back", "no_answer", "nobody_found")
"""What was to be done for a request until somebody else was asked."""


async def propose(
    unit: Unit, request: Case, offers: Sequence[Case], practice: Practice, *, made_by: int | None = None
) -> list[Match]:
    """Ask these volunteers, all at once; returns the matches made. Whoever may not be asked is left out.

    The offers come with their persons, and from a search within the rights of the coordinator who stands for it
    (``made_by``, or who acts). Raises ``Forbidden`` when nobody of several, or the only one, may be asked: for why; and
    when somebody helps already.
    """
    if await matches.places_taken(unit.session, request) >= request.places:
        raise Forbidden("statut")
    asked = await matches.asked_for(unit.session, request)
    ids = [offer.person_id for offer in offers]
    busy = await matches.waiting_for(unit.session, ids)
    counts = await matches.asked_since(unit.session, ids, unit.now - WEEK)
    wave = await matches.last_wave(unit.session, request) + 1
    made: list[Match] = []
    refused: Forbidden | None = None
    for offer in offers:
        try:
            check_pair(offer, request, unit.now)
            count = counts.get(offer.person_id, 0)
            check_asked(offer, request, asked=asked, busy=busy, count=count, cap=practice.cap)
        except Forbidden as forbidden:
            refused = forbidden
            continue
        made.append(await _ask(unit, request, offer, made_by or unit.actor, wave, practice))
        asked.add(offer.person_id)
        busy.add(offer.person_id)
    if not made and refused is not None:
        raise refused
    await tasks.finish_kinds(unit.session, request, SEARCHED, unit.now)
    await tell_coordinators(unit, request)
    return made


async def _ask(unit: Unit, request: Case, offer: Case, made_by: int | None, wave: int, practice: Practice) -> Match:
    match = Match(offer_id=offer.id, request_id=request.id, made_by=made_by, made_at=unit.now, wave=wave)
    match.offer, match.request, match.visits = offer, request, []
    unit.session.add(match)
    offer.person.asked_at = unit.now
    await unit.session.flush()
    unit.log("proposed", f"match-{match.id}")
    unit.tell_later(offer.person_id, "proposal", **await need(unit, match))
    await dues.schedule(unit.session, f"recall:{match.id}", practice.recall_at(request, unit.now))
    return match


async def need(unit: Unit, match: Match) -> dict[str, Any]:
    """What a volunteer reads of a request before both agreed: no name, the commune alone, words yet to be masked."""
    request = match.request
    taken = await matches.places_taken(unit.session, request) if request.is_posting else 0
    return {
        "match_id": match.id,
        "reference": request.reference,
        "missions": list(request.missions),
        "commune": request.commune,
        "availability": request.availability,
        "urgent": request.urgent,
        "vehicle": request.vehicle,
        "words": opened(request.details) or "",
        "hidden": [name for name in (opened(request.person.name), opened(request.beneficiary)) if name],
        "structure": request.structure_name if request.is_posting else None,
        "places": request.places - taken if request.is_posting else None,
        "conditions": opened(request.conditions),
        "deadline": request.deadline,
    }
