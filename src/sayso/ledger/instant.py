"""Instants in UTC: ISO 8601 text in SQLite, a time with zone elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine


class Instant(TypeDecorator[datetime]):
    """An aware `datetime` in UTC. SQLite has no such type and would lose the zone, so there it is text.

    The texts sort as the instants do: "+" comes before "." in "12:00:00+00:00" and "12:00:00.5+00:00".
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text in SQLite, TIMESTAMP WITH TIME ZONE elsewhere."""
        there: TypeEngine[Any] = Text() if dialect.name == "sqlite" else DateTime(timezone=True)
        return dialect.type_descriptor(there)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> object:
        """To the database; refuses an instant without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        at = value.astimezone(UTC)
        return at.isoformat() if dialect.name == "sqlite" else at

    def process_result_value(self, value: object, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the database, in UTC."""
        if value is None:
            return None
        at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        return at.astimezone(UTC)
