"""Migrations: up, down and up again on both engines, and the same tables as the models."""

from __future__ import annotations

import asyncio
from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import CheckConstraint, Column, Connection, String, inspect, text

from storage import Database, migrate
from storage.models import Base
from tests.factories import make_person


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def _checks(connection: Connection) -> dict[str, set[str | None]]:
    inspector = inspect(connection)
    return {
        table: {check["name"] for check in inspector.get_check_constraints(table)}
        for table in Base.metadata.tables
        if inspector.get_check_constraints(table)
    }


async def test_down_and_up_again(database: Database) -> None:
    async with database.engine.connect() as connection:
        migrated = await connection.run_sync(_tables)
    assert migrated == set(Base.metadata.tables)
    await migrate.downgrade(database)
    assert await migrate.revision(database) is None
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_tables) == set()
    await migrate.upgrade(database)
    await migrate.upgrade(database)
    assert await migrate.revision(database) == migrate.head()
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_tables) == migrated


async def test_models_equal_migrations(database: Database) -> None:
    assert await migrate.differences(database) == []
    async with database.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE people ADD COLUMN shoe_size INTEGER"))
    assert len(await migrate.differences(database)) == 1


async def test_checks_of_the_models_are_in_the_database(database: Database) -> None:
    declared = {
        name: {constraint.name for constraint in table.constraints if isinstance(constraint, CheckConstraint)}
        for name, table in Base.metadata.tables.items()
    }
    async with database.engine.connect() as connection:
        found = await connection.run_sync(_checks)
    assert found == {name: {str(check) for check in checks} for name, checks in declared.items() if checks}


async def test_changing_a_table_keeps_the_rows_that_refer_to_it(sqlite_database: Database) -> None:
    await make_person(sqlite_database, "nadia")

    def change(config: Config) -> None:
        operations = Operations(MigrationContext.configure(config.attributes["connection"]))
        with operations.batch_alter_table("people", recreate="always") as batch:
            batch.add_column(Column("nickname", String(10)))

    await migrate._run(sqlite_database, change)
    async with sqlite_database.reading() as session:
        assert (await session.execute(text("SELECT COUNT(*) FROM identities"))).scalar_one() == 1
        assert (await session.execute(text("PRAGMA foreign_keys"))).scalar_one() == 1


async def test_programs_migrating_at_once_all_succeed(tmp_path: Path) -> None:
    programs = [Database(f"sqlite:///{tmp_path / 'first.sqlite3'}") for _program in range(3)]
    await asyncio.gather(*[migrate.upgrade(program) for program in programs])
    assert await migrate.differences(programs[0]) == []
    for program in programs:
        await program.close()
