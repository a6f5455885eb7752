"""Texts of strangers on a terminal: nothing in them may steer it."""

from __future__ import annotations

import unicodedata

# Escape sequences begin with a control character; U+2028 and U+2029 break lines behind our back.
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029) if chr(code) not in "\t\n\r"}
# Explicit bidirectional controls could reorder what stands beside them.
_REORDERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def harmless(text: str) -> str:
    """The text with control characters shown as U+FFFD, and without characters that reorder what is beside them."""
    return text.translate(_CONTROLS).translate(_REORDERING)


def one_line(text: str) -> str:
    """The text made harmless, on one line."""
    return " ".join(harmless(text).split())


def isolated(line: str) -> str:
    """The line; where it holds right-to-left letters, between marks that keep its order from reaching its neighbours.

    The marks have no width. See Unicode Standard Annex 9, section 2.
    """
    if line.isascii() or not any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in line):
        return line
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}"


def counted(number: int, noun: str) -> str:
    """`1 claim`, `12,000 claims`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
