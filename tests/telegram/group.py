"""A group where the bot is: what it said there, and becoming a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.telegram.chat import PATIENCE, Chat
from tests.telegram.message import Message

if TYPE_CHECKING:
    from tests.telegram.server import TelegramServer

_GROUP_ANONYMOUS_BOT = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


class Group:
    """A group; people speak in it with ``person.say(text, chat=group)``."""

    def __init__(self, server: TelegramServer, chat: Chat) -> None:
        self._server = server
        self.chat = chat

    @property
    def id(self) -> int:
        """The present identifier, which `migrate` changes."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """What the bot wrote in the present chat."""
        return self.chat.messages

    async def expect(self, *fragments: str, timeout: float = PATIENCE) -> Message:
        """Wait for a message of the bot; see `Chat.expect`."""
        return await self.chat.expect(*fragments, timeout=timeout)

    async def quiet(self, seconds: float) -> None:
        """Check that the bot says nothing here."""
        await self.chat.quiet(seconds)

    def remove_bot(self) -> None:
        """Put the bot out: sends are refused with 403."""
        self.chat.blocked = True

    def migrate(self, new_id: int) -> None:
        """Become a supergroup: sends to the old id are refused with ``migrate_to_chat_id``."""
        old, world = self.chat, self._server.world
        old.migrated_to = new_id
        self.chat = world.chats[new_id] = Chat({**old.info, "id": new_id, "type": "supergroup"})
        for chat, content in ((old, {"migrate_to_chat_id": new_id}), (self.chat, {"migrate_from_chat_id": old.id})):
            service = world.add(chat, _GROUP_ANONYMOUS_BOT, content=content)
            del chat.by_id[service.message_id]
            self._server.enqueue({"message": service.to_json()})
