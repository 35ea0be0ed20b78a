"""What exists on the server: the bot, chats, messages, presses of buttons, and the clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.telegram.chat import Chat
from tests.telegram.errors import bad_request
from tests.telegram.message import Message
from tests.telegram.params import InputFile

Listener = Callable[[str, Chat, Message], None]
"""Called with ``"sent"``, ``"edited"`` or ``"deleted"`` for what the bot does."""


@dataclass(eq=False)
class Press:
    """A press of a button; ``answer`` is the bot's answerCallbackQuery, None while the button spins."""

    id: str
    data: str
    at: float
    message: Message
    answer: dict[str, Any] | None = None


@dataclass
class World:
    """The state behind the methods; times in seconds since 1970."""

    bot: dict[str, Any]
    clock: Callable[[], float] = time.time
    query_lifetime: float = 15.0
    """Seconds during which a press can be answered; Telegram's figure is unpublished."""
    chats: dict[int, Chat] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    files: dict[str, InputFile] = field(default_factory=dict)
    profile: dict[str, Any] = field(default_factory=dict)
    """What setMyCommands, setMyDescription… left."""
    listeners: list[Listener] = field(default_factory=list)
    numbers: count[int] = field(default_factory=lambda: count(1))
    seq: count[int] = field(default_factory=lambda: count(1))

    def chat(self, chat_id: int | str) -> Chat:
        """Find a chat by id or @username; raises `Refusal` 400 as Telegram does."""
        if chat_id == "":
            raise bad_request("chat_id is empty")
        try:
            found = self.chats.get(int(chat_id))
        except ValueError:
            name = str(chat_id).removeprefix("@").lower()
            found = next((c for c in self.chats.values() if c.info.get("username", "").lower() == name), None)
        if found is None:
            raise bad_request("chat not found")
        return found

    def add(self, chat: Chat, author: dict[str, Any], **fields: Any) -> Message:
        """Add a message to a chat and give it its number and date."""
        message = Message(chat.info, next(self.numbers), int(self.clock()), author, **fields)
        message.seq = next(self.seq)
        chat.by_id[message.message_id] = message
        return message

    def send(self, chat: Chat, markup: dict[str, Any] | None, **fields: Any) -> Message:
        """Add a message of the bot; its reply keyboard, if any, becomes the chat's."""
        message = self.add(chat, self.bot, markup=markup, **fields)
        if markup and "keyboard" in markup:
            chat.reply_keyboard = markup
        elif markup and "remove_keyboard" in markup:
            chat.reply_keyboard = None
        self.tell("sent", chat, message)
        return message

    def edited(self, chat: Chat, message: Message) -> None:
        """Date an edit that was just applied."""
        message.edit_date = int(self.clock())
        message.seq = next(self.seq)
        self.tell("edited", chat, message)

    def tell(self, event: str, chat: Chat, message: Message) -> None:
        """Wake those who wait, and tell the listeners."""
        chat.changed()
        for listener in self.listeners:
            listener(event, chat, message)

    def keep_file(self, file: InputFile) -> dict[str, Any]:
        """Store a file and return the fields common to all kinds of files."""
        file_id = f"file-{len(self.files) + 1}"
        self.files[file_id] = file
        return {"file_id": file_id, "file_unique_id": file_id, "file_size": len(file.content)}
