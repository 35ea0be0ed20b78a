"""The database: one engine, short transactions, the same code on SQLite and PostgreSQL.

SQLite allows one writer. Inside one process the writers queue on a lock of ours, which is far cheaper than polling the
file's lock; between processes SQLite's own lock decides. A transaction begins ``IMMEDIATE``, so
that it never fails half-way because another one wrote since it began to read.
"""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

from sqlalchemy import event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from storage import sqlite

Session = AsyncSession

FAILURES = (SQLAlchemyError, OSError)
"""What a database that cannot be reached, or holds no such table, raises."""


def async_url(url: str) -> str:
    """The same database, through the async driver that this project uses."""
    parsed = make_url(url)
    driver = {
        "sqlite": sqlite.DRIVER,
        "postgresql": "postgresql+asyncpg",
        "postgres": "postgresql+asyncpg",
    }
    backend = parsed.drivername.split("+")[0]
    if backend not in driver:
        raise ValueError(f"DATABASE_URL: {backend!r} is not supported; use sqlite or postgresql")
    return parsed.set(drivername=driver[backend]).render_as_string(hide_password=False)


def is_away(error: BaseException) -> bool:
    """Whether the database cannot be reached or is busy: the same may be tried again, with whatever is to be stored."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or isinstance(error, OperationalError)
    return isinstance(error, (sqlite3.OperationalError, PoolTimeout, OSError))


class Database:
    """Where the rows are. ``transaction()`` is the only way to write; it commits once, at its end."""

    def __init__(self, url: str) -> None:
        self.url = async_url(url)
        self.is_sqlite = self.url.startswith("sqlite")
        if self.is_sqlite and (path := make_url(self.url).database):
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.engine: AsyncEngine = create_async_engine(
            self.url,
            pool_pre_ping=not self.is_sqlite,
            hide_parameters=True,  # an error message must not quote what people wrote
        )
        self._writer = asyncio.Lock() if self.is_sqlite else None
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", sqlite.tune)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        """A unit of work: everything inside is stored together, or nothing is."""
        async with (
            self._writer or nullcontext(),
            AsyncSession(self.engine, expire_on_commit=False) as session,
        ):
            if self.is_sqlite:
                await sqlite.begin(session)
            try:
                yield session
                await session.commit()
            except BaseException:
                await session.rollback()
                raise

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """A session that only reads."""
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            yield session

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Session]:
        """A session that reads everything as it was at one moment, whatever others store meanwhile."""
        begin = "BEGIN" if self.is_sqlite else "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        async with self.reading() as session:
            await session.execute(text(begin))
            yield session

    async def lock(self, session: Session, name: str) -> None:
        """Hold ``name`` until the end of the transaction, across all processes that share this database."""
        if not self.is_sqlite:  # SQLite: the transaction itself is the lock
            key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
            await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()
