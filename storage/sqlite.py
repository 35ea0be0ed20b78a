"""SQLite for asyncio without a thread per statement: only a commit, which waits for the disk, leaves the event loop.

A statement of ours takes some microseconds, since what it reads is in memory; handing it to a thread and back costs
more than running it. Waiting for a lock that another process holds is done by asking again, never by blocking.
"""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool, StaticPool
from sqlalchemy.util import await_only

DRIVER = "sqlite+loop"


class Dialect(SQLiteDialect_pysqlite):
    """Python's own ``sqlite3``, whose commit is awaited."""

    driver = "loop"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        """A pool for coroutines; a database in memory has one connection."""
        return AsyncAdaptedQueuePool if cls._is_url_file_db(url) else StaticPool

    def do_commit(self, dbapi_connection: Any) -> None:
        """Commit in a thread: it waits until the disk has everything."""
        if dbapi_connection.in_transaction:
            await_only(asyncio.to_thread(dbapi_connection.commit))


registry.register("sqlite.loop", __name__, "Dialect")
