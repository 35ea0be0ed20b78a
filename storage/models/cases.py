"""Offers and requests (together: cases), their missions, questions asked about them, and structures."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import SecretStr
from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.encryption import EncryptedText
from storage.models.base import Base
from storage.models.people import Person

RUNNING = ("validee", "en_cours")
"""Validated, and not over."""
STATUSES = ("a_valider", "validee", "en_cours", "close", "refusee", "doublon", "retiree")


class Structure(Base):
    """An organisation that looks for volunteers: an association, a CCAS, an EHPAD…"""

    __tablename__ = "structures"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    commune: Mapped[str | None] = mapped_column(String(5))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]
    """When a coordinator checked that it is what it says; nothing of it goes to volunteers before."""
    seen_by: Mapped[int | None]
    """Who checked it; that person may be gone since."""


class Case(Base):
    """An offer or a request, from its confirmation by the person to its end.

    The geography codes are copied from the commune so that a territory is one indexed comparison.
    """

    __tablename__ = "cases"
    __table_args__ = (
        CheckConstraint(f"status IN {STATUSES}", name="status"),
        CheckConstraint("direction IN ('offer', 'request')", name="direction"),
        CheckConstraint("author IN ('self', 'other', 'structure')", name="author"),
        CheckConstraint("author <> 'other' OR agreement IS NOT NULL", name="other_needs_agreement"),
        CheckConstraint("(status = 'doublon') = (duplicate_of IS NOT NULL)", name="duplicate_names_original"),
        CheckConstraint("status NOT IN ('refusee', 'close') OR reason IS NOT NULL", name="end_has_a_reason"),
        Index("ix_cases_waiting", "status", "departement", "created_at"),
        Index("ix_cases_offered", "status", "direction", "commune"),
        {"sqlite_autoincrement": True},  # a reference once given out is never given to somebody else
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    direction: Mapped[str] = mapped_column(String(10))
    status: Mapped[str] = mapped_column(String(12), default="a_valider")
    reason: Mapped[str | None] = mapped_column(String(40))
    duplicate_of: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="SET NULL"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    inbox_id: Mapped[int | None] = mapped_column(unique=True)
    """The message that confirmed it: the same confirmation can never store two cases."""

    commune: Mapped[str | None] = mapped_column(String(5), index=True)
    city: Mapped[str | None] = mapped_column(String(5), index=True)
    """The city of an arrondissement of Paris, Lyon or Marseille; else nothing."""
    epci: Mapped[str | None] = mapped_column(String(9), index=True)
    ept: Mapped[str | None] = mapped_column(String(9), index=True)
    """The établissement public territorial inside the Grand Paris; else nothing."""
    departement: Mapped[str | None] = mapped_column(String(3), index=True)
    region: Mapped[str | None] = mapped_column(String(2), index=True)

    availability: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    urgent: Mapped[bool] = mapped_column(default=False)
    theme: Mapped[str | None] = mapped_column(String(24))
    """What an « autre » is about: numerique, demarches, meubles…"""
    vehicle: Mapped[bool | None]
    adult: Mapped[bool | None]
    headcount: Mapped[int | None]
    details: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    place: Mapped[SecretStr | None] = mapped_column(EncryptedText)

    author: Mapped[str] = mapped_column(String(10), default="self")
    beneficiary: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    agreement: Mapped[str | None] = mapped_column(String(20))
    agreement_at: Mapped[datetime | None]
    structure_id: Mapped[int | None] = mapped_column(ForeignKey("structures.id", ondelete="CASCADE"))
    conditions: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    """What a structure asks of its volunteers: an age, a physical effort, a training."""
    deadline: Mapped[date | None]
    """The last day on which volunteers may still say yes to a posting."""

    widened_at: Mapped[datetime | None]
    """Since when the search may go on by itself (« élargir tout seul »); nothing while each wave is started by hand."""
    widened_by: Mapped[int | None]
    """The coordinator who allowed it: their rights are read anew at each wave."""

    guess: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    corrections: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON)

    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))

    person: Mapped[Person] = relationship(lazy="raise", foreign_keys=[person_id])
    structure: Mapped[Structure | None] = relationship(lazy="raise")
    mission_rows: Mapped[list[CaseMission]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", passive_deletes=True, order_by="CaseMission.mission"
    )
    clarifications: Mapped[list[Clarification]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True, order_by="Clarification.id"
    )

    __mapper_args__ = {"polymorphic_on": "direction"}  # noqa: RUF012

    @property
    def missions(self) -> tuple[str, ...]:
        """The missions it belongs to, sorted by name."""
        return tuple(sorted(row.mission for row in self.mission_rows))

    @missions.setter
    def missions(self, values: tuple[str, ...]) -> None:
        kept = {row.mission: row for row in self.mission_rows}
        self.mission_rows = [kept.get(value) or CaseMission(mission=value) for value in values]

    @property
    def is_running(self) -> bool:
        """Whether a coordinator validated it, and it is not over."""
        return self.status in RUNNING

    @property
    def is_posting(self) -> bool:
        """Whether a structure looks for volunteers: a posting (« annonce »)."""
        return self.direction == "request" and self.author == "structure"

    @property
    def places(self) -> int:
        """How many volunteers it needs."""
        return max(1, self.headcount or 1) if self.is_posting else 1

    @property
    def structure_name(self) -> str | None:
        """The structure that looks for volunteers, when one does."""
        return self.structure.name if self.structure else None

    @property
    def structure_kind(self) -> str | None:
        """What kind of structure it is."""
        return self.structure.kind if self.structure else None

    @property
    def codes(self) -> dict[str, str | None]:
        """Where it is, by kind of official code."""
        return {
            "commune": self.commune,
            "city": self.city,
            "epci": self.epci,
            "ept": self.ept,
            "departement": self.departement,
            "region": self.region,
        }

    @property
    def reference(self) -> str:
        """What people quote: « O-12 » for an offer, « D-12 » for a request (demande).

        The letter is that of the first direction: what somebody was given stays good when the direction is corrected.
        """
        turned = (noted["before"] for noted in self.corrections or () if noted["field"] == "direction")
        return f"{'O' if next(turned, self.direction) == 'offer' else 'D'}-{self.id}"


class Offer(Case):
    """Somebody gives time, goods or skills."""

    __mapper_args__ = {"polymorphic_identity": "offer"}  # noqa: RUF012


class Request(Case):
    """Somebody needs help, or a structure looks for volunteers."""

    __mapper_args__ = {"polymorphic_identity": "request"}  # noqa: RUF012


class CaseMission(Base):
    """One mission of one case."""

    __tablename__ = "case_missions"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    mission: Mapped[str] = mapped_column(String(24), primary_key=True, index=True)


class Note(Base):
    """What coordinators write for one another about a case."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    written_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    written_at: Mapped[datetime]
    words: Mapped[SecretStr] = mapped_column(EncryptedText)


class Clarification(Base):
    """A question a coordinator asked about a case, and the person's answer."""

    __tablename__ = "clarifications"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    question: Mapped[SecretStr] = mapped_column(EncryptedText)
    asked_at: Mapped[datetime]
    answer: Mapped[SecretStr | None] = mapped_column(EncryptedText)
    answered_at: Mapped[datetime | None]
