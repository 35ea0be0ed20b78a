"""Coordinators, the links that invite them, and the digest each of them last received."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import SecretStr
from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.encryption import EncryptedText
from storage.models.base import Base
from storage.models.people import Person

TERRITORY_KINDS = ("commune", "epci", "departement", "region", "all")


class Coordinator(Base):
    """One person's right over one territory. Several rows are several territories; a revoked row stays for the log."""

    __tablename__ = "coordinators"
    __table_args__ = (CheckConstraint(f"territory_kind IN {TERRITORY_KINDS}", name="territory_kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    territory_kind: Mapped[str] = mapped_column(String(12))
    territory_code: Mapped[str] = mapped_column(String(9))
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    name: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    """How colleagues know them, as they said when they came."""
    lent_by: Mapped[int | None]
    """The absence during which this right is held in somebody's place; nothing for a right of one's own."""
    person: Mapped[Person] = relationship(lazy="raise")


class Invite(Base):
    """A one-time link to become a coordinator. Only the hash of its token is kept."""

    __tablename__ = "invites"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    territory_kind: Mapped[str] = mapped_column(String(12))
    territory_code: Mapped[str] = mapped_column(String(9))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    invited_by: Mapped[int | None]
    """The coordinator who made it in a chat, and may be gone since: whoever follows it must then be confirmed."""
    answered_at: Mapped[datetime | None]
    """When that was done, or refused."""
    name: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    """The first name that whoever followed it gave."""


class Absence(Base):
    """Some days during which a coordinator is told nothing, and who holds their rights meanwhile."""

    __tablename__ = "absences"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    """The last day away."""
    replacement_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class DigestMessage(Base):
    """The digest a coordinator got on one day, so that it can be edited in place until the next."""

    __tablename__ = "digest_messages"
    __table_args__ = (UniqueConstraint("person_id", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    day: Mapped[date]
    outbox_id: Mapped[int]
    content_hash: Mapped[str] = mapped_column(String(64))
