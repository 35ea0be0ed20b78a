"""The unit of work an action runs in: one session, one moment, and the people to tell when it is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage import Session
from storage.audit import record


def read_id(text: str | None) -> int | None:
    """The id of a row as a button carries it; anybody may send anything, so a larger number is none."""
    return int(text) if text is not None and text.isdecimal() and len(text) <= 9 else None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person must be told; the bot puts it into words."""

    person_id: int
    key: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Unit:
    """One transaction of the service. Actions never commit: the edge does, once, notices included."""

    session: Session
    now: datetime
    actor: int | None = None
    """The person who acts; None for the service itself."""
    notices: list[Notice] = field(default_factory=list)

    def tell(self, person_id: int, key: str, **values: Any) -> None:
        """Have a person told, unless the person is the one who acts and sees the answer anyway."""
        if person_id != self.actor:
            self.notices.append(Notice(person_id, key, values))

    def log(self, act: str, target: str) -> None:
        """Record the act for the audit."""
        record(self.session, act, target, self.actor, self.now)
