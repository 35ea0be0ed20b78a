"""What a person did, whatever the channel."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel

from nlu.readers.text import fold

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


class Event(BaseModel):
    """One act of one person in one chat.

    ``text`` is what was said (or the caption of a photo); ``data`` what a pressed button carries; ``query_ref`` what
    the channel wants acknowledged (a button's spinner); ``message_ref`` names the message where it may be edited.
    """

    kind: EventKind
    text: str = ""
    data: str = ""
    phone: str | None = None
    query_ref: str | None = None
    message_ref: str | None = None

    @property
    def command(self) -> str | None:
        """The command without its slash, its bot name and its full stop: « suivi » for « /Suivi@bot. »; else None."""
        found = re.match(r"/\s*([^\W_]\w*)", self.text) if self.kind == "text" else None
        return None if found is None else fold(found[1])

    @property
    def arguments(self) -> str:
        """What follows the command."""
        _, _, rest = self.text.partition(" ")
        return rest.strip()
