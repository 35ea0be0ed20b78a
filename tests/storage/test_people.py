"""Persons and addresses: made on the first message, found again, moved, forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import NoResultFound

from actions import decide
from storage import Database, cases, people
from storage.models import Case, Coordinator, Identity, Person
from tests.factories import NOW, make_case, make_coordinator, make_person, stored, working

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]


async def test_recognised_from_the_second_message_on(database: Database) -> None:
    seen = []
    for channel, address in (("telegram", "7"), ("telegram", "7"), ("telegram", "8"), ("terminal", "7")):
        async with database.transaction() as session:
            known = await people.recognise(session, channel, address, NOW)
            assert known.conversation.state == {}
            seen.append(known.person.id)
    assert seen[0] == seen[1]
    assert len(set(seen)) == 3


async def test_a_chat_that_moves_keeps_its_person(database: Database) -> None:
    person_id = await make_person(database, "old")
    async with database.transaction() as session:
        await people.move(session, "terminal", "old", "new")
    assert await make_person(database, "new") == person_id
    async with database.reading() as session:
        assert [row.address for row in await people.identities_of(session, person_id)] == ["new"]


async def test_unreachable_until_they_come_back(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    async with database.transaction() as session:
        await people.mark_unreachable(session, "terminal", "nadia", NOW)
        await people.mark_unreachable(session, "terminal", "nobody", NOW)
    async with database.reading() as session:
        assert (await people.get(session, nadia)).unreachable_at == NOW
        assert (await people.get(session, paul)).unreachable_at is None
        with pytest.raises(NoResultFound):
            await people.get(session, 99)


async def _mark_duplicate(database: Database, case_id: int, original_id: int) -> None:
    async with working(database) as unit:
        case = await decide.find(unit, case_id, EVERYWHERE)
        original = await decide.find(unit, original_id, EVERYWHERE)
        assert case is not None
        assert original is not None
        await decide.mark_duplicate(unit, case, original)


async def test_forgetting_the_author_of_an_original_sends_its_duplicate_back(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    original, own, other = [await make_case(database, author) for author in (nadia, nadia, paul)]
    await _mark_duplicate(database, own, original)
    await _mark_duplicate(database, other, original)
    async with database.transaction() as session:
        await people.forget(session, nadia)
    async with database.reading() as session:
        assert list(await session.scalars(select(Case.id))) == [other]
        assert await session.get(Person, nadia) is None
        assert [case.id for case in await cases.waiting(session, EVERYWHERE)] == [other]
    assert (await stored(database, other)).duplicate_of is None


async def test_forgetting_the_author_of_a_duplicate_leaves_its_original(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    original, other = await make_case(database, nadia), await make_case(database, paul)
    await _mark_duplicate(database, other, original)
    async with database.transaction() as session:
        await people.forget(session, paul)
    assert (await stored(database, original)).status == "a_valider"


async def test_the_silent_are_forgotten_but_for_coordinators(database: Database) -> None:
    silent = await make_person(database, "silent")
    awake = await make_person(database, "awake", NOW + timedelta(days=1))
    holder = await make_coordinator(database, "holder", "all", "")
    former = await make_coordinator(database, "former", "all", "")
    original, repeated = await make_case(database, silent), await make_case(database, awake, NOW + timedelta(days=1))
    await _mark_duplicate(database, repeated, original)
    async with database.transaction() as session:
        await session.execute(update(Coordinator).where(Coordinator.person_id == former).values(revoked_at=NOW))
        assert await people.forget_silent(session, NOW) == 0
    async with database.transaction() as session:
        assert await people.forget_silent(session, NOW + timedelta(seconds=1)) == 2
    async with database.reading() as session:
        assert set(await session.scalars(select(Person.id))) == {awake, holder}
        assert await session.scalar(select(func.count()).select_from(Identity)) == 2
    case = await stored(database, repeated)
    assert (case.status, case.reason, case.duplicate_of) == ("close", "original_efface", None)
