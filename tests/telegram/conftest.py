"""The server's own tests use its fixtures."""

from tests.telegram.fixtures import telegram, telegram_limited

__all__ = ["telegram", "telegram_limited"]
