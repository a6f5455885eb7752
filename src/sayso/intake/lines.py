"""Lines of a stream, as bytes with their offsets, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A line with its newline, or a part of a line that is longer than the limit.

    `number` counts lines from 1; `offset` is the byte where the piece starts; `ends` is false where the line goes on in
    the next piece.
    """

    number: int
    offset: int
    raw: bytes
    ends: bool


def split_lines(chunks: Iterator[bytes], newline: bytes, limit: int, skip: int = 0) -> Iterator[Piece]:
    """The lines of a stream whose first `skip` bytes (a byte order mark) are left out.

    `newline` is one byte, or two in UTF-16, where it counts only at an even distance from the start: half of one
    character and half of the next can look the same. Never holds much more than `limit` bytes and a chunk.
    """
    held, offset, number = b"", 0, 1
    for chunk in chunks:
        held += chunk
        if skip:
            if len(held) < skip:
                continue
            held, offset, skip = held[skip:], skip, 0
        start = 0
        while (end := _line_end(held, newline, start)) > 0:
            yield Piece(number, offset + start, held[start:end], True)
            start, number = end, number + 1
        held, offset = held[start:], offset + start
        if len(held) > limit:
            # Whole characters only: a newline of two bytes must not be torn.
            cut = len(held) - len(held) % len(newline)
            yield Piece(number, offset, held[:cut], False)
            held, offset = held[cut:], offset + cut
    if held and not skip:
        yield Piece(number, offset, held, True)


def _line_end(held: bytes, newline: bytes, start: int) -> int:
    at = held.find(newline, start)
    while at >= 0 and (at - start) % len(newline):
        at = held.find(newline, at + 1)
    return at + len(newline) if at >= 0 else -1
