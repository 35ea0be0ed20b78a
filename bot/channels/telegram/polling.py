"""Updates by long polling: the next offset, which confirms them, is asked only once they are stored."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter  # not exported, but RequestData takes nothing else

from bot.channels.telegram.api import ALLOWED_UPDATES, POLL_SECONDS, seconds_to_wait
from bot.channels.telegram.receiver import Receiver
from bot.channels.telegram.updates import update_number

log = structlog.get_logger()

GRACE_SECONDS = 10
"""How much longer than a long poll its answer may take."""


class Polling:
    """Asks for updates, one answer after the other."""

    def __init__(self, bot: Bot, receiver: Receiver) -> None:
        self._bot = bot
        self._receiver = receiver

    async def run(self) -> None:
        """Long polling until cancelled. An update neither stored nor set aside is not acknowledged, and comes again."""
        offset: int | None = None
        pause = 0.5
        while True:
            try:
                updates = await self._ask(offset)
                await self._receiver.store(updates)
                numbers = [number for update in updates if (number := update_number(update)) is not None]
                # nothing left to confirm: no offset, since ids may start lower again after a quiet week
                before, offset = offset, max(numbers) + 1 if numbers else None
                pause = 0.5
                if updates and offset == before:  # their numbers confirm nothing: they come again with what comes next
                    await asyncio.sleep(1)
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(seconds_to_wait(error))
            except Conflict:
                # a webhook is taken away by an operator, never here: it may be that of the service in production
                log.warning("another instance polls this bot, or a webhook is set")
                await asyncio.sleep(5)
            except TelegramError as error:
                log.warning("telegram does not answer", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)
            except Exception as error:
                log.exception("updates not stored", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)

    async def _ask(self, offset: int | None) -> list[Any]:
        """The updates that wait, as they come: ``Bot.get_updates`` would read them all or none."""
        asked = {"offset": offset, "timeout": POLL_SECONDS, "allowed_updates": ALLOWED_UPDATES}
        sent = [RequestParameter.from_input(key, value) for key, value in asked.items() if value is not None]
        url, seconds = f"{self._bot.base_url}/getUpdates", POLL_SECONDS + GRACE_SECONDS
        updates = await self._bot.request.post(url, RequestData(sent), read_timeout=seconds)
        if not isinstance(updates, list):
            raise TypeError("an answer without a list of updates")
        return updates
