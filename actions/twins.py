"""The same need said twice: seen before anything new is stored, added to the first, or kept apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from actions.alert import tell_coordinators
from actions.alike import told, why_alike
from actions.notes import write
from actions.unit import Unit
from storage import cases
from storage.encryption import opened
from storage.models import Case, Coordinator, Person

COMPARED = 60
"""Open cases of the same person, number or commune that one is compared with, the newest of a commune."""


async def of_person(
    unit: Unit, person: Person, direction: str, missions: Collection[str], beneficiary: str | None
) -> Case | None:
    """The newest open case of this person in the same direction, of one of these missions and for the same person.

    What a structure looks for is left to coordinators: it may post the same every week.
    """
    own = await cases.open_of(unit.session, [person.id], direction)
    return next(
        (
            case
            for case in own
            if case.author != "structure"
            and set(case.missions) & set(missions)
            and opened(case.beneficiary) in (None, beneficiary)
        ),
        None,
    )


async def pass_on(unit: Unit, case: Case, words: str) -> None:
    """What its author says again of a case that somebody helps with already: coordinators read it on the card."""
    await write(unit, case, words)
    await tell_coordinators(unit, case)


async def merged_into(unit: Unit, case: Case) -> list[Case]:
    """The cases that were merged into this one, oldest first."""
    return await cases.merged_into(unit.session, case)


async def likely(unit: Unit, case: Case, rights: Sequence[Coordinator]) -> list[tuple[Case, str]]:
    """The open cases that this one may repeat, each with why, the surest reason first."""
    order = ("personne", "telephone", "nom", "mots")
    found = [
        (other, why)
        for other in await cases.possible_originals(unit.session, case, rights, limit=COMPARED)
        if (why := why_alike(told(case), told(other))) is not None
    ]
    return sorted(found, key=lambda pair: (order.index(pair[1]), -pair[0].id))
