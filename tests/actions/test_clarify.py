"""A question from a coordinator, and its answer."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions import clarify
from actions.clarify import ANSWER_MAX
from actions.unit import Notice
from storage import Database, audit, people
from storage.models import Case, Clarification
from tests.factories import make_case, make_coordinator, make_person, working


async def _ask(database: Database, case_id: int, holder: int, question: str) -> list[Notice]:
    async with working(database, actor=holder) as unit:
        await clarify.ask(unit, await unit.session.get_one(Case, case_id), question)
        return unit.notices


async def _answer(database: Database, person_id: int, asked: int | None, text: str) -> tuple[bool, list[Notice]]:
    async with working(database, actor=person_id) as unit:
        person = await people.get(unit.session, person_id)
        return await clarify.answer(unit, person, asked, text), unit.notices


async def _all(database: Database) -> list[tuple[str, str | None]]:
    async with database.reading() as session:
        return [
            (row.question.get_secret_value(), row.answer.get_secret_value() if row.answer else None)
            for row in await session.scalars(select(Clarification).order_by(Clarification.id))
        ]


async def test_asked_and_answered_once(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "all", "")
    nadia = await make_person(database, "nadia")
    case_id = await make_case(database, nadia)
    (asked,) = await _ask(database, case_id, marie, "Quel étage ?")
    assert (asked.person_id, asked.key, asked.values["question"]) == (nadia, "question", "Quel étage ?")
    number = asked.values["clarification_id"]
    taken, told = await _answer(database, nadia, number, "Le deuxième")
    answered = {"case_id": case_id, "reference": f"D-{case_id}", "answer": "Le deuxième"}
    assert (taken, told) == (True, [Notice(marie, "answered", answered)])
    assert await _answer(database, nadia, number, "Le troisième") == (False, [])
    assert await _answer(database, nadia, None, "Le troisième") == (False, [])
    assert await _all(database) == [("Quel étage ?", "Le deuxième")]
    async with database.reading() as session:
        acts = [(row.act, row.actor) for row in await audit.acts_on(session, f"D-{case_id}")]
    assert acts == [("submitted", nadia), ("question_asked", marie), ("question_answered", nadia)]


async def test_the_oldest_question_first_or_the_one_pressed(sqlite_database: Database) -> None:
    marie = await make_coordinator(sqlite_database, "marie", "all", "")
    nadia = await make_person(sqlite_database, "nadia")
    case_id = await make_case(sqlite_database, nadia)
    for question in ("A ?", "B ?", "C ?"):
        (last,) = await _ask(sqlite_database, case_id, marie, question)
    assert (await _answer(sqlite_database, nadia, last.values["clarification_id"], "c"))[0]
    assert (await _answer(sqlite_database, nadia, None, "a"))[0]
    assert await _all(sqlite_database) == [("A ?", "a"), ("B ?", None), ("C ?", "c")]


@pytest.mark.parametrize("pressed", ["", "x", "999", "-1", None])
async def test_nobody_answers_for_another(sqlite_database: Database, pressed: str | None) -> None:
    marie = await make_coordinator(sqlite_database, "marie", "all", "")
    nadia, paul = await make_person(sqlite_database, "nadia"), await make_person(sqlite_database, "paul")
    (asked,) = await _ask(sqlite_database, await make_case(sqlite_database, nadia), marie, "Quel étage ?")
    number = asked.values["clarification_id"]
    assert await _answer(sqlite_database, paul, number, "intrus") == (False, [])
    async with working(sqlite_database) as unit:
        person = await people.get(unit.session, paul)
        assert await clarify.unanswered(unit, person, pressed) is None
        assert await clarify.unanswered(unit, person, str(number)) is None
    assert await _all(sqlite_database) == [("Quel étage ?", None)]


async def test_a_very_long_answer_is_cut(sqlite_database: Database) -> None:
    marie = await make_coordinator(sqlite_database, "marie", "all", "")
    nadia = await make_person(sqlite_database, "nadia")
    await _ask(sqlite_database, await make_case(sqlite_database, nadia), marie, "q" * 5000)
    assert (await _answer(sqlite_database, nadia, None, "a" * 5000))[0]
    assert await _all(sqlite_database) == [("q" * ANSWER_MAX, "a" * ANSWER_MAX)]
