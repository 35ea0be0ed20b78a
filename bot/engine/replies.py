"""What the service says back, whatever the channel."""

from __future__ import annotations

import html
import re
from base64 import b64decode, b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Self

from pydantic import BaseModel


class Choice(BaseModel):
    """A button: the words on it, and the short id that comes back when it is pressed (64 bytes at most)."""

    label: str
    data: str


class Attachment(BaseModel):
    """A file that goes with a message: it waits in the outbox with it, encrypted, and is emptied with it once sent."""

    name: str
    base64: str
    photo: bool = False
    """Shown in the chat as a picture, rather than as a file to open."""

    @classmethod
    def of(cls, name: str, content: bytes, *, photo: bool = False) -> Self:
        """The attachment of this content."""
        return cls(name=name, base64=b64encode(content).decode(), photo=photo)

    @property
    def content(self) -> bytes:
        """What is in the file."""
        return b64decode(self.base64)


class Reply(BaseModel):
    """One message: a text in the small HTML of ``bot.texts``, rows of choices below it, perhaps a file."""

    text: str
    """With a file, it is its caption: 1,024 characters at most."""
    choices: list[list[Choice]] = []
    attachment: Attachment | None = None
    edits: int | None = None
    """The outbox row whose message this one replaces."""
    thread: int | None = None
    """The topic of the chat in which it answers; none for what the service writes of itself."""
    priority: int = 3
    """Lower goes first: 0 danger, 3 answers, 5 notices, 8 digests."""


WhenQueued = Callable[[int], Awaitable[None]]
"""Told the id of a message in the outbox, in the transaction that queues it."""


@dataclass(frozen=True, slots=True)
class Queued:
    """A message to send, and who must know its id."""

    reply: Reply
    then: WhenQueued | None = None


def rows(*labelled: tuple[str, str], per_row: int = 1) -> list[list[Choice]]:
    """Buttons from (label, data) pairs, ``per_row`` side by side."""
    choices = [Choice(label=label, data=data) for label, data in labelled]
    return [choices[start : start + per_row] for start in range(0, len(choices), per_row)]


def plain(text: str) -> str:
    """The text of a reply without its markup, for channels that have none."""
    return html.unescape(re.sub(r"<[^<>]+>", "", text))
