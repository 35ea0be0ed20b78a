"""Updates by long polling: the next offset, which confirms them, is asked only once they are stored."""

from __future__ import annotations

import asyncio
import json
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.api import ALLOWED_UPDATES, POLL_SECONDS, seconds_to_wait
from bot.channels.telegram.receiver import Receiver
from bot.channels.telegram.updates import read_updates, update_number

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
                updates = read_updates(await self._ask(offset))
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
                log.warning("another instance polls this bot, or a webhook is set")
                await self._forget_webhook()
                await asyncio.sleep(5)
            except TelegramError as error:
                log.warning("telegram does not answer", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)
            except Exception as error:
                log.exception("updates not stored", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)

    async def _forget_webhook(self) -> None:
        """Polling is refused while a webhook is set: the operator has just chosen polling."""
        try:
            await self._bot.delete_webhook()
        except TelegramError as error:
            log.warning("webhook not forgotten", error=type(error).__name__)

    async def _ask(self, offset: int | None) -> bytes:
        asked = {"timeout": POLL_SECONDS, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        if offset is not None:
            asked["offset"] = offset
        url = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}"
        return await self._bot.request.retrieve(url, read_timeout=POLL_SECONDS + GRACE_SECONDS)
