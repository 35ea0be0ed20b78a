"""A person with Telegram in their hand: speaks, presses, sends, blocks, and waits for the bot."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.telegram.chat import PATIENCE, Chat
from tests.telegram.entities import commands
from tests.telegram.group import Group
from tests.telegram.keyboards import Button, buttons_of, find_button
from tests.telegram.message import Message
from tests.telegram.params import InputFile
from tests.telegram.world import Press

if TYPE_CHECKING:
    from tests.telegram.server import TelegramServer


class Person:
    """One person; every action queues an update and returns once it is queued."""

    def __init__(
        self,
        server: TelegramServer,
        person_id: int,
        first_name: str,
        username: str | None = None,
        language_code: str = "fr",
        started: bool = True,
    ) -> None:
        self._server = server
        names = {"first_name": first_name, **({"username": username} if username else {})}
        self.user = {"id": person_id, "is_bot": False, **names, "language_code": language_code}
        self.phone = f"+33639980{person_id % 1000:03d}"
        """Own number, from a range kept for fiction; assign another if the test needs it."""
        self.chat = Chat({"id": person_id, "type": "private", **names}, started=started)
        server.world.chats[person_id] = self.chat

    @property
    def id(self) -> int:
        """Telegram's user id, also that of the private chat."""
        return self.chat.id

    @property
    def first_name(self) -> str:
        """The first name shown."""
        return str(self.user["first_name"])

    @property
    def messages(self) -> list[Message]:
        """All that the bot wrote to this person, edits applied, deleted ones left out."""
        return self.chat.messages

    @property
    def visible(self) -> list[str]:
        """Labels of every button that can be pressed now."""
        return self.chat.visible

    async def say(
        self, text: str, chat: Group | None = None, reply_to: Message | None = None, thread: int | None = None
    ) -> Message:
        """Send a text, in a topic if one is named; commands are marked as such."""
        return self._send({}, chat, text=text, entities=commands(text), reply_to=reply_to, thread=thread)

    async def press(
        self,
        label: str,
        message: Message | None = None,
        chat: Group | None = None,
        timeout: float = PATIENCE,
    ) -> Press | Message:
        """Press the button with this label on ``message``, else on the last message that has it.

        A reply keyboard's button says its label, or shares what it asks for. AssertionError when there is none.
        """
        place = chat.chat if chat else self.chat
        found = await self._find(label, message, place, timeout)
        if found is None:
            where = message.labels if message else place.visible
            raise AssertionError(f"no button {label!r}; visible: {where or 'none'}\n{place.transcript()}")
        on, button = found
        if on is None:
            return await self._press_reply(button, chat)
        if button.data is None:
            raise AssertionError(f"button {button.label!r} sends nothing to the bot: {button.raw}")
        return self._query(button.data, on)

    async def press_data(self, data: str, message: Message | None = None) -> Press:
        """Send a forged press: any data, on a message that may have no button."""
        on = message or (self.messages[-1] if self.messages else None)
        if on is None:
            raise AssertionError("a press needs a message of the bot, and it has sent none")
        return self._query(data, on)

    async def share_contact(self, phone: str | None = None) -> Message:
        """Press the reply keyboard's «share my number»; AssertionError when it is not shown."""
        self._check_asked("request_contact")
        return await self.send_contact(phone or self.phone)

    async def share_location(self, latitude: float, longitude: float) -> Message:
        """Press the reply keyboard's «share my place»; AssertionError when it is not shown."""
        self._check_asked("request_location")
        return await self.send_location(latitude, longitude)

    async def send_contact(self, phone: str, first_name: str | None = None, own: bool = True) -> Message:
        """Send a contact card; ``own=False``: somebody else's."""
        card: dict[str, Any] = {"phone_number": phone, "first_name": first_name or self.first_name}
        return self._send({"contact": card | ({"user_id": self.id} if own else {})})

    async def send_location(self, lat: float, lon: float) -> Message:
        """Send a place."""
        return self._send({"location": {"latitude": lat, "longitude": lon}})

    async def send_voice(self, duration: int = 3) -> Message:
        """Send a voice message of some seconds."""
        file = self._file(InputFile("voice.ogg", b"OggS", "audio/ogg"))
        return self._send({"voice": {**file, "duration": duration, "mime_type": "audio/ogg"}})

    async def send_photo(self, caption: str | None = None) -> Message:
        """Send a picture."""
        size = {**self._file(InputFile("photo.jpg", b"\xff\xd8", "image/jpeg")), "width": 90, "height": 90}
        return self._send({"photo": [size]}, text=caption or "")

    async def send_sticker(self) -> Message:
        """Send a sticker."""
        file = self._file(InputFile("sticker.webp", b"RIFF", "image/webp"))
        flags = {"is_animated": False, "is_video": False, "type": "regular", "emoji": "👍"}
        return self._send({"sticker": {**file, **flags, "width": 512, "height": 512}})

    async def send_document(self, name: str = "document.pdf", content: bytes = b"%PDF-", caption: str = "") -> Message:
        """Send a file."""
        file = self._file(InputFile(name, content, "application/pdf"))
        return self._send({"document": {**file, "file_name": name, "mime_type": "application/pdf"}}, text=caption)

    async def edit(self, message_id: int, text: str) -> Message:
        """Correct an earlier message of one's own."""
        message = self.chat.by_id[message_id]
        message.earlier.append(message.text)
        message.text, message.entities = text, commands(text)
        self._acted(self.chat)
        self._server.world.edited(self.chat, message)
        self._server.enqueue({"edited_message": message.to_json()})
        return message

    async def block(self) -> None:
        """Block the bot: it is told, and its sends are refused."""
        self._set_blocked(True, "member", "kicked")

    async def unblock(self) -> None:
        """Unblock the bot: it is told, and may write again."""
        self._set_blocked(False, "kicked", "member")

    def deactivate(self) -> None:
        """Close the account: the bot's sends are refused, nothing tells it."""
        self.chat.deactivated = True

    async def expect(self, *fragments: str, timeout: float = PATIENCE) -> Message:
        """Wait for the bot's next message with all fragments since this person's last action."""
        return await self.chat.expect(*fragments, timeout=timeout)

    async def quiet(self, seconds: float) -> None:
        """Check that the bot says nothing for some seconds."""
        await self.chat.quiet(seconds)

    def transcript(self) -> str:
        """Return the end of the conversation, one line per message."""
        return self.chat.transcript()

    async def _find(
        self, label: str, message: Message | None, place: Chat, timeout: float
    ) -> tuple[Message | None, Button] | None:
        deadline = asyncio.get_running_loop().time() + timeout
        while True:
            if message is None:
                found = place.find(label)
            else:
                button = find_button(buttons_of(message.markup), label)
                found = (message, button) if button else None
            if found or not await place.wait_changed(deadline - asyncio.get_running_loop().time()):
                return found

    async def _press_reply(self, button: Button, chat: Group | None) -> Message:
        if button.raw.get("request_contact"):
            return await self.share_contact()
        if button.raw.get("request_location"):
            return await self.share_location(48.79, 2.45)
        keyboard = self.chat.reply_keyboard or {}
        if keyboard.get("one_time_keyboard"):
            self.chat.reply_keyboard = None
        return await self.say(button.label, chat)

    def _check_asked(self, what: str) -> None:
        rows = buttons_of(self.chat.reply_keyboard, "keyboard")
        if not any(button.raw.get(what) for row in rows for button in row):
            raise AssertionError(f"no {what} button; visible: {self.visible or 'none'}\n{self.transcript()}")

    def _query(self, data: str, message: Message) -> Press:
        world = self._server.world
        chat = world.chats[message.chat["id"]]
        self._acted(chat)
        press = Press(str(uuid4().int % 10**18), data, world.clock(), message)
        world.presses[press.id] = press
        query = {"id": press.id, "from": self.user, "chat_instance": str(chat.id), "data": data}
        self._server.enqueue({"callback_query": {**query, "message": message.to_json()}})
        return press

    def _send(
        self,
        content: dict[str, Any],
        chat: Group | None = None,
        text: str = "",
        entities: Sequence[dict[str, Any]] = (),
        reply_to: Message | None = None,
        thread: int | None = None,
    ) -> Message:
        place = chat.chat if chat else self.chat
        if thread is not None:
            place.topics.add(thread)
        message = self._server.world.add(
            place, self.user, text=text, entities=list(entities), content=content, thread=thread
        )
        self._acted(place)
        body = message.to_json()
        if reply_to is not None:
            body["reply_to_message"] = reply_to.to_json()
        self._server.enqueue({"message": body})
        return message

    def _file(self, file: InputFile) -> dict[str, Any]:
        return self._server.world.keep_file(file)

    def _acted(self, place: Chat) -> None:
        if place.private:
            place.started = True
        place.mark = next(self._server.world.seq)

    def _set_blocked(self, blocked: bool, before: str, after: str) -> None:
        self.chat.blocked = blocked
        world = self._server.world

        def member(status: str) -> dict[str, Any]:
            return {"user": world.bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}

        change = {"chat": self.chat.info, "from": self.user, "date": int(world.clock())}
        change |= {"old_chat_member": member(before), "new_chat_member": member(after)}
        self._server.enqueue({"my_chat_member": change})
