"""The tables. A change here needs a migration beside it; a test compares the two.

Rows have numbers for joining; reports and claims have their content ids beside, which are the same on every machine.
Days are closed: `day_from` and `day_to` are both in. `folded` is for finding (`folding`): the words and the name.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from .instant import Instant

REVISION = "0001"  # the newest migration; opening a ledger compares with it and needs no Alembic when it agrees

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _of_report() -> Column[int]:
    return Column("report", Integer, ForeignKey("report.number"), nullable=False, index=True)


def _of_claim() -> Column[int]:
    return Column("claim", Integer, ForeignKey("claim.number"), nullable=False, index=True)


raw = Table(
    "raw",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

report = Table(
    "report",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("outlet", Text),
    Column("title", Text),
    Column("day", Date, index=True),  # published, or else the day of published_at
    Column("published", Date),
    Column("published_at", Instant),
    Column("url", Text),
    Column("lang", Text),
    Column("text", Text, nullable=False),
    Column("sha256", Text, ForeignKey("raw.sha256"), nullable=False, index=True),
)

custody = Table(
    "custody",
    metadata,
    _number(),
    _of_report(),
    Column("arrived_at", Instant, nullable=False),
    Column("origin", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("version", Text, nullable=False),
)

claim = Table(
    "claim",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),  # Datasette shows a column of this name wherever a row is pointed to
    _of_report(),
    Column("sentence", Integer, nullable=False),
    Column("type", Text, nullable=False, index=True),
    Column("status", Text, nullable=False),
    Column("trigger_words", Text, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("quote_start", Integer, nullable=False),
    Column("quote_end", Integer, nullable=False),
    Column("day_from", Date),
    Column("day_to", Date),
    Column("confidence", Float, nullable=False),
    Column("reader", Text, nullable=False),
    Column("record", Text, nullable=False),  # the contract's JSON, whole
    Index(None, "day_from", "day_to"),
)

claim_source = Table(
    "claim_source",
    metadata,
    _number(),
    _of_claim(),
    Column("position", Integer, nullable=False),  # 0 is outermost
    Column("words", Text),
    Column("cue", Text),
    Column("carried", Boolean, nullable=False),
    Column("source", Text),
    Column("name", Text),
    Column("kind", Text),
    Column("party", Text),
    Column("folded", Text, nullable=False),
)

claim_actor = Table(
    "claim_actor",
    metadata,
    _number(),
    _of_claim(),
    Column("role", Text, nullable=False),  # actor, target, supporter
    Column("words", Text, nullable=False),
    Column("actor", Text),
    Column("name", Text),
    Column("kind", Text),
    Column("country", Text),
    Column("folded", Text, nullable=False),
)

claim_place = Table(
    "claim_place",
    metadata,
    _number(),
    _of_claim(),
    Column("role", Text, nullable=False),  # place, origin, destination
    Column("words", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("side", Text),
    Column("km", Float),
    Column("anchor", Text),
    Column("name", Text),
    Column("country", Text),
    Column("admin1", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("radius_km", Float),
    Column("acled_precision", Integer),
    Column("ucdp_precision", Integer),
    Column("unresolved", Text),
    Column("folded", Text, nullable=False),
)
