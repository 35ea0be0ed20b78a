"""Retention: each kind of row goes after its own time, not a second before."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from actions import clarify, decide
from actions.purge import (
    AFTER_LAST_CONTACT,
    IDLE_CONVERSATION,
    LESSON_KEPT,
    LESSON_REFUSED,
    LESSON_UNREAD,
    RAW_MESSAGES,
    WORDS_AFTER_END,
    purge,
)
from storage import Database, inbox, outbox, people
from storage.models import Audit, Case, Clarification, Coordinator, Inbox, Lesson, Outbox, Person
from tests.factories import NOW, make_case, make_coordinator, make_person, stored, working

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]
SECOND = timedelta(seconds=1)


async def _purge(database: Database, after: timedelta) -> dict[str, int]:
    """Purge as if this much time had passed."""
    async with working(database, NOW + after) as unit:
        return await purge(unit)


def test_the_times_are_those_of_the_notice() -> None:
    assert [time.days for time in (RAW_MESSAGES, WORDS_AFTER_END, AFTER_LAST_CONTACT)] == [7, 30, 730]
    assert IDLE_CONVERSATION.days == 30
    assert [time.days for time in (LESSON_UNREAD, LESSON_REFUSED, LESSON_KEPT)] == [180, 30, 730]


async def test_messages_go_after_a_week_unless_they_wait(database: Database) -> None:
    async with working(database) as unit:
        updates: list[inbox.Received] = [
            {"channel": "t", "account": "a", "update_id": number, "address": "x", "payload": {}, "received_at": NOW}
            for number in (1, 2)
        ]
        await inbox.store(unit.session, updates)
        [handled] = await inbox.next_waiting(unit.session, "t", "x")
        await inbox.take(unit.session, handled.id)
        sent, waiting = [Outbox(channel="t", address="x", payload={}) for _ in range(2)]
        await outbox.add(unit.session, [sent, waiting], NOW)
        await outbox.mark_sent(unit.session, [(sent.id, "1")], NOW)
    nothing = {
        "inbox": 0,
        "outbox": 0,
        "words": 0,
        "moments": 0,
        "alerts": 0,
        "lessons": 0,
        "conversations": 0,
        "people": 0,
    }
    assert await _purge(database, RAW_MESSAGES) == nothing
    assert await _purge(database, RAW_MESSAGES + SECOND) == {**nothing, "inbox": 1, "outbox": 1}
    assert await _purge(database, RAW_MESSAGES * 9) == nothing
    async with database.reading() as session:
        assert list(await session.scalars(select(Inbox.update_id))) == [2]
        assert list(await session.scalars(select(Outbox.id))) == [waiting.id]
        acts = [(row.act, row.actor) for row in await session.scalars(select(Audit))]
    assert acts == [("purged", None)] * 3


async def _end(database: Database, case_id: int) -> None:
    async with working(database) as unit:
        case = await decide.find(unit, case_id, EVERYWHERE)
        assert case is not None
        await clarify.ask(unit, case, "Quel étage ?")
        await decide.refuse(unit, case, "deja_aide")


@pytest.mark.parametrize("kept", ["details", "place", "beneficiary"])
async def test_words_go_a_month_after_the_end(sqlite_database: Database, kept: str) -> None:
    """Whichever of them is there: a case may have a place or a person helped, and no words."""
    nadia = await make_person(sqlite_database, "nadia")
    said = {"author": "other", "agreement": "phone", kept: "Canari"}
    ended, still_open = [await make_case(sqlite_database, nadia, **said) for _ in range(2)]
    await _end(sqlite_database, ended)
    assert (await _purge(sqlite_database, WORDS_AFTER_END))["words"] == 0
    assert getattr(await stored(sqlite_database, ended), kept) is not None
    assert (await _purge(sqlite_database, WORDS_AFTER_END + SECOND))["words"] == 1
    assert (await _purge(sqlite_database, WORDS_AFTER_END + SECOND))["words"] == 0
    assert getattr(await stored(sqlite_database, ended), kept) is None
    assert getattr(await stored(sqlite_database, still_open), kept) is not None


async def test_questions_and_answers_go_with_the_words(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    ended, still_open = await make_case(database, nadia), await make_case(database, nadia)
    async with working(database) as unit:
        await clarify.ask(unit, await unit.session.get_one(Case, still_open), "Quand ?")
    await _end(database, ended)
    await _purge(database, WORDS_AFTER_END)
    async with database.reading() as session:
        assert set(await session.scalars(select(Clarification.case_id))) == {ended, still_open}
    await _purge(database, WORDS_AFTER_END + SECOND)
    async with database.reading() as session:
        assert list(await session.scalars(select(Clarification.case_id))) == [still_open]


async def test_a_whole_file_goes_two_years_after_the_last_message(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    marie = await make_coordinator(database, "marie", "all", "")
    await make_case(database, nadia)
    assert (await _purge(database, AFTER_LAST_CONTACT))["people"] == 0
    assert (await _purge(database, AFTER_LAST_CONTACT + SECOND))["people"] == 1
    async with database.reading() as session:
        assert list(await session.scalars(select(Person.id))) == [marie]
        assert list(await session.scalars(select(Case.id))) == []


async def test_whoever_writes_again_stays(sqlite_database: Database) -> None:
    nadia = await make_person(sqlite_database, "nadia")
    async with working(sqlite_database) as unit:
        (await people.get(unit.session, nadia)).last_contact_at = NOW + timedelta(days=400)
    assert (await _purge(sqlite_database, AFTER_LAST_CONTACT + timedelta(days=399)))["people"] == 0
    assert (await _purge(sqlite_database, AFTER_LAST_CONTACT + timedelta(days=401)))["people"] == 1


async def test_a_form_left_open_is_emptied_after_a_month_and_counted_once(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    async with working(database) as unit:
        for person in (nadia, paul):
            [conversation] = await people.conversations_of(unit.session, person)
            conversation.state = {"screen": "form", "draft": {"direction": "offer"}}
            conversation.updated_at = NOW + (timedelta(0) if person == nadia else timedelta(days=1))
    for after, emptied in [
        (IDLE_CONVERSATION, 0),
        (IDLE_CONVERSATION + SECOND, 1),
        (IDLE_CONVERSATION + 2 * SECOND, 0),
        (IDLE_CONVERSATION + timedelta(days=1, seconds=1), 1),
        (IDLE_CONVERSATION + timedelta(days=2), 0),
    ]:
        assert (await _purge(database, after))["conversations"] == emptied, after
    async with database.reading() as session:
        states = [one.state for person in (nadia, paul) for one in await people.conversations_of(session, person)]
    assert states == [{}, {}]


@pytest.mark.parametrize(
    ("status", "term"), [("a_revoir", LESSON_UNREAD), ("refusee", LESSON_REFUSED), ("gardee", LESSON_KEPT)]
)
async def test_a_lesson_goes_after_the_time_of_its_status(database: Database, status: str, term: timedelta) -> None:
    nadia = await make_person(database, "nadia")
    case_id = await make_case(database, nadia)
    async with working(database) as unit:
        (await people.get(unit.session, nadia)).last_contact_at = NOW + term
        unit.session.add(
            Lesson(
                case_id=case_id, person_id=nadia, text="des courses", corrected="demande+autre", status=status,
                created_at=NOW, updated_at=NOW, reviewed_at=None if status == "a_revoir" else NOW,
            )
        )  # fmt: skip
    assert (await _purge(database, term))["lessons"] == 0
    assert (await _purge(database, term + SECOND))["lessons"] == 1
