"""Telegram: updates in (long polling or webhook), replies out, through python-telegram-bot's ``Bot``.

An update is acknowledged only after it is committed: the next ``getUpdates`` offset, or the 200 of the webhook, comes
after the transaction. The library's own queue, persistence and job queue are not used: they live in memory.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import structlog
from aiohttp import web
from telegram import Bot, ChatMember, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message, Update
from telegram.constants import ChatType, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest

from bot.carrier import Moved, Refused, TooFast, TryLater, Unreachable
from bot.channels.http import AiohttpRequest
from bot.events import Event
from bot.office import Office
from bot.replies import Reply
from bot.settings import Settings
from bot.texts import label, table
from storage import Database, inbox
from storage.inbox import Received

log = structlog.get_logger()

NAME = "telegram"
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
POLL_SECONDS = 25
CONNECTIONS = 64
ANSWER_SECONDS = 20
WEBHOOK_MAX_BYTES = 1_000_000
"""An update is a few kilobytes; a larger body is not Telegram's."""

_GONE = ("chat not found", "user not found", "peer_id_invalid")
_UNCHANGED = "message is not modified"
_NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")

Wake = Callable[[str, str], None]


def make_bot(settings: Settings, token: str) -> Bot:
    """The Bot API client for these settings, with room for many requests at once."""
    base = settings.telegram_api_url
    request = AiohttpRequest(CONNECTIONS, read_timeout=ANSWER_SECONDS)
    polling = AiohttpRequest(2, read_timeout=10)
    return Bot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=polling,
    )


def read_update(update: Update) -> tuple[str, Event] | None:
    """The address and the event of one update; None for groups, channels and what no person did."""
    query = update.callback_query
    if query is not None:
        event = Event(kind="press", data=query.data or "", query_ref=query.id)
        return str(query.from_user.id), event
    member = update.my_chat_member
    if member is not None:
        if member.chat.type != ChatType.PRIVATE:
            return None
        left = member.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)
        return str(member.from_user.id), Event(kind="blocked" if left else "unblocked")
    message = update.message or update.edited_message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    event = _read_message(message)
    if update.edited_message is not None:
        if not event.text:
            return None  # a live location moves every few seconds
        event.kind = "edit"
    return str(message.chat.id), event


def _read_message(message: Message) -> Event:
    event = Event(kind="other", text=message.text or message.caption or "")
    if message.text is not None:
        event.kind = "text"
    elif message.voice or message.audio or message.video_note:
        event.kind = "voice"
    elif message.photo or message.video or message.animation:
        event.kind = "photo"
    elif message.sticker:
        event.kind = "sticker"
    elif message.contact:
        event.kind, event.phone = "contact", message.contact.phone_number
    elif message.location or message.venue:
        event.kind = "place"
    elif message.document:
        event.kind = "document"
    return event


class Carrier:
    """Sends replies; it alone knows Telegram's sentences of refusal."""

    name = NAME

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, address: str, reply: Reply, edit_ref: str | None) -> str | None:
        """Deliver one message, or replace an earlier one; returns its message id."""
        try:
            return await self._try(int(address), reply, edit_ref)
        except Forbidden as error:
            raise Unreachable from error
        except RetryAfter as error:
            raise TooFast(_seconds(error)) from error
        except ChatMigrated as error:
            raise Moved(str(error.new_chat_id)) from error
        except BadRequest as error:
            if any(words in str(error).lower() for words in _GONE):
                raise Unreachable from error
            raise Refused(str(error)) from error
        except (TimedOut, NetworkError) as error:
            raise TryLater(1.0) from error

    async def _try(self, chat_id: int, reply: Reply, edit_ref: str | None) -> str:
        keyboard = _keyboard(reply)
        if edit_ref is not None:
            try:
                await self._bot.edit_message_text(
                    reply.text,
                    chat_id=chat_id,
                    message_id=int(edit_ref),
                    parse_mode=ParseMode.HTML,
                    reply_markup=keyboard,
                    link_preview_options=_NO_PREVIEW,
                )
            except BadRequest as error:
                if _UNCHANGED in str(error).lower():
                    return edit_ref
                if not any(words in str(error).lower() for words in _NOT_EDITABLE):
                    raise
            else:
                return edit_ref
        if reply.document is not None:
            sent = await self._bot.send_document(
                chat_id,
                BytesIO(reply.document.encode()),
                filename=reply.filename,
                caption=reply.text,
                parse_mode=ParseMode.HTML,
            )
        else:
            sent = await self._bot.send_message(
                chat_id,
                reply.text,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        return str(sent.message_id)


_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def _seconds(error: RetryAfter) -> float:
    wait = error._retry_after  # the public property changes its type with an environment variable
    return wait.total_seconds()


def _keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    if not reply.choices:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(choice.label, callback_data=choice.data) for choice in row] for row in reply.choices]
    )


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
                await asyncio.sleep(_seconds(error))
            except Conflict:
                log.warning("another instance polls this bot")
                await asyncio.sleep(5)
            except TelegramError as error:
                log.warning("telegram does not answer", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)
            except Exception as error:
                log.exception("updates not stored", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)

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


async def introduce(bot: Bot) -> None:
    """Tell Telegram the commands and the description that people see before they write."""
    try:
        await bot.set_my_commands(list(table("service")["commands"].items()))
        await bot.set_my_short_description(label("service.short"))
        await bot.set_my_description(label("service.description"))
    except TelegramError as error:
        log.warning("commands not announced", error=str(error))
