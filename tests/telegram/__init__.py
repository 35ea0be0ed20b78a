"""Telegram on loopback: a Bot API server for tests and for trying the bot by hand, without a token.

It answers as Telegram does, and refuses what Telegram refuses. In a test::

    async def test_offer(telegram: TelegramServer) -> None:
        person = telegram.person(1001, "Camille")
        bot = Bot(telegram.token, base_url=f"{telegram.url}/bot")
        …
        await play(person, [("bonjour", "Que souhaitez"), (button("Je propose"), "Quand")])

By hand: ``python -m tests.telegram``, then the real bot with ``TELEGRAM_API_URL`` set to its address.
"""

from tests.telegram.dialogue import Act, button, contact, location, photo, play, sticker, voice
from tests.telegram.faults import Fault
from tests.telegram.group import Group
from tests.telegram.limits import Limits, Violation
from tests.telegram.message import Message
from tests.telegram.person import Person
from tests.telegram.server import TOKEN, Call, TelegramServer
from tests.telegram.world import Press

__all__ = [
    "TOKEN",
    "Act",
    "Call",
    "Fault",
    "Group",
    "Limits",
    "Message",
    "Person",
    "Press",
    "TelegramServer",
    "Violation",
    "button",
    "contact",
    "location",
    "photo",
    "play",
    "sticker",
    "voice",
]
