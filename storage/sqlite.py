"""SQLite for asyncio without a thread for every statement: only the commit, which waits for the disk, has one.

Our statements take microseconds, since what they read is in memory; handing one to a thread and back costs far more.
What can take long never blocks the event loop: a commit runs in a thread, and the lock that another process holds is
waited for by asking again.
"""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import ConnectArgsType
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool, StaticPool
from sqlalchemy.util import await_only

DRIVER = "sqlite+loop"

BUSY_SECONDS = 30
"""How long to wait for another process that writes."""

ASK_AGAIN_SECONDS = 0.01


class _Cursor(sqlite3.Cursor):
    """A cursor that SQLAlchemy's asyncio layer takes for one of its own."""

    async def _async_soft_close(self) -> None:
        """Keep the rows still to be read: they are in this process, not at the end of a wire."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


class Dialect(SQLiteDialect_pysqlite):
    """Python's own ``sqlite3``, with a commit that is awaited."""

    driver = "loop"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        """A pool for coroutines; a database in memory has one connection."""
        return AsyncAdaptedQueuePool if cls._is_url_file_db(url) else StaticPool

    def create_connect_args(self, url: URL) -> ConnectArgsType:
        """What ``sqlite3.connect`` is given."""
        args, options = super().create_connect_args(url)
        return args, {**options, "factory": _Connection}

    def do_execute(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        """Run a statement here and now; SQLAlchemy wants an await of every asyncio driver, even of nothing."""
        await_only(_nothing())
        cursor.execute(statement, parameters)

    def do_commit(self, dbapi_connection: Any) -> None:
        """Commit in a thread: it lasts until the disk has everything."""
        if dbapi_connection.in_transaction:
            await_only(asyncio.to_thread(dbapi_connection.commit))


async def _nothing() -> None:
    pass


registry.register("sqlite.loop", __name__, "Dialect")


def tune(connection: Any, _record: object) -> None:
    """Set up a new connection."""
    connection.isolation_level = None  # we say BEGIN ourselves
    connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")  # a commit survives a power cut, not only a crash
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")  # erased rows leave no readable bytes in the file


async def begin(session: AsyncSession) -> None:
    """Begin a transaction that writes: take the file's one lock, or wait for it without blocking anybody."""
    connection: Any = (await (await session.connection()).get_raw_connection()).driver_connection
    deadline = asyncio.get_running_loop().time() + BUSY_SECONDS
    connection.execute("PRAGMA busy_timeout=0")
    try:
        while not _begun(connection, deadline):  # noqa: ASYNC110 - nobody tells when a file's lock is free
            await asyncio.sleep(ASK_AGAIN_SECONDS)
    finally:
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


def _begun(connection: sqlite3.Connection, deadline: float) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or asyncio.get_running_loop().time() > deadline:
            raise
        return False
    return True
