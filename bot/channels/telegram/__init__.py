"""Telegram: updates in (long polling or webhook), replies out, through python-telegram-bot's ``Bot``.

An update is acknowledged only after it is committed: the next ``getUpdates`` offset, or the 200 of the webhook, comes
after the transaction. The library's own queue, persistence and job queue are not used: they live in memory.
"""

from bot.channels.telegram.api import NAME, introduce, make_bot
from bot.channels.telegram.carrier import TelegramCarrier
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.receiver import Receiver
from bot.channels.telegram.webhook import listen

__all__ = ["NAME", "Polling", "Receiver", "TelegramCarrier", "introduce", "listen", "make_bot"]
