"""What goes on by itself: a question asked once more, then closed; the next wave where a coordinator allowed it."""

from __future__ import annotations

from datetime import timedelta

from actions.alert import tell_coordinators
from actions.matching.answer import found
from actions.matching.end import end
from actions.matching.find import find
from actions.matching.practice import Practice
from actions.matching.propose import need, propose
from actions.rules import Forbidden
from actions.unit import Unit
from storage import cases, coordinators, dues, matches, tasks
from storage.models import Case, Match

AGREE_DAYS = timedelta(days=3)
"""How long a volunteer who said yes is kept waiting for who asked for help, once a coordinator was told to call."""


async def _waiting(unit: Unit, match_id: int, status: str) -> Match | None:
    match = await matches.hold(unit.session, match_id)
    return match if match is not None and match.status == status else None


async def recall(unit: Unit, match_id: int, practice: Practice) -> None:
    """Ask the volunteer once more."""
    match = await _waiting(unit, match_id, "proposee")
    if match is not None:
        match.recalled_at = unit.now
        unit.tell(match.offer.person_id, "proposal", again=True, **await need(unit, match))
        await dues.schedule(unit.session, f"lapse:{match.id}", practice.lapse_at(match.request, unit.now))


async def lapse(unit: Unit, match_id: int) -> None:
    """The volunteer did not answer: others are asked."""
    match = await _waiting(unit, match_id, "proposee")
    if match is not None:
        await end(unit, match, "sans_reponse")


async def recall_agreement(unit: Unit, match_id: int, practice: Practice) -> None:
    """Ask who wanted help once more whether they agree."""
    match = await _waiting(unit, match_id, "acceptee")
    if match is not None:
        match.recalled_at = unit.now
        unit.tell(match.request.person_id, "volunteer_found", again=True, **found(match))
        await dues.schedule(unit.session, f"agree_late:{match.id}", practice.lapse_at(match.request, unit.now))


async def agreement_late(unit: Unit, match_id: int) -> None:
    """They did not answer twice: a coordinator has to call them, while the volunteer is kept waiting a little."""
    match = await _waiting(unit, match_id, "acceptee")
    if match is not None:
        await tasks.leave(unit.session, "agreement_waits", unit.now, case_id=match.request_id, person_id=None)
        await tell_coordinators(unit, match.request)
        await dues.schedule(unit.session, f"agree_end:{match.id}", unit.now + AGREE_DAYS)


async def agreement_over(unit: Unit, match_id: int) -> None:
    """Nobody could tell whether they agree: the volunteer is freed, and thanked."""
    match = await _waiting(unit, match_id, "acceptee")
    if match is not None:
        await end(unit, match, "personne_sans_reponse")


async def widen(unit: Unit, request: Case) -> None:
    """A coordinator allows the search to go on by itself, wave after wave, wider each time."""
    request.widened_at, request.widened_by = unit.now, unit.actor
    unit.log("widened", request.reference)
    await dues.schedule(unit.session, f"search:{request.id}", unit.now)


async def stop_widening(unit: Unit, request: Case) -> None:
    """Each wave waits for a coordinator again."""
    request.widened_at, request.widened_by = None, None
    unit.log("not_widened", request.reference)


async def search_on(unit: Unit, request_id: int, practice: Practice) -> None:
    """Somebody is missing, and nobody is asked at this moment: the next wave, or a task for a coordinator."""
    request = await cases.hold_request(unit.session, request_id)
    if request is None or not request.is_running:
        return
    living = await matches.of_case(unit.session, request, only_active=True)
    wanted = request.places - sum(match.status in ("confirmee", "acceptee") for match in living)
    wanted -= sum(match.status == "faite" for match in await matches.of_case(unit.session, request))
    if wanted <= 0 or any(match.status == "proposee" for match in living):
        return
    if request.widened_by is None:
        if await matches.last_wave(unit.session, request):
            await _leave(unit, request, "no_answer")
        return
    rights = await coordinators.rights_of(unit.session, request.widened_by)
    candidates = await find(unit, request, rights, practice)
    asked = practice.wave if not request.is_posting else max(practice.wave, 2 * wanted)
    offers = candidates.offers(asked)
    try:
        made = await propose(unit, request, offers, practice, made_by=request.widened_by) if offers else []
    except Forbidden:
        made = []
    if not made:
        await nobody(unit, request)


async def nobody(unit: Unit, request: Case) -> None:
    """Nobody is left: a coordinator is told, and so is who asked, honestly."""
    await _leave(unit, request, "nobody_found")
    await stop_widening(unit, request)
    unit.tell(request.person_id, "nobody_yet", reference=request.reference)


async def _leave(unit: Unit, request: Case, kind: str) -> None:
    await tasks.leave(unit.session, kind, unit.now, case_id=request.id, person_id=None)
    await tell_coordinators(unit, request)
