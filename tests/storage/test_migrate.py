"""Migrations: up, down and up again on both engines, and the same tables as the models."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Connection, inspect, text

from storage import Database, migrate
from storage.models import Base


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
