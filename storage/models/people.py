"""Persons, and the addresses by which channels reach them."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import SecretStr
from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.encryption import EncryptedText
from storage.models.base import Base


class Person(Base):
    """Somebody who asks, offers or coordinates. No contact is stored without a dated, versioned agreement."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint(
            "(name IS NULL AND phone IS NULL AND phone_index IS NULL) OR consent_at IS NOT NULL",
            name="contact_needs_consent",
        ),
        CheckConstraint("(consent_at IS NULL) = (consent_version IS NULL)", name="consent_is_dated_and_versioned"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    phone: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    phone_index: Mapped[str | None] = mapped_column(String(64), index=True)
    commune: Mapped[str | None] = mapped_column(String(5))
    consent_at: Mapped[datetime | None]
    consent_version: Mapped[str | None] = mapped_column(String(20))
    consent_how: Mapped[str | None] = mapped_column(String(12))
    """How they agreed when it was not here: by telephone, through somebody close, on paper."""
    consent_by: Mapped[int | None]
    """The coordinator who heard it; that person may be gone since."""
    by_phone: Mapped[bool] = mapped_column(default=False)
    """They have no address here: what they must be told, a coordinator tells them."""
    learning_asked_at: Mapped[datetime | None]
    """When they were asked whether their words may teach the program; asked once, whatever the answer."""
    learning_at: Mapped[datetime | None]
    """When they agreed to it; nothing when they did not, or took it back."""
    unreachable_at: Mapped[datetime | None]
    digest_days: Mapped[str | None] = mapped_column(String(8))
    """On which days this coordinator wants the digest: « ouvres », « lundi »; every day without a choice."""
    away_at: Mapped[datetime | None]
    """Since when this coordinator is away: they get neither digest nor alert while somebody else does."""
    paused_at: Mapped[datetime | None]
    """Since when they want no proposal; nothing while they may be asked."""
    asked_at: Mapped[datetime | None]
    """When somebody's need was last proposed to them: those longest uncalled come first."""
    declined_missions: Mapped[list[str] | None] = mapped_column(JSON)
    """Missions they never want to be asked for again."""
    attestation_seen_on: Mapped[date | None]
    """The day a coordinator saw their attestation d'honorabilité; it is kept nowhere."""
    attestation_until: Mapped[date | None]
    attestation_by: Mapped[int | None]
    """Who saw it; that person may be gone since."""
    created_at: Mapped[datetime]
    last_contact_at: Mapped[datetime] = mapped_column(index=True)


class Key(Base):
    """A one-time code by which somebody known by telephone takes their place here. Only its hash is kept."""

    __tablename__ = "keys"

    id: Mapped[int] = mapped_column(primary_key=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Identity(Base):
    """One address of one person on one channel: a Telegram user id, a name in the terminal."""

    __tablename__ = "identities"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(String(64))
    person: Mapped[Person] = relationship(lazy="raise")
