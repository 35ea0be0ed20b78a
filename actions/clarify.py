"""Ask a person for a detail of a case, and bring the answer back to it."""

from __future__ import annotations

from pydantic import SecretStr

from actions.unit import Unit, read_id
from storage import cases
from storage.models import Case, Clarification, Person

ANSWER_MAX = 1000
"""Characters kept of an answer."""


async def ask(unit: Unit, case: Case, question: str) -> None:
    """Send a coordinator's question to the author of a case."""
    asked = Clarification(
        case_id=case.id, asked_by=unit.actor, question=SecretStr(question[:ANSWER_MAX]), asked_at=unit.now
    )
    unit.session.add(asked)
    await unit.session.flush()
    unit.log("question_asked", case.reference)
    unit.tell(
        case.person_id, "question", reference=case.reference, question=question[:ANSWER_MAX], clarification_id=asked.id
    )


async def unanswered(unit: Unit, person: Person, clarification_id: str | None) -> Clarification | None:
    """The question of this id, or the oldest one, that still waits for this person's answer."""
    return await cases.unanswered(unit.session, person.id, read_id(clarification_id))


async def answer(unit: Unit, person: Person, clarification_id: int | None, text: str) -> bool:
    """Store the answer and tell who asked; false when the question no longer waits."""
    asked = await cases.unanswered(unit.session, person.id, clarification_id)
    if asked is None:
        return False
    asked.answer, asked.answered_at = SecretStr(text[:ANSWER_MAX]), unit.now
    case = await cases.get_own(unit.session, asked.case_id, person.id)
    if case is None:
        return False
    unit.log("question_answered", case.reference)
    if asked.asked_by is not None:
        unit.tell(asked.asked_by, "answered", case_id=case.id, reference=case.reference, answer=text[:ANSWER_MAX])
    return True
