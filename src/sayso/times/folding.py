"""Time words to one plain form, so that rules needn't know spellings: small letters, figures for number words, no points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from .numerals import ORDINALS, SMALL, TENS
from .patterns import MONTH

_HYPHENS = re.compile(r"[‐‑‒−]")
_DASHES = re.compile(r" ?[–—―] ?")
_QUOTES = re.compile(r"[’‘ʼ`´]")
_POSSESSIVE = re.compile(r"(?<=[a-z0-9])'s?\b|(?<=s)'(?=\s|$)")
_DROPPED = re.compile(r"(?<!\d)[.:]|[.:](?!\d)|[,;()\[\]{}\"“”«»?!]")
# "Friday-Sunday", "May-June", "2016-May"
_SPANNING = re.compile(rf"(\d|[a-z]day|\b{MONTH})-(?=[a-z]{{2,6}}day\b|{MONTH}\b)")
# A hyphen stays between figures only: "13-16", "2017-10-06".
_HYPHEN = re.compile(r"(?<!\d)-|-(?!\d)")
_SPACES = re.compile(r"\s+")

_ONES = {word: number for word, number in SMALL.items() if 0 < number < 10}
_COUNTING = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(TENS)})(?: (?P<one>{'|'.join(_ONES)}))?|(?P<small>{'|'.join(list(SMALL)[1:])}))\b"
)
_RANKING = re.compile(rf"\b(?:(?P<tens>{'|'.join(TENS)}) )?(?P<rank>{'|'.join(ORDINALS)})\b")


def fold(words: str) -> str:
    """Small letters, single spaces, figures: "The Twenty-First of Oct., 2017" -> "the 21st of oct 2017"."""
    text = unicodedata.normalize("NFKC", words).lower()
    text = _HYPHENS.sub("-", _DASHES.sub(" to ", _QUOTES.sub("'", text)))
    text = _SPANNING.sub(r"\1 to ", text)
    text = re.sub(r"\b([ap])\.m\b\.?", r"\1m", text)
    text = _DROPPED.sub(" ", _POSSESSIVE.sub("", text))
    text = _SPACES.sub(" ", _HYPHEN.sub(" ", text)).strip()
    return _spell(_COUNTING, _spell(_RANKING, text, _rank), _count)


def _spell(pattern: re.Pattern[str], text: str, figure: Callable[[re.Match[str]], str]) -> str:
    return pattern.sub(figure, text)


def _count(match: re.Match[str]) -> str:
    if match["small"]:
        return str(SMALL[match["small"]])
    return str(TENS[match["tens"]] + (_ONES[match["one"]] if match["one"] else 0))


def _rank(match: re.Match[str]) -> str:
    number = ORDINALS[match["rank"]] + (TENS[match["tens"]] if match["tens"] else 0)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(0 if number // 10 == 1 else number % 10, "th")
    return f"{number}{ending}"
