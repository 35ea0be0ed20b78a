"""Offers put beside requests by a human, and the times that help was to be given."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import SecretStr
from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.encryption import EncryptedText
from storage.models.base import Base
from storage.models.cases import Case

MATCH_STATUSES = ("proposee", "acceptee", "confirmee", "faite", "echouee")
SIDES = ("volunteer", "person")
"""The two of a match: who helps, and who asked."""
ACTIVE = ("proposee", "acceptee", "confirmee")
"""Something is still expected of somebody."""


class Match(Base):
    """One offer put beside one request: proposed to the volunteer, accepted, agreed by both, done or failed."""

    __tablename__ = "matches"
    __table_args__ = (
        UniqueConstraint("offer_id", "request_id"),
        CheckConstraint(f"status IN {MATCH_STATUSES}", name="status"),
        CheckConstraint("(status IN ('faite', 'echouee')) = (ended_at IS NOT NULL)", name="end_is_dated"),
        CheckConstraint("status NOT IN ('faite', 'echouee') OR outcome IS NOT NULL", name="end_has_an_outcome"),
        CheckConstraint("status = 'proposee' OR status = 'echouee' OR answered_at IS NOT NULL", name="yes_is_dated"),
        CheckConstraint("status NOT IN ('confirmee', 'faite') OR agreed_at IS NOT NULL", name="agreement_is_dated"),
        Index("ix_matches_request", "request_id", "status"),
        Index("ix_matches_offer", "offer_id", "status"),
        {"sqlite_autoincrement": True},  # a button names a match for as long as its message is on a telephone
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    offer_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    request_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    status: Mapped[str] = mapped_column(String(12), default="proposee")
    outcome: Mapped[str | None] = mapped_column(String(40))
    made_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    """The coordinator who started it, or who allowed the search to go on by itself."""
    made_at: Mapped[datetime] = mapped_column(index=True)
    wave: Mapped[int] = mapped_column(default=1)
    recalled_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    """When the volunteer said yes; nothing when they did not."""
    agreed_at: Mapped[datetime | None]
    """When the other side agreed; a structure agrees by its posting."""
    ended_at: Mapped[datetime | None]
    words: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    """« Un autre moment »: when the volunteer could rather come, in their words."""
    availability: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """The same as it was read; nothing when it could not be, or when the moment asked for suits."""

    offer: Mapped[Case] = relationship(lazy="raise", foreign_keys=[offer_id])
    request: Mapped[Case] = relationship(lazy="raise", foreign_keys=[request_id])
    visits: Mapped[list[Visit]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="Visit.id", back_populates="match"
    )

    @property
    def moment(self) -> dict[str, Any] | None:
        """When the help is to be given: what the volunteer proposed instead, else what was asked for."""
        return self.availability or (None if self.words is not None else self.request.availability)

    def own(self, side: str) -> Case:
        """The case of one side (volunteer, person): the offer, or the request."""
        return self.offer if side == "volunteer" else self.request

    def other(self, side: str) -> Case:
        """The case of the side that faces it."""
        return self.request if side == "volunteer" else self.offer

    @property
    def planned(self) -> Visit | None:
        """The time of help that is to come, if one is set."""
        return next((visit for visit in self.visits if visit.closed_at is None), None)

    @property
    def agreed(self) -> bool:
        """Whether both said yes: only then does either learn how to reach the other."""
        return self.answered_at is not None and self.agreed_at is not None and self.status in ("confirmee", "faite")


class Visit(Base):
    """One time that the volunteer was to help; help that comes back has several."""

    __tablename__ = "visits"

    id: Mapped[int] = mapped_column(primary_key=True)
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id", ondelete="CASCADE"), index=True)
    day: Mapped[date | None]
    """The day agreed on, where the help is given; nothing when they settle it between themselves."""
    volunteer_says: Mapped[str | None] = mapped_column(String(20))
    person_says: Mapped[str | None] = mapped_column(String(20))
    asked_at: Mapped[datetime | None]
    """When both were last asked whether it took place."""
    outcome: Mapped[str | None] = mapped_column(String(20))
    closed_at: Mapped[datetime | None]
    match: Mapped[Match] = relationship(lazy="raise", back_populates="visits")
