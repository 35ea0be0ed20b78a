"""The Bot API client, and what people see of the bot before they write."""

from __future__ import annotations

import structlog
from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from bot.channels.telegram.http import AiohttpRequest
from bot.settings import Settings
from bot.texts import label, table

log = structlog.get_logger()

NAME = "telegram"
POLL_SECONDS = 25
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
CONNECTIONS = 64
ANSWER_SECONDS = 20


def make_bot(settings: Settings, token: str) -> Bot:
    """The Bot API client for these settings, with room for many requests at once."""
    base = settings.telegram_api_url
    request = AiohttpRequest(CONNECTIONS, read_timeout=ANSWER_SECONDS)
    return Bot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,
    )


async def introduce(bot: Bot) -> None:
    """Tell Telegram the commands and the description that people see before they write."""
    try:
        await bot.set_my_commands(list(table("service")["commands"].items()))
        await bot.set_my_short_description(label("service.short"))
        await bot.set_my_description(label("service.description"))
    except TelegramError as error:
        log.warning("commands not announced", error=type(error).__name__)


def seconds_to_wait(error: RetryAfter) -> float:
    wait = error._retry_after  # the public property changes its type with an environment variable
    return wait.total_seconds()
