"""CSV tables checked against a Frictionless Table Schema.

The part of https://datapackage.org/standard/table-schema/ that our own tables use: strings and lists; required, unique,
pattern, enum; the header as the schema orders it. References between rows are checked where the rows are read.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from sayso.errors import InputError


@dataclass(frozen=True, slots=True)
class Column:
    """A field of the schema."""

    name: str
    delimiter: str | None
    required: bool
    unique: bool
    pattern: re.Pattern[str] | None
    allowed: frozenset[str]

    def flaw(self, cell: str) -> str | None:
        """What is wrong with a cell, if anything."""
        if not cell:
            return "is empty" if self.required else None
        if cell != cell.strip():
            return f"{cell!r} has spaces at its ends"
        if self.pattern and not self.pattern.fullmatch(cell):
            return f"{cell!r} doesn't have the form {self.pattern.pattern}"
        if self.allowed and cell not in self.allowed:
            return f"{cell!r} is none of {', '.join(sorted(self.allowed))}"
        if self.delimiter and not all(part.strip() for part in cell.split(self.delimiter)):
            return f"{cell!r} has an empty part between two {self.delimiter}"
        return None


@dataclass(frozen=True, slots=True)
class Row:
    """A checked row: where it stands ("actors.csv row 7") and its cells."""

    file: str
    number: int
    cells: dict[str, str]

    def items(self, column: str, delimiter: str) -> tuple[str, ...]:
        """The parts of a list."""
        cell = self.cells[column]
        return tuple(part.strip() for part in cell.split(delimiter)) if cell else ()

    def wrong(self, column: str, what: str) -> InputError:
        """The error for one of its cells."""
        where = f"{self.file} row {self.number} column {column}"
        return InputError("actor-table", what, where=where, remedy="correct the cell")


def package_text(file: str) -> str:
    """The text of a file of this package."""
    return resources.files(__package__).joinpath(file).read_text(encoding="utf-8")


def columns_of(schema: str) -> tuple[Column, ...]:
    """The columns that a schema file of this package describes."""
    return tuple(_column(field) for field in json.loads(package_text(schema))["fields"])


def _column(field: dict[str, Any]) -> Column:
    rules = field.get("constraints", {})
    return Column(
        name=field["name"],
        delimiter=field.get("delimiter"),
        required=rules.get("required", False),
        unique=rules.get("unique", False),
        pattern=re.compile(rules["pattern"]) if "pattern" in rules else None,
        allowed=frozenset(rules.get("enum", ())),
    )


def read_text(path: Path) -> str:
    """The text of a user's table, UTF-8. Raises InputError (`actor-table`)."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        what, remedy = error.strerror or str(error), "name a CSV file that can be read"
    except UnicodeDecodeError as error:
        what, remedy = f"byte {error.start} is no UTF-8", "save the table as UTF-8"
    raise InputError("actor-table", what, where=str(path), remedy=remedy)


def rows(text: str, file: str, columns: tuple[Column, ...]) -> Iterator[Row]:
    """The rows of a CSV text; the header is row 1. Raises InputError (`actor-table`) naming file, row and column."""
    names = [column.name for column in columns]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    seen: dict[str, set[str]] = {column.name: set() for column in columns if column.unique}
    try:
        for number, cells in enumerate(reader, start=1):
            if number == 1:
                _check_header(cells, names, file)
                continue
            if len(cells) != len(names):
                what = f"it has {len(cells)} cells, not {len(names)}"
                raise InputError("actor-table", what, where=f"{file} row {number}", remedy="correct the row")
            row = Row(file, number, dict(zip(names, cells, strict=True)))
            _check(row, columns, seen)
            yield row
    except csv.Error as error:
        raise InputError("actor-table", f"no CSV: {error}", where=file, remedy="correct the file") from error


def _check_header(cells: list[str], names: list[str], file: str) -> None:
    if cells != names:
        what = f"its columns are {', '.join(cells)}, not {', '.join(names)}"
        raise InputError("actor-table", what, where=f"{file} row 1", remedy="write the columns in this order")


def _check(row: Row, columns: tuple[Column, ...], seen: dict[str, set[str]]) -> None:
    for column in columns:
        cell = row.cells[column.name]
        flaw = column.flaw(cell)
        if flaw:
            raise row.wrong(column.name, flaw)
        if column.unique:
            if cell in seen[column.name]:
                raise row.wrong(column.name, f"{cell!r} stands in two rows")
            seen[column.name].add(cell)
