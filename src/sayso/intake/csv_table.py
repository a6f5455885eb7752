"""CSV: a header row, then one report a row (RFC 4180: fields in double quotes may hold newlines).

Fields are parted by commas, or by semicolons or tabs where only so the header has the text column. A row's bytes are
the canonical JSON of the row: an object from column names to values, with sorted keys and no spaces, in UTF-8. A report then has
the same hash whatever the order of the columns and the style of quoting.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.claims import canonical
from sayso.errors import InputError

from .binary import refuse_binary
from .csv_rows import Row, split_rows
from .encodings import Decoding, choose, marked
from .incoming import Incoming
from .limits import TEXT_LIMIT
from .lines import split_lines
from .options import FIELDS, IntakeOptions
from .outcome import Received, Rejected
from .record import received, some_names

DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, and what parts them."""

    columns: tuple[str, ...]
    delimiter: str


def read_csv(source: Incoming, options: IntakeOptions) -> Iterator[Received | Rejected]:
    """The reports of a CSV file, in constant memory; rows that can't be read are yielded as Rejected.

    Rows are numbered as a spreadsheet shows them: the header is row 1. Blank rows are counted and passed over. Raises
    InputError for a file that is binary, has no header with the text column, or no row under it.
    """
    # The standard library bounds a field at 128 KB, for the whole process: the bound is only ever raised here.
    csv.field_size_limit(max(csv.field_size_limit(), TEXT_LIMIT))
    refuse_binary(source.head, source.name, wide=marked(source.head).wide)
    decoding = choose(source.head)
    header = _read_header(source, decoding, options)
    pieces = split_lines(source.chunks, decoding.newline, TEXT_LIMIT, decoding.mark)
    rows = (row for row in split_rows(pieces, decoding, source.name, header.delimiter) if not row.blank)
    first = next(rows)
    if first.problem is not None:
        raise first.problem
    records = 0
    for records, row in enumerate(rows, 1):  # noqa: B007 (read after the loop)
        try:
            yield _read_row(row, header, decoding, options, f"{source.name} row {row.number}")
        except InputError as error:
            yield Rejected(error)
    if not records:
        raise InputError("empty", "there is no row under the header", where=source.name, remedy="check the file")


def _read_header(source: Incoming, decoding: Decoding, options: IntakeOptions) -> Header:
    """The header, read from the first bytes by the first delimiter that makes a text column."""
    start = source.head[decoding.mark :].decode(decoding.codec, "replace")
    headers = [Header(_columns(start, delimiter), delimiter) for delimiter in DELIMITERS]
    text = options.column("text")
    header = next((header for header in headers if text in header.columns), headers[0])
    found = some_names(header.columns)
    if not header.columns:
        raise InputError("empty", "there is no header", where=source.name, remedy="check the file")
    for name in ("text", *options.columns):
        if options.column(name) not in header.columns:
            raise InputError(
                "no-text-column" if name == "text" else "no-such-column",
                f"there is no column {options.column(name)!r}, only {found}",
                where=source.name,
                remedy=f"say which column holds the {name} (map {name}=COLUMN)",
            )
    if twice := next((name for name in header.columns if header.columns.count(name) > 1), None):
        raise InputError("duplicate-column", f"column {twice!r} stands twice", where=source.name, remedy="rename one")
    return header


def _columns(start: str, delimiter: str) -> tuple[str, ...]:
    try:
        row = next((row for row in csv.reader(io.StringIO(start, newline=""), delimiter=delimiter) if row), [])
    except csv.Error:
        return ()
    return tuple(name.strip() for name in row)


def _read_row(row: Row, header: Header, decoding: Decoding, options: IntakeOptions, where: str) -> Received:
    if row.problem is not None:
        raise row.problem
    values = _values(row, header, where)
    expected = len(header.columns)
    if len(values) != expected:
        raise InputError(
            "field-count",
            f"{len(values)} field{'s' if len(values) != 1 else ''} where the header has {expected}",
            where=where,
            remedy=f"put a text with {header.delimiter!r} or a newline in it in quotes, and leave no column out",
        )
    record = dict(zip(header.columns, values, strict=True))
    said = {name: record.get(options.column(name), "") for name in FIELDS}
    raw = canonical({**record})
    return received(said.pop("text"), raw, options, where, said=said, decoding=decoding)


def _values(row: Row, header: Header, where: str) -> list[str]:
    try:
        (values,) = csv.reader(row.lines, delimiter=header.delimiter, strict=True)
    except (csv.Error, ValueError) as error:
        raise InputError(
            "bad-csv",
            f"this is no row of CSV: {error}",
            where=where,
            remedy='double the quotes ("") inside a quoted text',
        ) from error
    return values
