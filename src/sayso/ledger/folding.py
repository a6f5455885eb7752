"""Names made comparable: case, accents, hyphens and apostrophes don't count."""

from __future__ import annotations

import unicodedata

# Letters with a stroke have no decomposition in Unicode; apostrophes and the signs for hamza and ayn are dropped.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", **dict.fromkeys("'’‘`´ʼʻʾʿ")})


def fold(name: str) -> str:
    """Lower case, no accents, hyphens as spaces, single spaces: "Al-Mayādīn" and "al mayadin" come to the same."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    letters = plain.casefold().translate(_LETTERS)
    return " ".join("".join(" " if unicodedata.category(c) == "Pd" else c for c in letters).split())


def folded(*names: str | None) -> str:
    """The names, folded, one a line; a folded name has no line break, so a match can't run over two."""
    return "\n".join(fold(name) for name in names if name)
