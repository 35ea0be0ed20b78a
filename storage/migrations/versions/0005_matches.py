"""matches as they live: proposed, accepted, agreed, done; the times of help; who may be asked."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ADDED: dict[str, dict[str, sa.types.TypeEngine[Any]]] = {
    "people": {
        "paused_at": MOMENT,
        "asked_at": MOMENT,
        "declined_missions": sa.JSON(),
        "attestation_seen_on": sa.Date(),
        "attestation_until": sa.Date(),
        "attestation_by": sa.Integer(),
    },
    "cases": {
        "theme": sa.String(length=24),
        "conditions": sa.LargeBinary(),
        "deadline": sa.Date(),
        "widened_at": MOMENT,
        "widened_by": sa.Integer(),
    },
    "structures": {"seen_at": MOMENT, "seen_by": sa.Integer()},
}
STATUSES = "('proposee', 'acceptee', 'confirmee', 'faite', 'echouee')"


def upgrade() -> None:
    # Not in a batch: SQLite would make these tables anew, without their checks.
    for table, columns in ADDED.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind, nullable=True))
    op.drop_table("matches")  # nothing ever wrote a row of it
    op.create_table(
        "matches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False),
        sa.Column("recalled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("availability", sa.JSON(), nullable=True),
        sa.CheckConstraint(f"status IN {STATUSES}", name=op.f("ck_matches_status")),
        sa.CheckConstraint(
            "(status IN ('faite', 'echouee')) = (ended_at IS NOT NULL)", name=op.f("ck_matches_end_is_dated")
        ),
        sa.CheckConstraint(
            "status NOT IN ('faite', 'echouee') OR outcome IS NOT NULL", name=op.f("ck_matches_end_has_an_outcome")
        ),
        sa.CheckConstraint(
            "status = 'proposee' OR status = 'echouee' OR answered_at IS NOT NULL", name=op.f("ck_matches_yes_is_dated")
        ),
        sa.CheckConstraint(
            "status NOT IN ('confirmee', 'faite') OR agreed_at IS NOT NULL", name=op.f("ck_matches_agreement_is_dated")
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_matches_made_by_people"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["offer_id"], ["cases.id"], name=op.f("fk_matches_offer_id_cases"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["request_id"], ["cases.id"], name=op.f("fk_matches_request_id_cases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matches")),
        sa.UniqueConstraint("offer_id", "request_id", name=op.f("uq_matches_offer_id_request_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_matches_request", "matches", ["request_id", "status"])
    op.create_index("ix_matches_offer", "matches", ["offer_id", "status"])
    op.create_index(op.f("ix_matches_made_at"), "matches", ["made_at"])
    op.create_table(
        "visits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("match_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("volunteer_says", sa.String(length=20), nullable=True),
        sa.Column("person_says", sa.String(length=20), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["match_id"], ["matches.id"], name=op.f("fk_visits_match_id_matches"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
    )
    op.create_index(op.f("ix_visits_match_id"), "visits", ["match_id"])


def downgrade() -> None:
    op.drop_table("visits")
    op.drop_table("matches")
    op.create_table(
        "matches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.CheckConstraint(f"status IN {STATUSES}", name=op.f("ck_matches_status")),
        sa.ForeignKeyConstraint(
            ["made_by"], ["people.id"], name=op.f("fk_matches_made_by_people"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["offer_id"], ["cases.id"], name=op.f("fk_matches_offer_id_cases"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["request_id"], ["cases.id"], name=op.f("fk_matches_request_id_cases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matches")),
        sa.UniqueConstraint("offer_id", "request_id", name=op.f("uq_matches_offer_id_request_id")),
    )
    op.create_index(op.f("ix_matches_request_id"), "matches", ["request_id"])
    for table, columns in ADDED.items():
        for name in columns:
            op.drop_column(table, name)
