"""Faults put in on purpose: what the network and Telegram do on a bad day."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

Kind = Literal["error", "flood", "hang", "drop", "drop_after", "slow"]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass
class Fault:
    """The next ``times`` calls of ``method`` (``*``: any but getUpdates) go wrong.

    - ``error``: refused with HTTP ``code`` (500), nothing done;
    - ``flood``: 429 with ``retry_after`` seconds, which binds the chat, or everybody for a call without one;
    - ``hang``: accepted and done, but the answer never comes;
    - ``drop``: connection cut before anything is done; ``drop_after``: cut once it is done;
    - ``slow``: done after ``delay`` seconds.
    """

    method: str
    kind: Kind = "error"
    times: int = 1
    code: int = 500
    retry_after: int = 1
    delay: float = 1.0
    chat_id: int | None = None

    def matches(self, method: str, chat_id: int | None) -> bool:
        """Tell whether this call is one of the chosen ones."""
        same = self.method.lower() == method or (self.method == "*" and method != "getupdates")
        return same and self.chat_id in (None, chat_id)


@dataclass
class Faults:
    """Faults still to come, in the order they were added."""

    waiting: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        """Put a fault in the list; refuses an unknown kind at once rather than never firing."""
        if fault.kind not in KINDS:
            raise ValueError(f"unknown fault {fault.kind!r}, expected one of {', '.join(KINDS)}")
        self.waiting.append(fault)

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Return the fault of this call, if any, and count it down; ``method`` in lower case."""
        for fault in self.waiting:
            if fault.matches(method, chat_id):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Forget all faults to come."""
        self.waiting.clear()
