"""What a button carries: who takes it, and the words that go with it, within what every channel accepts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

BYTES_MAX = 64
"""Bytes of a button's data; Telegram refuses a message with a longer one."""

SEPARATOR = "."


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed: the room that takes it, what is to be done there, and with what.

    The text of it is ``room.verb.argument``, its parts joined by full stops. Raises ``ValueError`` where a part holds
    one before the last, or the whole has more than ``BYTES_MAX`` bytes.
    """

    room: str
    verb: str
    argument: str = ""

    @property
    def data(self) -> str:
        """What the button carries."""
        parts = [self.room, self.verb, *([self.argument] if self.argument else [])]
        data = SEPARATOR.join(parts)
        if any(SEPARATOR in part for part in parts[:2]):
            raise ValueError(f"a part of a button holds a {SEPARATOR!r}: {data!r}")
        if len(data.encode()) > BYTES_MAX:
            raise ValueError(f"a button of more than {BYTES_MAX} bytes: {data!r}")
        return data

    @classmethod
    def read(cls, data: str) -> Self:
        """What came back; a text that no button of ours carries names a room that nobody has."""
        room, _, rest = data.partition(SEPARATOR)
        verb, _, argument = rest.partition(SEPARATOR)
        return cls(room, verb, argument)
