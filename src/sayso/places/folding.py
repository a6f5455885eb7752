"""Two keys of a place name, so that spellings of one name meet.

`exact_key` undoes what typography does to a name: case, accents, apostrophes, hyphens, spaces and the Arabic article.
`loose_key` undoes what transliteration does to it as well (Mayadin, Mayadeen; Dayr az-Zawr, Deir al-Zour). The exact key
goes first; the loose one brings in names that the exact key misses, and more that are only alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode doesn't take apart into a base and an accent.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})
# Marks for hamza and ayn, soft signs and apostrophes of any make: part of no key.
_SILENT = re.compile(r"[\u0027\u0060\u00b4\u02b0-\u02ff\u2018\u2019\u201b\u2032\u02be\u02bf]")
_BREAKS = re.compile(r"[\W_]+")
# Accents, and the vowel signs of Hebrew and Arabic.
_MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]")
# The Arabic article as it is written before sun and moon letters, and the English one.
ARTICLES = frozenset(
    "al el il ul ad ed ar er as es ash esh ech at et ath eth adh edh az ez an en the".split()
)  # fmt: skip

# "Ezzor", "Assalam", "Annasiriyah": the article grown together with a sun letter; "Almayadin": with a moon letter.
_GROWN_SUN = re.compile(r"^[aeiu]([dnrstz])\1(?=[a-z]{2})")
_GROWN_MOON = re.compile(r"^[ae]l(?=[b-df-hj-km-np-tv-xz][a-z]{3})")
# In order. Each row: what transliterators write differently, what stands for all of it.
_LOOSE = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^abu|^bou|^bu", "bu"),
        (r"^t[aei]ll?$", "tal"),
        (r"^k[aei]?fa?r$", "kafr"),
        (r"tch|sch|ch|sh", "S"),
        (r"dj|zh|dzh", "j"),
        (r"kh", "x"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"dh|dz", "d"),
        (r"th", "t"),
        (r"ck|[qkc]", "k"),
        (r"aou|a?oo|au|aw|ou|ow|uw|uu|u", "o"),
        (r"ay|ai|ei|ey|ee|ie|iy|ij|ii|y|e", "i"),
        (r"w", "v"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[a-zS])(?:ah|ih|i|a)$", ""),
        (r"(?<=[a-zS])i?t$", "t"),
        (r"(.)\1+", r"\1"),
    )
)


def words_of(name: str) -> list[str]:
    """The words of a name, folded, articles included."""
    plain = _SILENT.sub("", name.casefold())
    if not plain.isascii():
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain)).translate(_LETTERS)
        plain = _SILENT.sub("", plain)
    return [word for word in _BREAKS.split(plain) if word]


def has_article(name: str) -> bool:
    """True if a name is written with an article that its keys leave out."""
    words = words_of(name)
    return len(words) > 1 and not ARTICLES.isdisjoint(words)


def keys_of(name: str) -> tuple[str, str]:
    """The exact and the loose key. Both are empty where a name has no letter or digit."""
    words = words_of(name)
    kept = [word for word in words if word not in ARTICLES] or words
    return "".join(kept), "".join([_loosened(word) for word in kept]) or "".join(kept)


@lru_cache(maxsize=16_384)
def exact_key(name: str) -> str:
    """`al-Mayādīn`, `Al Mayadin` -> `mayadin`."""
    return keys_of(name)[0]


@lru_cache(maxsize=16_384)
def loose_key(name: str) -> str:
    """`al-Mayadeen`, `Meyadin` -> `miadin`; the exact key where a name isn't written in Latin letters."""
    return keys_of(name)[1]


@lru_cache(maxsize=65_536)
def _loosened(word: str) -> str:
    if not word.isascii():
        return word
    word = _GROWN_MOON.sub("", _GROWN_SUN.sub(r"\1", word))
    for pattern, to in _LOOSE:
        word = pattern.sub(to, word)
    return word
