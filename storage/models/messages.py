"""Messages on their way in and out, where each conversation stands, and what must happen at a given moment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.encryption import EncryptedJson
from storage.models.base import Base

RowId = BigInteger().with_variant(Integer, "sqlite")


class Conversation(Base):
    """Where one chat stands: the question asked, the answers so far. Erased with the identity."""

    __tablename__ = "conversations"

    identity_id: Mapped[int] = mapped_column(ForeignKey("identities.id", ondelete="CASCADE"), primary_key=True)
    state: Mapped[dict[str, Any]] = mapped_column(EncryptedJson)
    updated_at: Mapped[datetime]


class Inbox(Base):
    """An update received, committed before it is acknowledged. Its payload is emptied once handled."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "account", "update_id"),
        CheckConstraint("status IN ('waiting', 'done', 'failed')", name="status"),
        Index("ix_inbox_next", "channel", "address", "status", "id"),
        Index("ix_inbox_waiting", "status", "channel"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(64))
    """Which bot received it: update ids are unique per bot only."""
    update_id: Mapped[int] = mapped_column(BigInteger)
    address: Mapped[str] = mapped_column(String(64))
    payload: Mapped[dict[str, Any] | None] = mapped_column(EncryptedJson)
    status: Mapped[str] = mapped_column(String(10), default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime] = mapped_column(index=True)


class Outbox(Base):
    """A message to send, written in the transaction that decided it. Its payload is emptied once sent."""

    __tablename__ = "outbox"
    __table_args__ = (
        CheckConstraint("status IN ('waiting', 'sent', 'failed')", name="status"),
        Index("ix_outbox_waiting", "status", "channel", "priority", "id"),
        Index("ix_outbox_address", "channel", "address", "status"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(String(64))
    priority: Mapped[int] = mapped_column(default=5)
    """Lower goes first: 0 danger, 3 answers, 5 notices, 8 digests."""
    payload: Mapped[dict[str, Any] | None] = mapped_column(EncryptedJson)
    edits: Mapped[int | None] = mapped_column(RowId)
    """The outbox row whose message this one replaces."""
    status: Mapped[str] = mapped_column(String(10), default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    message_ref: Mapped[str | None] = mapped_column(String(32))
    """The channel's own id of the message sent, needed to edit it."""
    notice: Mapped[str | None] = mapped_column(String(40))
    """The key of the notice, when the service writes of itself; nothing on an answer."""
    case_id: Mapped[int | None]
    """The case it tells of; the case may be gone before the message is sent."""


class Due(Base):
    """Something that must happen at a moment: a digest, a reminder, a refresh."""

    __tablename__ = "dues"
    __table_args__ = (Index("ix_dues_due_at", "due_at"),)

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    """What and for whom, « digest:12 »: one key is due once."""
    due_at: Mapped[datetime]
