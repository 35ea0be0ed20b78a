"""What every test may use: databases of both engines built by the migrations, people, and the service itself."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("PTB_TIMEDELTA", "1")  # as the service does: durations as timedelta
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())  # PostgreSQL keeps its lock there; a login would make one

from bot.cli import logs
from tests.databases import database, migrated_file, postgres, sqlite_database
from tests.service import running, understanding
from tests.telegram.fixtures import telegram, telegram_limited

logs.configure("ERROR")

__all__ = [
    "database",
    "migrated_file",
    "postgres",
    "running",
    "sqlite_database",
    "telegram",
    "telegram_limited",
    "understanding",
]
