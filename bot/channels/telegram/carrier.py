"""Replies out: the only place that knows Telegram's sentences of refusal."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.channels.telegram.api import NAME, seconds_to_wait
from bot.engine.carrier import Moved, Refused, TooFast, TryLater, Unreachable
from bot.engine.replies import Reply

_GONE = ("chat not found", "user not found", "peer_id_invalid")
_UNCHANGED = "message is not modified"
_NO_TOPIC = "thread not found"
_NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")

REFERENCE_MAX = 32
"""Characters that the database keeps of a message's id."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramCarrier:
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
            raise TooFast(seconds_to_wait(error)) from error
        except ChatMigrated as error:
            raise Moved(str(error.new_chat_id)) from error
        except BadRequest as error:
            if any(words in str(error).lower() for words in _GONE):
                raise Unreachable from error
            raise Refused(str(error)) from error
        except (TimedOut, NetworkError) as error:
            raise TryLater(1.0) from error
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            # the library cannot write this message, or read the answer to it: it never will
            raise Refused(type(error).__name__) from error

    async def _try(self, chat_id: int, reply: Reply, edit_ref: str | None) -> str:
        if edit_ref is not None and await self._replace(chat_id, reply, edit_ref):
            return edit_ref
        try:
            return await self._send(chat_id, reply, reply.thread)
        except BadRequest as error:
            if reply.thread is None or _NO_TOPIC not in str(error).lower():
                raise
        return await self._send(chat_id, reply, None)

    async def _replace(self, chat_id: int, reply: Reply, edit_ref: str) -> bool:
        """Put a message in the place of an earlier one; false when that one can no longer be changed."""
        try:
            await self._bot.edit_message_text(
                reply.text,
                chat_id=chat_id,
                message_id=int(edit_ref),
                parse_mode=ParseMode.HTML,
                reply_markup=_keyboard(reply),
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            if any(words in str(error).lower() for words in _NOT_EDITABLE):
                return False
            if _UNCHANGED not in str(error).lower():
                raise
        return True

    async def _send(self, chat_id: int, reply: Reply, thread: int | None) -> str:
        same: Any = {
            "parse_mode": ParseMode.HTML,
            "reply_markup": _keyboard(reply),
            "message_thread_id": thread,
        }
        file = reply.attachment
        if file is None:
            sent = await self._bot.send_message(chat_id, reply.text, link_preview_options=_NO_PREVIEW, **same)
        else:
            send = self._bot.send_photo if file.photo else self._bot.send_document
            sent = await send(chat_id, BytesIO(file.content), caption=reply.text, filename=file.name, **same)
        return str(sent.message_id)[:REFERENCE_MAX]


def _keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    if not reply.choices:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(choice.label, callback_data=choice.data) for choice in row] for row in reply.choices]
    )
