"""What a person did, whatever the channel.

This is the edge: whatever a channel received is cleaned here, once, so that no later step meets half a character, a
NUL or a text without end.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator

from nlu.french.text import clean, fold

EventKind = Literal[
    "text",
    "press",
    "edit",
    "contact",
    "place",
    "voice",
    "photo",
    "sticker",
    "document",
    "blocked",
    "unblocked",
    "other",
]

TEXT_KEPT = 8000
"""Characters kept of one message: danger is searched in no more. Telegram cuts at 4,096, a terminal does not."""

CODE_KEPT = 256
"""Characters kept of what a machine gave: the data of a button has 64 bytes, an id less."""

_COMMAND = re.compile(r"/\s*(\w+)")


def _words(value: Any) -> Any:
    return clean(value[: 2 * TEXT_KEPT])[:TEXT_KEPT].rstrip() if isinstance(value, str) else value


def _code(value: Any) -> Any:
    return clean(value[:CODE_KEPT]) if isinstance(value, str) else value


Words = Annotated[str, BeforeValidator(_words)]
Code = Annotated[str, BeforeValidator(_code)]


class Event(BaseModel):
    """One act of one person in one chat.

    ``text`` is what was said (or the caption of a photo); ``data`` what a pressed button carries; ``query_ref`` what
    the channel wants acknowledged (a button's spinner); ``thread`` the topic of the chat in which it was said;
    ``message_ref`` names the message where it may be edited.
    """

    kind: EventKind
    text: Words = ""
    data: Code = ""
    phone: Code | None = None
    query_ref: Code | None = None
    thread: int | None = None
    message_ref: str | None = None

    @property
    def command(self) -> str | None:
        """The command without its slash, its bot name and its full stop: « suivi » for « /Suivi@bot. »; else None."""
        named = _COMMAND.match(self.text) if self.kind == "text" else None
        return fold(named[1]) if named is not None else None

    @property
    def words(self) -> str:
        """What is to be understood: the text, or the sentence behind a command; one word there is a code or a name."""
        if self.command is None:
            return self.text
        return self.arguments if " " in self.arguments else ""

    @property
    def arguments(self) -> str:
        """What follows the command."""
        _, _, rest = self.text.partition(" ")
        return rest.strip()
