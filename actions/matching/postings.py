"""A structure's call for volunteers: its structure checked once, its deadline, its end."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from actions.matching.end import close, end
from actions.matching.practice import Practice
from actions.unit import Unit
from storage import cases, dues, matches
from storage.models import Case


def see_structure(unit: Unit, posting: Case) -> None:
    """A coordinator checked that the structure is what it says: from now on its postings may reach volunteers."""
    if posting.structure is not None and posting.structure.seen_at is None:
        posting.structure.seen_at, posting.structure.seen_by = unit.now, unit.actor
        unit.log("structure_seen", f"structure-{posting.structure.id}")


async def watch_deadline(unit: Unit, posting: Case, practice: Practice) -> None:
    """Have a posting with a deadline stop looking at the end of that day, where it is."""
    if posting.deadline is not None:
        zone = practice.worktime(posting.commune).zone
        after = datetime.combine(posting.deadline + timedelta(days=1), time(0), zone).astimezone(UTC)
        await dues.schedule(unit.session, f"deadline:{posting.id}", after)


async def deadline_over(unit: Unit, posting_id: int) -> None:
    """The last day to say yes is over; one that was moved later waits for its new day."""
    posting = await cases.hold_request(unit.session, posting_id)
    if posting is None or not posting.is_running or posting.deadline is None:
        return
    if posting.deadline < unit.now.date():
        await stop_looking(unit, posting, "delai_passe")


async def stop_looking(unit: Unit, posting: Case, why: str = "complet") -> None:
    """Nobody else is asked. Those who come still come; with nobody to come, the posting ends for a coded reason."""
    for match in await matches.of_case(unit.session, posting, only_active=True):
        if match.status != "confirmee":
            await end(unit, match, why, told=("volunteer",))
    taken = await matches.places_taken(unit.session, posting)
    posting.widened_at, posting.widened_by = None, None
    if taken:
        posting.headcount = taken
        unit.log("stopped_looking", posting.reference)
        await end_if_over(unit, posting)
        return
    reason = "personne_trouve" if why == "delai_passe" else "plus_besoin"
    await close(unit, posting, reason)
    unit.tell(posting.person_id, "closed", reference=posting.reference, reason=reason)


async def over(unit: Unit, posting_id: int) -> None:
    """One of those who came has been told of: the posting ends when it was the last."""
    posting = await cases.hold_request(unit.session, posting_id)
    if posting is not None:
        await end_if_over(unit, posting)


async def end_if_over(unit: Unit, posting: Case) -> None:
    """A posting ends when its places are filled and all who came have been told of."""
    living = await matches.of_case(unit.session, posting, only_active=True)
    if not living and await matches.places_taken(unit.session, posting) >= posting.places:
        await close(unit, posting, "aide_donnee")
