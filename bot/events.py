"""What a person did, whatever the channel."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

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
    the channel wants acknowledged (a button's spinner).
    """

    kind: EventKind
    text: str = ""
    data: str = ""
    phone: str | None = None
    query_ref: str | None = None

    @property
    def command(self) -> str | None:
        """The command without its slash and its bot name, « suivi » for « /suivi@bot »; None for other texts."""
        if self.kind != "text" or not self.text.startswith("/"):
            return None
        words = self.text[1:].split()
        return words[0].split("@")[0].lower() if words else None

    @property
    def arguments(self) -> str:
        """What follows the command."""
        _, _, rest = self.text.partition(" ")
        return rest.strip()
