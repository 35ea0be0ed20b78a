"""Updates in, by long polling or by webhook: stored, then acknowledged, then handed to the workers."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Callable, Sequence
from typing import Any

import structlog
from aiohttp import web
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.channels.telegram.api import NAME, POLL_SECONDS, seconds_to_wait
from bot.channels.telegram.updates import read_update
from bot.office import Office
from bot.settings import Settings
from storage import Database, inbox
from storage.inbox import Received

log = structlog.get_logger()

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
WEBHOOK_MAX_BYTES = 1_000_000
"""An update is a few kilobytes; a larger body is not Telegram's."""

Wake = Callable[[str, str], None]


class Receiver:
    """Stores updates, then acknowledges them, then wakes the workers."""

    def __init__(self, bot: Bot, database: Database, office: Office, wake: Wake) -> None:
        self._bot = bot
        self._database = database
        self._office = office
        self._wake = wake
        self._answers: set[asyncio.Task[None]] = set()

    async def poll(self) -> None:
        """Long polling until cancelled. An update not stored is not acknowledged, and comes again."""
        offset: int | None = None
        pause = 0.5
        while True:
            try:
                updates = await self._fetch(offset)
                await self.store(updates)
                # nothing left to confirm: no offset, since ids may start lower again after a quiet week
                offset = max(update.update_id for update in updates) + 1 if updates else None
                pause = 0.5
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

    async def _fetch(self, offset: int | None) -> Sequence[Update]:
        try:
            return await self._bot.get_updates(offset=offset, timeout=POLL_SECONDS, allowed_updates=ALLOWED_UPDATES)
        except (AttributeError, KeyError, TypeError, ValueError):
            return await self._fetch_singly(offset)

    async def _fetch_singly(self, offset: int | None) -> list[Update]:
        """The same updates when the library cannot read one of them: that one must not hold back the others."""
        query = "timeout=0" if offset is None else f"timeout=0&offset={offset}"
        payload = await self._bot.request.retrieve(f"{self._bot.base_url}/getUpdates?{query}")
        return [self._read_raw(raw) for raw in BaseRequest.parse_json_payload(payload)["result"]]

    def _read_raw(self, raw: dict[str, Any]) -> Update:
        """One update of the Bot API; only its number when the rest cannot be read."""
        try:
            update = Update.de_json(raw, self._bot)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            log.error("update not readable", update_id=raw["update_id"], error=type(error).__name__)
            return Update(int(raw["update_id"]))
        return update

    async def store(self, updates: Sequence[Update]) -> None:
        """Commit the updates of persons, let their buttons stop spinning, and wake their chats."""
        now = self._office.now()
        received: list[Received] = []
        for update in updates:
            read = read_update(update)
            if read is None:
                continue
            address, event = read
            received.append(
                Received(
                    channel=NAME,
                    account=str(self._bot.id),
                    update_id=update.update_id,
                    address=address,
                    payload=event.model_dump(mode="json", exclude_defaults=True),
                    received_at=now,
                )
            )
            if event.query_ref is not None:
                self._stop_spinner(event.query_ref)
        if received:
            async with self._database.transaction() as session:
                await inbox.store(session, received)
            for row in received:
                self._wake(NAME, row["address"])

    def _stop_spinner(self, query_ref: str) -> None:
        """Acknowledge a press at once; a press too old to be acknowledged keeps its effect."""
        task = asyncio.get_running_loop().create_task(self._answer_query(query_ref))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _answer_query(self, query_ref: str) -> None:
        try:
            await self._bot.answer_callback_query(query_ref)
        except TelegramError as error:
            log.debug("press not acknowledged", error=type(error).__name__)

    async def listen(self, settings: Settings) -> None:
        """Webhook until cancelled: 200 only after the commit; 403 without the secret."""
        if settings.webhook_url is None or settings.webhook_secret is None:
            raise ValueError("WEBHOOK_URL and WEBHOOK_SECRET go together")
        secret = settings.webhook_secret.get_secret_value()

        async def receive(request: web.Request) -> web.Response:
            given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            if not hmac.compare_digest(given.encode(), secret.encode()):
                return web.Response(status=403)
            try:
                update = self._read_raw(await request.json())
            except (KeyError, TypeError, ValueError):  # not an update at all
                return web.Response(status=400)
            await self.store([update])
            return web.Response()

        app = web.Application(client_max_size=WEBHOOK_MAX_BYTES)
        app.router.add_post("/{path:.*}", receive)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        host, _, port = settings.webhook_listen.rpartition(":")
        await web.TCPSite(runner, host, int(port)).start()
        try:
            await self._bot.set_webhook(
                settings.webhook_url, secret_token=secret, allowed_updates=ALLOWED_UPDATES, max_connections=40
            )
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()
