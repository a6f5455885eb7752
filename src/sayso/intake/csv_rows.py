"""Rows of a CSV file as lines of text, in constant memory: where one ends, and what is wrong with it.

The rows are told apart here rather than by the standard library's reader, so that a row that is too large or badly
encoded is refused by itself and the next one is still found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.errors import InputError

from .encodings import Decoding, decode
from .incoming import too_large
from .limits import TEXT_LIMIT
from .lines import Piece


@dataclass(frozen=True, slots=True)
class Row:
    """A row's lines with their newlines, or why they can't be read. `number` counts rows from 1, blank ones too."""

    number: int
    lines: tuple[str, ...]
    problem: InputError | None

    @property
    def blank(self) -> bool:
        """True for a row without a character."""
        return self.problem is None and not "".join(self.lines).strip("\r\n")


def split_rows(pieces: Iterator[Piece], decoding: Decoding, name: str, delimiter: str) -> Iterator[Row]:
    """The rows of a CSV file called `name`, whose fields `delimiter` parts."""
    number, size, quoted, torn = 1, 0, False, False
    lines: list[str] = []
    problem: InputError | None = None
    for piece in pieces:
        where = f"{name} row {number}"
        size += len(piece.raw)
        torn = torn or not piece.ends
        if size > TEXT_LIMIT or torn:
            problem = problem or too_large(where)
            text = piece.raw.decode(decoding.codec, "replace")
        else:
            text, bad = _text(piece, decoding, where)
            problem = problem or bad
        if problem is None:
            lines.append(text)
        else:
            lines.clear()
        # Where a piece starts in the middle of a line, fields can't be followed: quotes stand in pairs all the same.
        quoted = quoted != bool(text.count('"') % 2) if torn else quoted_after(text, delimiter, quoted=quoted)
        if piece.ends and not quoted:
            yield Row(number, tuple(lines), problem)
            number, size, torn, problem = number + 1, 0, False, None
            lines.clear()
    if size:
        yield Row(number, (), _unclosed(f"{name} row {number}"))


def quoted_after(line: str, delimiter: str, *, quoted: bool) -> bool:
    """True if a quoted field is still open at the end of a line; `quoted` tells whether one was at its start.

    A quote opens a field only as its first character, and two in a row stand for one (RFC 4180, section 2).
    """
    at = 0
    if not quoted and line.startswith('"'):
        quoted, at = True, 1
    while True:
        if quoted:
            at = line.find('"', at) + 1
            if not at:
                return True
            if line.startswith('"', at):
                at += 1
                continue
        at = line.find(delimiter, at) + 1
        if not at:
            return False
        quoted = line.startswith('"', at)
        at += quoted


def _text(piece: Piece, decoding: Decoding, where: str) -> tuple[str, InputError | None]:
    try:
        return decode(piece.raw, decoding, where, offset=piece.offset), None
    except InputError as error:
        return piece.raw.decode(decoding.codec, "replace"), error


def _unclosed(where: str) -> InputError:
    return InputError(
        "unclosed-quote",
        "a quote that opens in this row is never closed, and the rows after it are lost in it",
        where=where,
        remedy='close the quote, or double it ("") if it is part of the text',
    )
