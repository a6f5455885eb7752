"""JSON Lines: one record a line, each read by itself and kept as its own bytes.

RFC 8259 has JSON in UTF-8; UTF-16 is read where a byte order mark says so. Nothing else is tried: a line with a bad byte
is refused by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from sayso.errors import InputError

from .binary import refuse_binary
from .encodings import Decoding, decode, marked
from .incoming import Incoming, too_large
from .limits import TEXT_LIMIT
from .lines import Piece, split_lines
from .options import FIELDS, IntakeOptions
from .outcome import Received, Rejected
from .record import received, some_names


def read_json_lines(source: Incoming, options: IntakeOptions) -> Iterator[Received | Rejected]:
    """The reports of a JSON Lines file, in constant memory; lines that can't be read are yielded as Rejected.

    A record's bytes are its line without the newline. Blank lines are passed over. Raises InputError for a file that is
    binary or has no record.
    """
    decoding = marked(source.head)
    refuse_binary(source.head, source.name, wide=decoding.wide)
    records = 0
    torn = False
    for piece in split_lines(source.chunks, decoding.newline, TEXT_LIMIT, decoding.mark):
        # A line over the limit comes in pieces: it is refused at its last one.
        if not piece.ends:
            torn = True
            continue
        where = f"{source.name} line {piece.number}"
        if torn or len(piece.raw) > TEXT_LIMIT:
            torn = False
            records += 1
            yield Rejected(too_large(where))
            continue
        try:
            item = _read_line(piece, decoding, options, where)
        except InputError as error:
            yield Rejected(error)
            records += 1
            continue
        if item is not None:
            yield item
            records += 1
    if not records:
        raise InputError("empty", "there is no record", where=source.name, remedy="check the file")


def _read_line(piece: Piece, decoding: Decoding, options: IntakeOptions, where: str) -> Received | None:
    text = decode(piece.raw, decoding, where, offset=piece.offset).rstrip("\r\n")
    if not text.strip():
        return None
    record = _object(text, where)
    key = options.column("text")
    if record.get(key) is None:
        raise InputError(
            "no-text",
            f"the record has no {key!r}, only {some_names(record)}",
            where=where,
            remedy="name the key that holds the text (columns text=KEY)",
        )
    said = {name: _string(record, options.column(name), where) for name in FIELDS}
    return received(said.pop("text"), text.encode(decoding.codec), options, where, said=said)


def _object(text: str, where: str) -> dict[str, object]:
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            "bad-json", f"this is no JSON: {error.msg} at column {error.colno}", where=where, remedy="mend the line"
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError("bad-json", "this JSON can't be read: too deep or too long a number", where=where) from error
    if not isinstance(record, dict):
        raise InputError(
            "not-an-object", f"this is {_kind(record)}, not a JSON object", where=where, remedy='write {"text": "..."}'
        )
    return cast("dict[str, object]", record)


def _string(record: dict[str, object], key: str, where: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(
            "not-a-string",
            f"{key!r} is {_kind(value)}: {json.dumps(value)[:40]}",
            where=where,
            remedy=f"write {key!r} in quotes, or leave it out",
        )
    return value


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, list):
        return "a list"
    return "a string" if isinstance(value, str) else "an object" if isinstance(value, dict) else "a number"
