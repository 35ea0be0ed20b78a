"""The unit of work an action runs in: one session, one moment, and the people to tell when it is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from storage import Session
from storage.audit import record
from storage.models import Case, Outbox


def read_id(text: str | None) -> int | None:
    """The id of a row as a button carries it; anybody may send anything, so a larger number is none."""
    return int(text) if text is not None and text.isdecimal() and len(text) <= 9 else None


class Untold(Exception):
    """A unit was left while somebody still had to be told something; nothing of it is stored."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person must be told; the bot puts it into words."""

    person_id: int
    key: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def case_id(self) -> int | None:
        """The case it is about, by the reference it quotes (« D-12 »); None when it is about none."""
        return read_id(str(self.values.get("reference", "")).partition("-")[2])


@dataclass(slots=True)
class Unit:
    """One transaction of the service. Actions never commit: the edge does, once, notices included.

    Whoever opens one writes ``with Unit(…) as unit:``, has what it corrected learnt, and posts its notices before the
    end, else it raises ``Untold``.
    """

    session: Session
    now: datetime
    actor: int | None = None
    """The person who acts; None for the service itself."""
    notices: list[Notice] = field(default_factory=list)
    queued: list[Outbox] = field(default_factory=list)
    """Messages written in this unit, for the sender once it is stored."""
    corrected: list[Case] = field(default_factory=list)
    """Cases whose lesson may no longer be what they teach: it is noted once, when the unit ends."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None and self.notices:
            raise Untold(", ".join(sorted({notice.key for notice in self.notices})))

    def tell(self, person_id: int, key: str, **values: Any) -> None:
        """Have a person told, unless the person is the one who acts and sees the answer anyway."""
        if person_id != self.actor:
            self.notices.append(Notice(person_id, key, values))

    def tell_later(self, person_id: int, key: str, **values: Any) -> None:
        """Have a person told what could not be told before, even when they are the one who acts now."""
        self.notices.append(Notice(person_id, key, values))

    def take_notices(self) -> list[Notice]:
        """What is still to be told; whoever takes it tells it."""
        taken, self.notices = self.notices, []
        return taken

    def take_corrected(self) -> list[int]:
        """The ids of the cases corrected, each once; whoever takes them notes what they teach."""
        taken, self.corrected = self.corrected, []
        return list(dict.fromkeys(case.id for case in taken))

    def log(self, act: str, target: str) -> None:
        """Record the act for the audit."""
        record(self.session, act, target, self.actor, self.now)
