"""A chat with the bot: its messages, who can still be reached there, and waiting for what the bot says."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.errors import Refusal, bad_request, forbidden
from tests.telegram.keyboards import Button, buttons_of, find_button
from tests.telegram.message import Message

PATIENCE = 30.0
"""Seconds that a test waits for what must come: it goes on as soon as it comes, and a slow machine has the time."""


@dataclass(eq=False)
class Chat:
    """A private chat or a group, seen from Telegram's side."""

    info: dict[str, Any]
    started: bool = True
    blocked: bool = False
    deactivated: bool = False
    migrated_to: int | None = None
    topics: set[int] = field(default_factory=set)
    """Those that a person has opened here and not deleted."""
    by_id: dict[int, Message] = field(default_factory=dict)
    mark: int = 0
    """Number of the last action of a person here; `expect` only looks at what the bot did since."""
    reply_keyboard: dict[str, Any] | None = None
    _changed: asyncio.Event | None = None

    @property
    def id(self) -> int:
        """Telegram's identifier; negative for groups."""
        return int(self.info["id"])

    @property
    def private(self) -> bool:
        """Tell whether this is a person's chat with the bot."""
        return bool(self.info["type"] == "private")

    @property
    def messages(self) -> list[Message]:
        """What the bot wrote here and did not delete, oldest first, edits applied."""
        return [one for one in self.by_id.values() if one.from_bot and not one.deleted]

    def check_reachable(self) -> None:
        """Raise the `Refusal` that a send to this chat meets, if any."""
        if self.migrated_to is not None:
            reason = "group chat was upgraded to a supergroup chat"
            raise bad_request(reason, migrate_to_chat_id=self.migrated_to)
        refusal = self._forbidden()
        if refusal is not None:
            raise refusal

    def _forbidden(self) -> Refusal | None:
        if self.deactivated:
            return forbidden("user is deactivated")
        if self.blocked:
            return forbidden("bot was blocked by the user" if self.private else "bot was kicked from the group chat")
        if not self.started:
            return forbidden("bot can't initiate conversation with a user")
        return None

    def changed(self) -> None:
        """Wake those who wait for the bot here."""
        if self._changed is not None:
            self._changed.set()
            self._changed = None

    async def wait_changed(self, timeout: float) -> bool:
        """Wait for the next event here, at most ``timeout`` seconds; False when nothing came."""
        if timeout <= 0:
            return False
        if self._changed is None:
            self._changed = asyncio.Event()
        try:
            await asyncio.wait_for(self._changed.wait(), timeout)
        except TimeoutError:
            return False
        return True

    def find(self, label: str) -> tuple[Message | None, Button] | None:
        """Find a button by label: on the last message that has it, else on the reply keyboard (no message)."""
        for message in reversed(self.messages):
            button = find_button(buttons_of(message.markup), label)
            if button is not None:
                return message, button
        button = find_button(buttons_of(self.reply_keyboard, "keyboard"), label)
        return None if button is None else (None, button)

    @property
    def visible(self) -> list[str]:
        """Labels of every button that can be pressed now, last message first."""
        inline = [b.label for m in reversed(self.messages) for row in buttons_of(m.markup) for b in row]
        return inline + [b.label for row in buttons_of(self.reply_keyboard, "keyboard") for b in row]

    async def expect(self, *fragments: str, timeout: float = PATIENCE) -> Message:
        """Wait for a message that the bot sent or edited since the last action here, with all fragments.

        The same message is not returned twice unless it was edited again; order does not matter.
        """
        deadline = asyncio.get_running_loop().time() + timeout
        while True:
            for message in self.messages:
                if message.seq > max(self.mark, message.expected) and message.says(*fragments):
                    message.expected = message.seq
                    return message
            if not await self.wait_changed(deadline - asyncio.get_running_loop().time()):
                wanted = " + ".join(repr(fragment) for fragment in fragments) or "any message"
                raise AssertionError(f"the bot did not say {wanted} within {timeout} s\n{self.transcript()}")

    async def quiet(self, seconds: float) -> None:
        """Check that the bot sends and edits nothing here for some seconds."""
        start = max((message.seq for message in self.by_id.values()), default=0)
        await asyncio.sleep(seconds)
        heard = [str(message) for message in self.messages if message.seq > start]
        if heard:
            raise AssertionError("the bot should have kept quiet, but said:\n  " + "\n  ".join(heard))

    def transcript(self, last: int = 12) -> str:
        """Return the end of the conversation, one line per message."""
        lines = [
            f"  {'bot' if one.from_bot else one.author['first_name']}: {one}"
            for one in list(self.by_id.values())[-last:]
            if not one.deleted
        ]
        return "\n".join(["the conversation was:", *lines] if lines else ["nothing was said yet"])
