"""The first ledger: raw bytes, reports, custody, claims and the names in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from sayso.ledger.instant import Instant
from sayso.ledger.migrations.sqlite_0001 import STATEMENTS

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _reports()
    _claims()
    _names()
    if op.get_bind().dialect.name == "sqlite":
        for statement in STATEMENTS:
            op.execute(sa.text(statement))


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer, primary_key=True)


def _of(table: str, target: str) -> sa.Column[int]:
    key = sa.ForeignKey(f"{target}.number", name=f"fk_{table}_{target}")
    return sa.Column(target, sa.Integer, key, nullable=False)


def _reports() -> None:
    op.create_table(
        "raw",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "report",
        _number(),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("day", sa.Date),
        sa.Column("published", sa.Date),
        sa.Column("published_at", Instant),
        sa.Column("url", sa.Text),
        sa.Column("lang", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, sa.ForeignKey("raw.sha256", name="fk_report_sha256"), nullable=False),
        sa.UniqueConstraint("id", name="uq_report_id"),
    )
    op.create_index("ix_report_day", "report", ["day"])
    op.create_index("ix_report_sha256", "report", ["sha256"])
    op.create_table(
        "custody",
        _number(),
        _of("custody", "report"),
        sa.Column("arrived_at", Instant, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
    )
    op.create_index("ix_custody_report", "custody", ["report"])


def _claims() -> None:
    op.create_table(
        "claim",
        _number(),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        _of("claim", "report"),
        sa.Column("sentence", sa.Integer, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("trigger_words", sa.Text, nullable=False),
        sa.Column("trigger_start", sa.Integer, nullable=False),
        sa.Column("trigger_end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("quote_start", sa.Integer, nullable=False),
        sa.Column("quote_end", sa.Integer, nullable=False),
        sa.Column("day_from", sa.Date),
        sa.Column("day_to", sa.Date),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.UniqueConstraint("id", name="uq_claim_id"),
    )
    op.create_index("ix_claim_report", "claim", ["report"])
    op.create_index("ix_claim_type", "claim", ["type"])
    op.create_index("ix_claim_day_from_day_to", "claim", ["day_from", "day_to"])


def _names() -> None:
    op.create_table(
        "claim_source",
        _number(),
        _of("claim_source", "claim"),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("words", sa.Text),
        sa.Column("cue", sa.Text),
        sa.Column("carried", sa.Boolean, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("party", sa.Text),
        sa.Column("folded", sa.Text, nullable=False),
    )
    op.create_table(
        "claim_actor",
        _number(),
        _of("claim_actor", "claim"),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("country", sa.Text),
        sa.Column("folded", sa.Text, nullable=False),
    )
    op.create_table(
        "claim_place",
        _number(),
        _of("claim_place", "claim"),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("side", sa.Text),
        sa.Column("km", sa.Float),
        sa.Column("anchor", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("country", sa.Text),
        sa.Column("admin1", sa.Text),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("radius_km", sa.Float),
        sa.Column("acled_precision", sa.Integer),
        sa.Column("ucdp_precision", sa.Integer),
        sa.Column("unresolved", sa.Text),
        sa.Column("folded", sa.Text, nullable=False),
    )
    for table in ("claim_source", "claim_actor", "claim_place"):
        op.create_index(f"ix_{table}_claim", table, ["claim"])
