"""persons known by telephone, what is to be said to them, codes by which they come; notes between coordinators."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ADDED: dict[str, dict[str, sa.types.TypeEngine[Any]]] = {
    "people": {
        "consent_how": sa.String(length=12),
        "consent_by": sa.Integer(),
        "away_at": MOMENT,
        "digest_days": sa.String(length=8),
    },
    "invites": {"invited_by": sa.Integer(), "answered_at": MOMENT, "name": sa.LargeBinary()},
    "coordinators": {"name": sa.LargeBinary(), "lent_by": sa.Integer()},
    "tasks": {"notice": sa.String(length=40), "words": sa.LargeBinary(), "outcome": sa.String(length=12)},
}
COUNTED = (("people", "by_phone", sa.Boolean(), sa.false()), ("tasks", "tries", sa.Integer(), sa.text("0")))


def upgrade() -> None:
    for table, columns in ADDED.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind, nullable=True))
    for table, name, of, default in COUNTED:
        op.add_column(table, sa.Column(name, of, nullable=False, server_default=default))
    op.create_table(
        "keys",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_keys_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keys")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_keys_code_hash")),
    )
    op.create_index(op.f("ix_keys_person_id"), "keys", ["person_id"])
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=True),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_notes_case_id_cases"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["written_by"], ["people.id"], name=op.f("fk_notes_written_by_people"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_case_id"), "notes", ["case_id"])
    op.create_table(
        "absences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("replacement_id", sa.Integer(), nullable=True),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_absences_person_id_people"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["replacement_id"], ["people.id"], name=op.f("fk_absences_replacement_id_people"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    op.create_index(op.f("ix_absences_person_id"), "absences", ["person_id"])
    op.create_index("ix_cases_offered", "cases", ["status", "direction", "commune"])
    op.create_index(op.f("ix_cases_updated_at"), "cases", ["updated_at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_cases_updated_at"), "cases")
    op.drop_index("ix_cases_offered", "cases")
    op.drop_table("notes")
    op.drop_table("keys")
    op.drop_table("absences")
    for table, columns in ADDED.items():
        for name in columns:
            op.drop_column(table, name)
    for table, name, _of, _default in COUNTED:
        op.drop_column(table, name)
