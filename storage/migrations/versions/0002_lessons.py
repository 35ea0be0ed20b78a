"""lessons, and the consent to learn."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lessons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("guessed", sa.String(length=120), nullable=True),
        sa.Column("corrected", sa.String(length=120), nullable=False),
        sa.Column("urgent_before", sa.Boolean(), nullable=True),
        sa.Column("urgent_after", sa.Boolean(), nullable=True),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewer", sa.String(length=40), nullable=True),
        sa.CheckConstraint("(status = 'a_revoir') = (reviewed_at IS NULL)", name=op.f("ck_lessons_reviewed_is_dated")),
        sa.CheckConstraint("status IN ('a_revoir', 'gardee', 'refusee')", name=op.f("ck_lessons_status")),
        sa.CheckConstraint(
            "(urgent_before IS NULL) = (urgent_after IS NULL)", name=op.f("ck_lessons_urgency_has_both_sides")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_lessons_case_id_cases"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_lessons_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lessons")),
        sa.UniqueConstraint("case_id", name=op.f("uq_lessons_case_id")),
    )
    with op.batch_alter_table("lessons", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lessons_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_lessons_waiting", ["status", "created_at"], unique=False)

    # Not in a batch: SQLite would make « people » anew, without its checks.
    op.add_column("people", sa.Column("learning_asked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("people", sa.Column("learning_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("people", "learning_at")
    op.drop_column("people", "learning_asked_at")
    with op.batch_alter_table("lessons", schema=None) as batch_op:
        batch_op.drop_index("ix_lessons_waiting")
        batch_op.drop_index(batch_op.f("ix_lessons_person_id"))

    op.drop_table("lessons")
