"""What the two sides answer: the volunteer first, then who asked for help. Contacts go out when both said yes."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import SecretStr

from actions.alert import tell_coordinators
from actions.matching import visits
from actions.matching.end import end
from actions.matching.practice import Practice
from actions.rules import check_contact, check_pair
from actions.unit import Unit
from storage import dues, matches, tasks
from storage.encryption import opened
from storage.models import Match, Person

WORDS_MAX = 300
"""Characters kept of « Un autre moment »."""


class TooLate(Exception):
    """The question no longer waits for this answer."""


async def own(unit: Unit, person: Person, match_id: int | None, side: str) -> Match:
    """A match of this person, held; raises ``TooLate`` when it is not theirs on this side (volunteer, person)."""
    match = await matches.hold(unit.session, match_id)
    if match is None or match.own(side).person_id != person.id:
        raise TooLate
    return match


async def accept(
    unit: Unit, match: Match, practice: Practice, *, words: str = "", availability: dict[str, Any] | None = None
) -> None:
    """The volunteer can help; ``words``, and what was read of them, say when, if not at the moment asked for.

    A structure agreed by its posting: both are put in touch at once. Else who asked for help is asked, and the other
    volunteers are thanked and freed. Raises ``TooLate`` or ``Forbidden``.
    """
    if match.status != "proposee":
        raise TooLate
    check_pair(match.offer, match.request, unit.now)
    if await matches.places_promised(unit.session, match.request) >= match.request.places:
        await end(unit, match, "complet" if match.request.is_posting else "pris", told=())
        raise TooLate
    match.status, match.answered_at = "acceptee", unit.now
    match.words, match.availability = (SecretStr(words[:WORDS_MAX]) if words else None), availability
    unit.log("accepted", f"match-{match.id}")
    await unit.session.flush()
    if match.request.is_posting:
        await _introduce(unit, match, practice)
        return
    await _free_others(unit, match, "pris")
    unit.tell_later(match.request.person_id, "volunteer_found", **found(match))
    await dues.schedule(unit.session, f"agree:{match.id}", practice.recall_at(match.request, unit.now))
    match.recalled_at = None
    await tell_coordinators(unit, match.request)


def found(match: Match) -> dict[str, Any]:
    """What who asked for help reads of a volunteer before both agreed: first name and commune, no more."""
    return {
        "match_id": match.id,
        "reference": match.request.reference,
        "name": opened(match.offer.person.name) or "",
        "commune": match.offer.commune,
        "availability": match.moment,
        "words": opened(match.words),
    }


async def decline(unit: Unit, match: Match) -> None:
    """The volunteer says no: nobody asks them this again. Raises ``TooLate``."""
    if match.status != "proposee":
        raise TooLate
    await end(unit, match, "refus", told=())


async def agree(unit: Unit, match: Match, practice: Practice) -> None:
    """Who asked for help agrees: both learn how to reach each other. Raises ``TooLate`` or ``Forbidden``."""
    if match.status != "acceptee":
        raise TooLate
    check_pair(match.offer, match.request, unit.now)
    await _introduce(unit, match, practice)


async def disagree(unit: Unit, match: Match) -> None:
    """Who asked for help would rather not: the volunteer is thanked. Raises ``TooLate``."""
    if match.status != "acceptee":
        raise TooLate
    await end(unit, match, "personne_refuse", told=("volunteer",))


async def introduce_by_hand(unit: Unit, match: Match, practice: Practice) -> None:
    """A coordinator heard both say yes: they are put in touch. Raises ``TooLate`` or ``Forbidden``."""
    if match.status not in ("proposee", "acceptee"):
        raise TooLate
    check_pair(match.offer, match.request, unit.now)
    if await matches.places_taken(unit.session, match.request) >= match.request.places:
        raise TooLate
    match.answered_at = match.answered_at or unit.now
    unit.log("introduced_by_hand", f"match-{match.id}")
    await _introduce(unit, match, practice)


async def _introduce(unit: Unit, match: Match, practice: Practice) -> None:
    request = match.request
    match.status, match.agreed_at = "confirmee", unit.now
    if request.status == "validee":
        request.status, request.updated_at = "en_cours", unit.now
    await unit.session.flush()
    unit.log("introduced", f"match-{match.id}")
    await tasks.end_calls(unit.session, request.id, (match.offer.person_id, request.person_id), unit.now)
    visit = await visits.plan(unit, match, practice)
    unit.tell_later(match.offer.person_id, "introduced", **contact(match, "volunteer", visit.day))
    unit.tell_later(request.person_id, "introduced", **contact(match, "person", visit.day))
    full = await matches.places_taken(unit.session, request) >= request.places
    if full:
        await _free_others(unit, match, "complet" if request.is_posting else "pris")
    await tell_coordinators(unit, request)


def contact(match: Match, side: str, day: date | None) -> dict[str, Any]:
    """What one side learns of the other once both agreed: first name, telephone, and the place for the volunteer.

    Raises ``Forbidden`` before that.
    """
    check_contact(match)
    request, other = match.request, match.other(side)
    return {
        "match_id": match.id,
        "reference": request.reference,
        "side": side,
        "name": opened(other.person.name) or "",
        "phone": opened(other.person.phone),
        "commune": other.commune,
        "place": opened(request.place) if side == "volunteer" else None,
        "beneficiary": opened(request.beneficiary) if side == "volunteer" else None,
        "structure": request.structure_name if side == "volunteer" and request.is_posting else None,
        "availability": match.moment,
        "words": opened(match.words),
        "day": day,
    }


async def _free_others(unit: Unit, chosen: Match, why: str) -> None:
    for other in await matches.of_case(unit.session, chosen.request, only_active=True):
        if other.id != chosen.id and other.status in ("proposee", "acceptee"):
            await end(unit, other, why)
