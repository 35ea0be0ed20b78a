"""What every test may use: databases of both engines built by the migrations, people, and the service itself."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr

import pytest

os.environ.setdefault("PTB_TIMEDELTA", "1")  # as the service does: durations as timedelta
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())  # PostgreSQL keeps its lock there; a login would make one

from bot.cli import logs
from tests.databases import database, migrated_file, postgres, sqlite_database
from tests.service import running, understanding
from tests.telegram.fixtures import telegram, telegram_limited

logs.configure("ERROR")


@pytest.fixture
def log_written() -> Iterator[io.StringIO]:
    """What the service writes into its log during the test."""
    with redirect_stderr(io.StringIO()) as written:
        logs.configure("ERROR")
    yield written
    logs.configure("ERROR")


__all__ = [
    "database",
    "log_written",
    "migrated_file",
    "postgres",
    "running",
    "sqlite_database",
    "telegram",
    "telegram_limited",
    "understanding",
]
