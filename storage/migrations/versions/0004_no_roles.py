"""rights without a role: every one was « coordinator », and nothing read it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not in a batch: SQLite would make « coordinators » anew, without its checks.
    op.drop_column("coordinators", "role")
    op.drop_column("invites", "role")


def downgrade() -> None:
    for table in ("coordinators", "invites"):
        role = sa.Column("role", sa.String(length=20), nullable=False, server_default="coordinator")
        op.add_column(table, role)
