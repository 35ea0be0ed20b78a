"""What the service says back, whatever the channel."""

from __future__ import annotations

import html
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from pydantic import BaseModel


class Choice(BaseModel):
    """A button: the words on it, and the short id that comes back when it is pressed (64 bytes at most)."""

    label: str
    data: str


class Reply(BaseModel):
    """One message: a text in the small HTML of ``bot.texts``, rows of choices below it, perhaps a document."""

    text: str
    choices: list[list[Choice]] = []
    document: str | None = None
    """Content of a file to send along, with ``filename``."""
    filename: str | None = None
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
