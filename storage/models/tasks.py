"""What waits for a coordinator and that no case, by its status, already shows."""

from __future__ import annotations

from datetime import datetime

from pydantic import SecretStr
from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.encryption import EncryptedText
from storage.models.base import Base
from storage.models.cases import Case
from storage.models.people import Person

WORK = (
    "given_back", "nobody_found", "no_answer", "agreement_waits", "silent", "disagree", "not_there", "problem",
)  # fmt: skip
"""Kinds of tasks about a request that a coordinator has to do something for; the digest shows them until it is done."""

UNTOLD = "untold"
"""The kind of a task when somebody could not be told what became of their case. Other kinds are keys of notices."""


class Task(Base):
    """One thing that a human must do or know, since when, and until when.

    A call to make (``UNTOLD``) keeps what is to be said; nothing else has content.
    """

    __tablename__ = "tasks"
    __table_args__ = (Index("ix_tasks_open", "done_at", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    """Who was to be told; nobody for an alert that was for any coordinator."""
    since: Mapped[datetime]
    done_at: Mapped[datetime | None]
    notice: Mapped[str | None] = mapped_column(String(40))
    """What a call is about: the key of the notice that did not reach its person."""
    words: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    """What is to be said, in the words of that notice; emptied once it is said."""
    tries: Mapped[int] = mapped_column(default=0)
    """Calls made in vain."""
    outcome: Mapped[str | None] = mapped_column(String(12))
    """What came of the last call."""
    case: Mapped[Case | None] = relationship(lazy="raise")
    person: Mapped[Person | None] = relationship(lazy="raise")
