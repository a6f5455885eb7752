"""Words of a text, folded so that spellings of one name meet.

Case, accents, apostrophes, possessive and plural endings, hyphens, and the articles of English and Arabic make no
difference: "the Houthis'", "Houthi"; "al-Nuṣra", "Nusra"; "U.S.", "US".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

Key = tuple[str, ...]

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼʻ‘`][^\W_]+)*")
_APOSTROPHES = re.compile(r"['’ʼʻ‘`.]")
_POSSESSIVE = re.compile(r"['’ʼ`]s$", re.IGNORECASE)
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})
_MARKS = re.compile(r"[\u0300-\u036f]")
# "s" is what is left of a possessive where an apostrophe was lost: "Syria s army".
_ARTICLES = frozenset(("the", "a", "an", "al", "el", "s"))
# Arabic articles before sun letters and Persian links; words of their own where no hyphen follows.
_LINKED_ARTICLES = frozenset("ad ar as ash at ath az an ul ur ed er es et ez en i e u".split())
_SHORTEST_PLURAL = 5
# One spelling for two that differ between countries of English, or between transliterations of Arabic.
_SPELLINGS = {
    "jaish": "jaysh", "jeish": "jaysh", "organization": "organisation", "defense": "defence", "center": "centre",
    "mobilization": "mobilisation", "stabilization": "stabilisation", "armored": "armoured", "labor": "labour",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its offsets, its words as they stand, its folded form, and what stands between it and the last.

    `gap` is "" at the text's start; an article passed over belongs to the gap.
    """

    start: int
    end: int
    text: str
    key: str
    gap: str

    @property
    def joined(self) -> bool:
        """True if a hyphen ties it to the word before."""
        return self.gap.startswith(("-", "‑", "–")) and not any(letter.isspace() for letter in self.gap)

    @property
    def capital(self) -> bool:
        """True if it begins with a capital or a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """One word without case, accents, apostrophes, and possessive or plural endings; words of four letters keep theirs."""
    bare = _APOSTROPHES.sub("", _POSSESSIVE.sub("", word))
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", bare)).casefold().translate(_LETTERS)
    if len(bare) >= _SHORTEST_PLURAL and bare.endswith("s") and not bare.endswith(("ss", "us")):
        bare = f"{bare[:-3]}y" if bare.endswith("ies") else bare[:-1]
    return _SPELLINGS.get(bare, bare)


def tokens(text: str, start: int = 0, stop: int | None = None) -> list[Token]:
    """The words of `text` between two offsets, articles left out."""
    stop = len(text) if stop is None else stop
    found: list[Token] = []
    before = start
    for match in _TOKEN.finditer(text, start, stop):
        word = match.group()
        key = folded(word)
        linked = key in _LINKED_ARTICLES and text[match.end() : match.end() + 1] == "-"
        if key in _ARTICLES or linked:
            continue
        found.append(Token(match.start(), match.end(), word, key, text[before : match.start()]))
        before = match.end()
    return found


def key_of(name: str) -> Key:
    """The folded words of a name; empty where it has none."""
    return tuple(token.key for token in tokens(name))
