"""Fixtures: a server on a free port, without limits (scripts run at full speed) or with Telegram's."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.telegram.limits import Limits
from tests.telegram.server import TelegramServer


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    """Give a server whose limits are off; turn them on with ``telegram.limits.enabled = True``."""
    async with TelegramServer(limits=Limits(enabled=False)) as server:
        yield server


@pytest_asyncio.fixture
async def telegram_limited() -> AsyncIterator[TelegramServer]:
    """Give a server that enforces Telegram's paces."""
    async with TelegramServer() as server:
        yield server
