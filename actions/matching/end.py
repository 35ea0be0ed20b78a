"""End a match for a coded reason: the other side gets a word, and the request goes back to those that wait."""

from __future__ import annotations

from collections.abc import Collection

from actions.alert import tell_coordinators
from actions.status import become
from actions.unit import Unit
from storage import dues, matches, tasks
from storage.models import Case, Match
from storage.models.matches import ACTIVE

FAILURES = (
    "refus", "sans_reponse", "pause", "injoignable", "pris", "complet",
    "personne_refuse", "personne_sans_reponse", "personne_injoignable",
    "demande_finie", "demande_changee", "offre_finie", "offre_changee",
    "empechement", "annulee", "probleme", "absent", "plus_besoin", "delai_passe",
)  # fmt: skip
"""Why a match came to nothing."""

CASE_ENDS = {"offer": ("offre_finie", "offre_changee"), "request": ("demande_finie", "demande_changee")}
"""What becomes of a match when one of its cases is over, and when it has changed."""

GIVEN_BACK = frozenset({"empechement", "injoignable", "offre_finie", "offre_changee", "probleme"})
"""Failures on the volunteer's side after they had said yes: a coordinator learns them at once."""


async def end(unit: Unit, match: Match, outcome: str, *, told: Collection[str] = ("volunteer", "person")) -> None:
    """Close a match that lives. ``told``: the sides that get a word, if they knew of it; who acts sees the answer.

    The search for somebody else goes on at once where a coordinator allowed it; else a coordinator sees it.
    """
    if outcome not in FAILURES:
        raise ValueError(outcome)
    if match.status not in ACTIVE:
        return
    before, request = match.status, match.request
    match.status, match.outcome, match.ended_at = "echouee", outcome, unit.now
    for visit in match.visits:
        if visit.closed_at is None:
            visit.outcome, visit.closed_at = visit.outcome or "annule", unit.now
    unit.log(f"match_{outcome}"[:40], f"match-{match.id}")
    await tasks.end_calls(unit.session, request.id, (match.offer.person_id, request.person_id), unit.now)
    _tell(unit, match, before, told)
    await unit.session.flush()
    await _give_back(unit, request, urgent=before != "proposee" and outcome in GIVEN_BACK)


def _tell(unit: Unit, match: Match, before: str, told: Collection[str]) -> None:
    values = {"reference": match.request.reference, "why": match.outcome}
    if "volunteer" in told:
        unit.tell(match.offer.person_id, "match_over", **values)
    if "person" in told and before != "proposee":
        unit.tell(match.request.person_id, "match_over", **values)


async def _give_back(unit: Unit, request: Case, *, urgent: bool) -> None:
    """Bring a request back among those that wait, unless it is over or somebody else helps."""
    if not request.is_running:
        return
    if request.status == "en_cours" and not await matches.places_taken(unit.session, request):
        request.status, request.updated_at = "validee", unit.now
        await unit.session.flush()
    if urgent:
        await tasks.leave(unit.session, "given_back", unit.now, case_id=request.id, person_id=None)
    await dues.schedule(unit.session, f"search:{request.id}", unit.now)
    await tell_coordinators(unit, request, urgent="given_back" if urgent else None)


async def end_all(unit: Unit, case: Case, *, changed: bool = False) -> None:
    """A case is over, changed, or gone: its matches end, with a word to the other side."""
    other = "person" if case.direction == "offer" else "volunteer"
    outcome = CASE_ENDS[case.direction][changed]
    for match in await matches.of_case(unit.session, case, only_active=True):
        await end(unit, match, outcome, told=(other,))


async def close(unit: Unit, case: Case, reason: str) -> None:
    """A case is over for a coded reason, and nobody is kept waiting for it; one that is over already stays as it is."""
    if case.is_running:
        await become(unit, case, "close", reason)
        await end_all(unit, case)


async def end_all_of(unit: Unit, person_id: int) -> None:
    """A volunteer, or who asked, is out of reach: everything they had agreed to goes back at once."""
    for match in await matches.of_person(unit.session, person_id, only_active=True):
        if match.offer.person_id == person_id:
            await end(unit, match, "injoignable", told=("person",))
        else:
            await end(unit, match, "personne_injoignable", told=("volunteer",))
