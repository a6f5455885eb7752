"""Texts as sets of word runs, to tell near copies.

Source: A. Broder, "On the resemblance and containment of documents" (1997). Resemblance is the Jaccard index of the sets:
runs that both texts have, by runs that either has.
"""

from __future__ import annotations

import re
import unicodedata

RUN = 5  # words; shorter runs are stock phrases ("the Syrian Observatory for Human")

Run = tuple[str, ...]
_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Words without case, accents and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _WORD.findall(plain.casefold())


def folded(name: str) -> str:
    """A name to compare by; the name itself, trimmed, where it holds no word."""
    return " ".join(words_of(name)) or name.strip()


def runs_of(text: str) -> frozenset[Run]:
    """All runs of five words; empty for a shorter text."""
    words = words_of(text)
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def resemblance(one: frozenset[Run], other: frozenset[Run]) -> float:
    """Jaccard index, 0-1; 0 where either is empty."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0
