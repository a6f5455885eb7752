"""How much one report may hold, and how much is read at a time."""

from __future__ import annotations

# A book has about a million characters. What is larger is a dump of many texts, or no text: sizes in bytes.
TEXT_LIMIT = 20_000_000
CHUNK = 1 << 18


def megabytes(size: int) -> str:
    """A size in bytes as people read it."""
    return f"{size / 1_000_000:g} MB"
