"""One report and its claims into the tables; the caller holds the transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Table, insert, select

from sayso.claims import Claim, Report

from . import tables
from .rows import Row, actor_rows, claim_row, place_rows, report_row, source_rows

_NAMES: tuple[tuple[Table, Callable[[Claim, int], list[Row]]], ...] = (
    (tables.claim_source, source_rows),
    (tables.claim_actor, actor_rows),
    (tables.claim_place, place_rows),
)


def store(connection: Connection, report: Report, raw: bytes, claims: Sequence[Claim]) -> int:
    """Rows of a report that is not in the ledger yet; its number. Bytes that are there already are not stored again."""
    there = select(tables.raw.c.sha256).where(tables.raw.c.sha256 == report.sha256)
    if connection.execute(there).first() is None:
        _insert(connection, tables.raw, [{"sha256": report.sha256, "bytes": raw}])
    _insert(connection, tables.report, [report_row(report)])
    number = connection.execute(select(tables.report.c.number).where(tables.report.c.id == report.id)).scalar_one()
    _insert(connection, tables.claim, [claim_row(claim, number) for claim in claims])
    mine = select(tables.claim.c.id, tables.claim.c.number).where(tables.claim.c.report == number)
    numbers = {row.id: row.number for row in connection.execute(mine)}
    for table, rows in _NAMES:
        _insert(connection, table, [row for claim in claims for row in rows(claim, numbers[claim.id])])
    return int(number)


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)
