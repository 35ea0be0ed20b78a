"""What a coordinator looks at around a request: its matches, what is to be done, the offers they may propose it to."""

from __future__ import annotations

from collections.abc import Collection

from actions.unit import Unit, read_id
from storage import matches, tasks
from storage.models import Case, Coordinator, Match, Task


async def of_case(unit: Unit, case: Case) -> list[Match]:
    """All the matches of a case, oldest first."""
    return await matches.of_case(unit.session, case)


async def match_of(unit: Unit, case: Case, match_id: str, rights: list[Coordinator]) -> Match | None:
    """A match of this request by the id on a button, held, if these rights reach both its sides."""
    match = await matches.get_visible(unit.session, read_id(match_id), rights)
    return match if match is not None and match.request_id == case.id else None


async def offer_of(unit: Unit, offer_id: str, rights: list[Coordinator]) -> Case | None:
    """A validated offer by the id on a button, if these rights reach it."""
    return await matches.offer_of(unit.session, read_id(offer_id) or 0, rights)


async def offers(unit: Unit, missions: Collection[str], rights: list[Coordinator]) -> list[Case]:
    """The validated offers of some missions that these rights reach: among them a name is looked for."""
    return await matches.offers_within(unit.session, rights, missions)


async def work_of(unit: Unit, case: Case) -> list[Task]:
    """What is to be done for a case, oldest first."""
    return await tasks.work_of(unit.session, case)


async def settle(unit: Unit, case: Case) -> None:
    """What was to be done for a case is done."""
    await tasks.finish(unit.session, await tasks.work_of(unit.session, case), unit.now)
    unit.log("settled", case.reference)
