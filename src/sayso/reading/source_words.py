"""Whole names of sources: words that tell whose mouthpiece a source is belong to its name.

The codebook's own example is "a military media unit run by the Lebanese Hezbollah group" (section 4); the model often
stops before "run by". `RULE` is tested with its example and its counter-example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.claims import Span


@dataclass(frozen=True, slots=True)
class Rule:
    """`example` holds a source "a media unit" whose name goes on, `counter` one whose name does not."""

    id: str
    reason: str
    example: str
    counter: str


RULE = Rule(
    "run-by",
    "who runs a source decides whose voice it is",
    "Troops advanced, a media unit run by the Lebanese Hezbollah group said.",
    "Troops advanced, a media unit said by phone on Friday.",
)

_NAME = r"[A-Z][\w.’'-]*"
_WORD = rf"(?:{_NAME}|group|party|movement|government|state|army|ministry)"
_RUN_BY = re.compile(rf"\s+(?:run|operated|controlled|owned)\s+by\s+(?:the\s+)?{_WORD}(?:\s+{_WORD})*")


def whole_source(text: str, words: Span) -> Span:
    """The source with the words that say who runs it, where they follow it in `text`."""
    found = _RUN_BY.match(text, words.end)
    return Span.of(text, words.start, found.end()) if found else words
