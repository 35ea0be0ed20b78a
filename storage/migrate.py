"""Bring a database to a revision of its tables, up or down."""

from __future__ import annotations

from collections.abc import Callable

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage.database import Database
from storage.models import Base


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.set_main_option("path_separator", "os")
    return config


def head() -> str:
    """The newest revision that this code knows."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    assert newest is not None
    return newest


async def revision(database: Database) -> str | None:
    """The revision of a database, None when it is empty."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())


async def upgrade(database: Database, target: str = "head") -> None:
    """Apply the migrations up to ``target``; nothing happens when they are applied already."""
    if target == "head" and await revision(database) == head():
        return
    await _run(database, lambda config: command.upgrade(config, target))


async def downgrade(database: Database, target: str = "base") -> None:
    """Undo the migrations down to ``target``."""
    await _run(database, lambda config: command.downgrade(config, target))


async def differences(database: Database) -> list[object]:
    """What the models have that the migrated tables have not, or the reverse."""

    def compare(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    async with database.engine.connect() as connection:
        return await connection.run_sync(compare)


async def new_revision(database: Database, message: str) -> None:
    """Write the migration that brings the tables to the models; for developers."""
    await _run(database, lambda config: command.revision(config, message, autogenerate=True, rev_id=_next_id()))


def _next_id() -> str:
    return f"{len(list(ScriptDirectory.from_config(_config()).walk_revisions())) + 1:04d}"


LOCK = 20_260_322
"""The name, as a number, of the lock that two programs migrating at once wait for."""


class BrokenReferences(Exception):
    """A migration left rows that refer to nothing; it was undone."""


async def _run(database: Database, act: Callable[[Config], object]) -> None:
    """Run a migration alone and whole: all of it is stored, or nothing is."""

    def inside(connection: Connection) -> None:
        config = _config()
        config.attributes["connection"] = connection
        act(config)

    async with database.engine.connect() as connection:
        if not database.is_sqlite:
            await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            await connection.run_sync(inside)
            await connection.commit()
            return
        # SQLite changes a table by making it anew: with foreign keys on, dropping the old one empties its children.
        await connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        await connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            await connection.run_sync(inside)
            if (await connection.exec_driver_sql("PRAGMA foreign_key_check")).first() is not None:
                raise BrokenReferences
            await connection.commit()
        except BaseException:
            await connection.rollback()
            raise
        finally:
            await connection.exec_driver_sql("PRAGMA foreign_keys=ON")
