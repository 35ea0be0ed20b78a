"""Who did what to which object, and when. No content, no name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class Audit(Base):
    """One act. It outlives the person and the object, so it holds ids and never refers to rows."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[int | None]
    act: Mapped[str] = mapped_column(String(40))
    target: Mapped[str] = mapped_column(String(40))
