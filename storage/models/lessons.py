"""What may be learnt from a message that was understood wrongly, when the person agreed to it."""

from __future__ import annotations

from datetime import datetime

from pydantic import SecretStr
from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.encryption import EncryptedText
from storage.models.base import Base

LESSON_STATUSES = ("a_revoir", "gardee", "refusee")


class Lesson(Base):
    """One corrected case: its words, already masked, what was guessed and what it was. It goes with its person."""

    __tablename__ = "lessons"
    __table_args__ = (
        CheckConstraint(f"status IN {LESSON_STATUSES}", name="status"),
        CheckConstraint("(status = 'a_revoir') = (reviewed_at IS NULL)", name="reviewed_is_dated"),
        CheckConstraint("(urgent_before IS NULL) = (urgent_after IS NULL)", name="urgency_has_both_sides"),
        Index("ix_lessons_waiting", "status", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    text: Mapped[SecretStr] = mapped_column(EncryptedText)
    """Names, numbers and places are masked before they come here; the plain words stay in the case."""
    guessed: Mapped[str | None] = mapped_column(String(120))
    """A label of the training examples, « offre+lien_social »; nothing when the missions were chosen by buttons."""
    corrected: Mapped[str] = mapped_column(String(120))
    urgent_before: Mapped[bool | None]
    """Before and after: set only when the urgency itself was corrected."""
    urgent_after: Mapped[bool | None]
    status: Mapped[str] = mapped_column(String(10), default="a_revoir")
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    reviewed_at: Mapped[datetime | None]
    reviewer: Mapped[str | None] = mapped_column(String(40))
    """Who read it, by their name on the machine: an operator, who need not be a person of the service."""
