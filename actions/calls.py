"""Calls to make: what somebody could not be told by message, until a coordinator has told them."""

from __future__ import annotations

from actions.alert import tell_coordinators
from actions.unit import Unit, read_id
from storage import tasks
from storage.models import Case, Task

TOLD, NO_ANSWER, WRONG_NUMBER = "dit", "absent", "mauvais"
OUTCOMES = (TOLD, NO_ANSWER, WRONG_NUMBER)
"""What comes of a call. Only the first ends it."""


async def of_case(unit: Unit, case: Case) -> list[Task]:
    """The calls to make about a case, oldest first."""
    return await tasks.calls_of(unit.session, case)


async def one(unit: Unit, case: Case, task_id: str) -> Task | None:
    """One of them, by the id on a button; None when it is done, or about another case."""
    wanted = read_id(task_id)
    return next((task for task in await of_case(unit, case) if task.id == wanted), None)


def words_of(unit: Unit, case: Case, task: Task) -> str:
    """All that is to be said, numbers included; who read it stays in the audit, as for a contact."""
    unit.log("contact_seen", case.reference)
    return task.words.get_secret_value() if task.words is not None else ""


async def report(unit: Unit, case: Case, task: Task, outcome: str) -> None:
    """Note what came of a call; it is made again until its person was told."""
    if outcome not in OUTCOMES:
        raise ValueError(outcome)
    task.outcome = outcome
    if outcome == TOLD:
        task.done_at, task.words = unit.now, None
        if task.person is not None:
            task.person.last_contact_at = unit.now
    else:
        task.tries += 1
    unit.log(f"called_{outcome}", case.reference)
    await unit.session.flush()
    await tell_coordinators(unit, case)
