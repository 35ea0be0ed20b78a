"""Transactions on both engines: all or nothing, one lock per name across processes, errors that quote nobody."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import delete, insert, select, text
from sqlalchemy.exc import IntegrityError, StatementError

from storage import Database
from storage.database import async_url
from storage.models import Audit, Base, Case, CaseMission, Conversation, Identity, Person, Structure
from tests.factories import NOW, make_case, make_person, rival, stored, working


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql://u:s%40@h/d", "postgresql+asyncpg://u:s%40@h/d"),
        ("postgres://h/d", "postgresql+asyncpg://h/d"),
        ("postgresql+psycopg2://h/d", "postgresql+asyncpg://h/d"),
    ],
)
def test_the_driver_is_ours(url: str, expected: str) -> None:
    assert async_url(url) == expected


def test_another_database_is_refused() -> None:
    with pytest.raises(ValueError, match="mysql"):
        async_url("mysql://h/d")


async def test_a_failure_stores_nothing(database: Database) -> None:
    async def interrupted(by: type[BaseException]) -> None:
        async with working(database) as unit:
            unit.log("before", "the end")
            await unit.session.flush()
            raise by

    for reason in (RuntimeError, asyncio.CancelledError, KeyboardInterrupt):
        with pytest.raises(reason):
            await interrupted(reason)
    async with database.reading() as session:
        assert (await session.scalars(select(Audit))).all() == []


async def test_what_is_not_committed_does_not_exist(database: Database) -> None:
    async with working(database) as unit:
        unit.log("seen", "me")
        await unit.session.flush()
        async with rival(database) as other, other.reading() as session:
            assert (await session.scalars(select(Audit))).all() == []
    async with rival(database) as other, other.reading() as session:
        assert [row.act for row in await session.scalars(select(Audit))] == ["seen"]


async def test_a_snapshot_stands_still(database: Database) -> None:
    async with database.snapshot() as session:
        assert (await session.scalars(select(Audit))).all() == []
        async with working(database) as unit:
            unit.log("meanwhile", "x")
        assert (await session.scalars(select(Audit))).all() == []
    async with database.reading() as session:
        assert len((await session.scalars(select(Audit))).all()) == 1


@pytest.mark.parametrize(
    "orphan",
    [
        insert(Identity).values(person_id=99, channel="x", address="y"),
        insert(Case).values(direction="offer", status="a_valider", person_id=99, created_at=NOW, updated_at=NOW,
                            urgent=False, author="self"),
        insert(CaseMission).values(case_id=99, mission="autre"),
        insert(Conversation).values(identity_id=99, state={}, updated_at=NOW),
        insert(Structure).values(person_id=99, name="x", kind="autre", created_at=NOW),
    ],
    ids=["identity", "case", "mission", "conversation", "structure"],
)  # fmt: skip
async def test_foreign_keys_are_enforced(sqlite_database: Database, orphan: object) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        async with sqlite_database.transaction() as session:
            await session.execute(orphan)  # type: ignore[call-overload]


async def test_what_hangs_on_a_person_goes_with_them(database: Database) -> None:
    person_id = await make_person(database, "nadia")
    await make_case(database, person_id, author="structure", structure_name="Les Amis", structure_kind="association")
    async with database.transaction() as session:
        await session.execute(delete(Person).where(Person.id == person_id))
    async with database.reading() as session:
        for table in (Person, Identity, Conversation, Case, CaseMission, Structure):
            assert (await session.execute(select(table))).all() == [], table


async def test_a_name_is_held_by_one_transaction_at_a_time(database: Database) -> None:
    order: list[str] = []

    async def second(other: Database) -> None:
        async with other.transaction() as session:
            await other.lock(session, "terminal:nadia")
            order.append("second")

    async with rival(database) as other:
        async with database.transaction() as session:
            await database.lock(session, "terminal:nadia")
            racing = asyncio.create_task(second(other))
            await asyncio.sleep(0.15)
            order.append("first")
        await asyncio.wait_for(racing, 10)
    assert order == ["first", "second"]


async def test_another_name_does_not_wait(database: Database) -> None:
    if database.is_sqlite:
        pytest.skip("SQLite has one writer, whatever the name")
    async with rival(database) as other, database.transaction() as session:
        await database.lock(session, "terminal:nadia")
        async with asyncio.timeout(5), other.transaction() as second:
            await other.lock(second, "terminal:paul")


async def test_an_error_does_not_quote_what_people_wrote(database: Database) -> None:
    person_id = await make_person(database, "nadia")

    async def add(*rows: Base) -> None:
        async with working(database) as unit:
            unit.session.add_all(rows)

    naive = Structure(name="CanariNom", kind="autre", person_id=person_id, created_at=NOW.replace(tzinfo=None))
    orphan = Structure(name="CanariNom", kind="autre", person_id=99, created_at=NOW)
    unagreed = Person(name="CanariNom", created_at=NOW, last_contact_at=NOW)
    for row, error in ((naive, StatementError), (orphan, IntegrityError), (unagreed, IntegrityError)):
        with pytest.raises(error) as refused:
            await add(row)
        assert "CanariNom" not in str(refused.value)


async def test_moments_come_back_in_utc(database: Database) -> None:
    case = await stored(database, await make_case(database, await make_person(database, "nadia")))
    assert case.created_at == NOW
    assert case.created_at.utcoffset() == NOW.utcoffset()


async def test_a_power_cut_loses_no_commit(sqlite_database: Database) -> None:
    """FULL (2) synchronises the log at every commit; write-ahead logging lets readers go on."""
    async with sqlite_database.reading() as session:
        assert (await session.scalar(text("PRAGMA synchronous"))) == 2
        assert (await session.scalar(text("PRAGMA journal_mode"))) == "wal"
        assert (await session.scalar(text("PRAGMA secure_delete"))) == 1
