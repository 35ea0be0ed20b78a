"""Backup and restore, within an engine and from one to the other: every row, fresh ids after, never over other rows."""

from __future__ import annotations

import asyncio
import gzip
import json
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions import absence, clarify, decide, intake, notes
from storage import Database, dues, inbox, migrate, outbox, tasks
from storage.backup import BackupMismatch, backup, restore
from storage.models import Base, Case, Coordinator, DigestMessage, Lesson, Match, Outbox, Person, Visit
from storage.models.tasks import UNTOLD
from tests.databases import new_postgres_url
from tests.factories import (
    NOW,
    all_values,
    make_case,
    make_coordinator,
    make_person,
    stored,
    working,
)

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]


async def _fill(database: Database) -> int:
    """Put a row in every table, a duplicate older than its original among them; returns that duplicate."""
    nadia = await make_person(database, "nadia")
    await make_coordinator(database, "marie", "departement", "94")
    repeated = await make_case(
        database, nadia, name="Éloïse ❤", phone="+33612345678", details="« été »\n", guess={"missions": ["autre"]},
        availability={"text": "mardi", "slots": []}, author="structure", structure_name="Les Amis",
    )  # fmt: skip
    original = await make_case(database, nadia, missions=("autre", "lien_social"), urgent=True)
    offer = await make_case(database, nadia, direction="offer")
    async with working(database) as unit:
        first, second = [await unit.session.get_one(Case, case_id) for case_id in (repeated, original)]
        await decide.mark_duplicate(unit, first, second)
        await clarify.ask(unit, second, "Quand ?")
        await dues.schedule(unit.session, "digest:2", NOW + timedelta(hours=3))
        unit.session.add(match := Match(offer_id=offer, request_id=original, made_at=NOW, words="« jeudi »"))
        await unit.session.flush()
        unit.session.add(Visit(match_id=match.id, day=NOW.date()))
        unit.session.add(DigestMessage(person_id=nadia, day=NOW.date(), outbox_id=1, content_hash="x"))
        lesson = Lesson(case_id=original, person_id=nadia, text="« été »", corrected="offre+autre", created_at=NOW)
        lesson.updated_at = NOW
        unit.session.add(lesson)
        await outbox.add(unit.session, [Outbox(channel="terminal", address="nadia", payload={"text": "é"})], NOW)
        received: inbox.Received = {
            "channel": "telegram", "account": "b", "update_id": 2**53, "address": "7", "payload": {"bytes": "oui"},
            "received_at": NOW,
        }  # fmt: skip
        await inbox.store(unit.session, [received])
        await tasks.leave(unit.session, UNTOLD, NOW, case_id=original, person_id=nadia, notice="refused", words="été")
        await notes.write(unit, second, "« été »")
        await absence.plan(unit, nadia, NOW.date(), NOW.date(), None, ZoneInfo("Europe/Paris"))
        intake.give_key(unit, await unit.session.get_one(Person, nadia))
    return repeated


async def _move(source: Database, target: Database, tmp_path: Path) -> None:
    """Back one database up and restore it into another; the same rows are in both, and new ones get fresh ids."""
    repeated = await _fill(source)
    before = await all_values(source)
    for table in Base.metadata.sorted_tables:
        async with source.reading() as session:
            assert (await session.execute(select(table))).first() is not None, f"{table.name} is not tried"
    path = tmp_path / "copy.gz"
    count = await backup(source, path)
    assert count == len(before.splitlines())
    assert await restore(target, path) == count
    assert sorted((await all_values(target)).splitlines()) == sorted(before.splitlines())
    assert (await stored(target, repeated)).status == "doublon"
    person_id = await make_person(target, "new")
    fresh = await make_case(target, person_id, author="structure", structure_name="Nouvelle")
    assert fresh > repeated
    holder = await make_coordinator(target, "newer", "all", "")
    assert await _fill_again(target)
    assert holder > person_id
    with pytest.raises(BackupMismatch, match="base vide"):
        await restore(target, path)


async def _fill_again(database: Database) -> bool:
    async with working(database) as unit:
        await outbox.add(unit.session, [Outbox(channel="terminal", address="new", payload={})], NOW)
        received: inbox.Received = {
            "channel": "telegram", "account": "b", "update_id": 1, "address": "7", "payload": {}, "received_at": NOW,
        }  # fmt: skip
        await inbox.store(unit.session, [received])
    async with database.reading() as session:
        return len((await session.scalars(select(Outbox))).all()) == 2


async def test_within_an_engine(database: Database, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    target = await _empty(database, request, tmp_path)
    try:
        await _move(database, target, tmp_path)
    finally:
        await target.close()


async def _empty(like: Database, request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    """One more empty database of the same engine."""
    if like.is_sqlite:
        return await _new_sqlite(tmp_path / "target.sqlite3")
    target = Database(await new_postgres_url(request.getfixturevalue("postgres")))
    await migrate.upgrade(target)
    return target


async def test_from_one_engine_to_the_other(sqlite_database: Database, database: Database, tmp_path: Path) -> None:
    if database.is_sqlite:
        pytest.skip("within SQLite is tried above")
    await _move(sqlite_database, database, tmp_path)


async def test_the_file_is_private_and_holds_no_contact(sqlite_database: Database, tmp_path: Path) -> None:
    await _fill(sqlite_database)
    path = tmp_path / "copy.gz"
    await backup(sqlite_database, path)
    assert path.stat().st_mode & 0o777 == 0o600
    with gzip.open(path, "rt", encoding="utf-8") as file:
        content = file.read()
    assert "lien_social" in content
    assert not [canary for canary in ("Éloïse", "+33612345678", "été", "Quand ?") if canary in content]


async def test_a_backup_of_other_tables_is_refused(sqlite_database: Database, tmp_path: Path) -> None:
    path = tmp_path / "copy.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"revision": "0000"}) + "\n")
    with pytest.raises(BackupMismatch, match="autre version"):
        await restore(sqlite_database, path)


async def test_a_file_cut_short_restores_nothing(sqlite_database: Database, tmp_path: Path) -> None:
    target = await _new_sqlite(tmp_path / "target.sqlite3")
    await _fill(sqlite_database)
    path = tmp_path / "copy.gz"
    await backup(sqlite_database, path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(EOFError):
        await restore(target, path)
    assert await all_values(target) == ""
    await target.close()


async def test_a_backup_taken_while_others_write_can_be_restored(database: Database, tmp_path: Path) -> None:
    """Rows stored between the reading of two tables must not be half in the file: their other half would be missing."""
    stop = asyncio.Event()

    async def write() -> int:
        written = 0
        while not stop.is_set():
            await make_case(database, await make_person(database, f"p{written}"), missions=("autre", "lien_social"))
            written += 1
        return written

    writing = asyncio.create_task(write())
    for number in range(6):
        await asyncio.sleep(0.05)
        await backup(database, tmp_path / f"{number}.gz")
    stop.set()
    assert await writing > 1
    for number in range(6):
        target = await _new_sqlite(tmp_path / f"{number}.sqlite3")
        await restore(target, tmp_path / f"{number}.gz")
        async with target.reading() as session:
            assert all(len(case.missions) == 2 for case in await session.scalars(select(Case)))
        await target.close()


async def _new_sqlite(path: Path) -> Database:
    target = Database(f"sqlite:///{path}")
    await migrate.upgrade(target)
    return target
