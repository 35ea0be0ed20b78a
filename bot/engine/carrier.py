"""What a channel does for the sender, and the ways in which a message does not arrive."""

from __future__ import annotations

from typing import Protocol

from bot.engine.replies import Reply


class Unreachable(Exception):
    """The person blocked the service, or their account is gone: nothing more can arrive."""


class Refused(Exception):
    """The channel will never take this message, whoever tries."""


class TryLater(Exception):
    """The channel asks to wait, or did not answer."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


class TooFast(TryLater):
    """The channel says how long to wait: it was written to too fast."""


class Moved(Exception):
    """The chat has another address now."""

    def __init__(self, address: str) -> None:
        super().__init__("moved")
        self.address = address


class Carrier(Protocol):
    """The side of a channel that sends."""

    name: str

    async def send(self, address: str, reply: Reply, edit_ref: str | None) -> str | None:
        """Deliver one message (or replace the one ``edit_ref`` names) and return the channel's id of it."""
