"""What waits for a coordinator and that no case, by its status, already shows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.base import Base
from storage.models.cases import Case

WORK = (
    "given_back", "nobody_found", "no_answer", "agreement_waits", "silent", "disagree", "not_there", "problem",
)  # fmt: skip
"""Kinds of tasks about a request that a coordinator has to do something for; the digest shows them until it is done."""

UNTOLD = "untold"
"""The kind of a task when somebody could not be told what became of their case. Other kinds are keys of notices."""


class Task(Base):
    """One thing that a human must do or know, since when, and until when; no content, no name."""

    __tablename__ = "tasks"
    __table_args__ = (Index("ix_tasks_open", "done_at", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    """Who was to be told; nobody for an alert that was for any coordinator."""
    since: Mapped[datetime]
    done_at: Mapped[datetime | None]
    case: Mapped[Case | None] = relationship(lazy="raise")
