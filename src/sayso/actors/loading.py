"""Rows of the table -> entries; and what must hold between rows."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from .entry import ActorEntry
from .folding import Key, key_of
from .table_schema import Row, columns_of, package_text, read_text, rows

TABLE = "actors.csv"


def load_entries(path: Path | None) -> list[ActorEntry]:
    """The entries of a table, the package's own by default.

    Raises InputError (`actor-table`) naming file, row and column where the table breaks its schema, names an id that no
    row has, goes round in circles, or lets two rows of one time and country share a name.
    """
    text, file = (package_text(TABLE), TABLE) if path is None else (read_text(path), str(path))
    checked = list(rows(text, file, columns_of("actors.schema.json")))
    entries = [_entry(row) for row in checked]
    by_id = {entry.id: entry for entry in entries}
    owners: dict[Key, list[ActorEntry]] = {}
    for row, entry in zip(checked, entries, strict=True):
        _check_references(row, entry, by_id)
        _check_names(row, entry, owners)
    return entries


def _entry(row: Row) -> ActorEntry:
    start = _first_day(row, "start")
    stop = _day_after(row, "stop")
    if start and stop and stop <= start:
        raise row.wrong("stop", f"it ends ({row.cells['stop']}) before it starts ({row.cells['start']})")
    return ActorEntry(
        id=row.cells["id"],
        name=row.cells["name"],
        kind=row.cells["kind"],
        country=row.cells["country"] or None,
        party=row.cells["party"] or None,
        aliases=row.items("aliases", "|"),
        parent=row.cells["parent"] or None,
        start=start,
        stop=stop,
    )


def _first_day(row: Row, column: str) -> date | None:
    parts = _numbers(row, column)
    return _day(row, column, parts + (1,) * (3 - len(parts))) if parts else None


def _day_after(row: Row, column: str) -> date | None:
    """A year or a month is meant to its end."""
    parts = _numbers(row, column)
    if not parts:
        return None
    month = parts[1] if len(parts) > 1 else 12
    first = _day(row, column, (parts[0], month, 1))
    last = parts[2] if len(parts) > 2 else calendar.monthrange(first.year, first.month)[1]
    return _day(row, column, (parts[0], month, last)) + timedelta(days=1)


def _numbers(row: Row, column: str) -> tuple[int, ...]:
    return tuple(int(part) for part in row.cells[column].split("-") if part)


def _day(row: Row, column: str, parts: tuple[int, ...]) -> date:
    try:
        return date(*parts)
    except ValueError as error:
        raise row.wrong(column, f"{row.cells[column]!r} is no date: {error}") from error


def _check_references(row: Row, entry: ActorEntry, by_id: Mapping[str, ActorEntry]) -> None:
    for column, id_ in (("party", entry.party), ("parent", entry.parent)):
        if id_ is not None and id_ not in by_id:
            raise row.wrong(column, f"no row has the id {id_!r}")
    above: ActorEntry | None = entry
    passed: set[str] = set()
    while above is not None:
        if above.id in passed:
            raise row.wrong("party", f"party and parent of {entry.id!r} lead back to {above.id!r}")
        passed.add(above.id)
        next_id = above.party or above.parent
        above = by_id.get(next_id) if next_id else None


def _check_names(row: Row, entry: ActorEntry, owners: dict[Key, list[ActorEntry]]) -> None:
    for name, column in ((entry.name, "name"), *((alias, "aliases") for alias in entry.aliases)):
        key = key_of(name)
        if not key:
            raise row.wrong(column, f"{name!r} has no word that could be looked up")
        sharing = owners.setdefault(key, [])
        if entry in sharing:
            continue
        for other in sharing:
            if entry.meets(other) and not _apart(entry, other):
                raise row.wrong(column, f"{name!r} means {other.id!r} too, at the same time and in the same country")
        sharing.append(entry)


def _apart(one: ActorEntry, other: ActorEntry) -> bool:
    return one.country is not None and other.country is not None and one.country != other.country


def named_by(entries: Sequence[ActorEntry]) -> dict[Key, tuple[ActorEntry, ...]]:
    """The entries of each folded name."""
    found: dict[Key, dict[str, ActorEntry]] = {}
    for entry in entries:
        for name in entry.names:
            found.setdefault(key_of(name), {})[entry.id] = entry
    return {key: tuple(owners.values()) for key, owners in found.items()}
