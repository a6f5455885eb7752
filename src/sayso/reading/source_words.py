"""Whole names of sources: words that tell whose mouthpiece a source is belong to its name.

The codebook's own example is "a military media unit run by the Lebanese Hezbollah group" (section 4); the model often
stops before "run by". `RULE` is tested with its example and its counter-example.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims import Span

from .spans import Range


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

# Behind the place of a dateline that stands in a text: "Cairo- Warplanes hit …".
_DATELINE = re.compile(r"[-–—]\s+[A-Z]")
_ONLY_LEADS = re.compile(r"up|about|around|over|nearly|almost|at least|more than|(?:a )?total", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:its|their|his|her)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_TIED = re.compile(r"(?<![\w-])[\w.]+-$")
_NUMBERED = re.compile(r"-\d\w*")
_LONGEST = 30
_MARK = re.compile(
    r"-(?:backed|led|dominated|supported|armed|trained|aligned|allied|affiliated|linked)(?:\s+and)?$|^\d+$"
)
_AND = re.compile(r"\s*(?:,|\band\b)?\s*")


def whole_source(text: str, words: Span) -> Span:
    """The source with the words that say who runs it, where they follow it in `text`."""
    found = _RUN_BY.match(text, words.end)
    return Span.of(text, words.start, found.end()) if found else words


def whole_sources(text: str, sources: Sequence[Span]) -> tuple[Span, ...]:
    """Each source with the words that say who runs it; one that then stands inside another is part of its name."""
    whole = dict.fromkeys(whole_source(text, words) for words in sources)
    return tuple(one for one in whole if not any(one != other and one.within(other) for other in whole))


def runs_a_source(text: str, trigger: Span, sources: Sequence[Span]) -> bool:
    """True if a trigger only says who runs one of the sources: "a media unit *run* by …" tells of no place that is held."""
    by = _RUN_BY.match(text, trigger.start - 1) if trigger.start else None
    return by is not None and any(trigger.within(source) for source in sources)


def whole_names(text: str, spans: Sequence[Span], names: Sequence[Range]) -> tuple[Span, ...]:
    """Spans widened to the names of the table and to the words with a hyphen that they cut. In text order.

    Those that then overlap become one, and so do two of which the first is only a mark or the number of the other: "the
    Houthi-backed and Iranian-armed | force". "Its" belongs to "allies". The place of a dateline takes part in nothing,
    nor do words that only lead to a number. `names` are offsets in text order that don't overlap.
    """
    found: list[Span] = []
    for span in sorted(spans):
        if _DATELINE.match(text, span.end) or _ONLY_LEADS.fullmatch(span.text):
            continue
        wide = _owned(text, _hyphened(text, _whole(text, span, names)))
        if found and (wide.start < found[-1].end or _marks(text, found[-1], wide)):
            before = found.pop()
            wide = Span.of(text, before.start, max(before.end, wide.end))
        found.append(wide)
    return tuple(found)


def _hyphened(text: str, span: Span) -> Span:
    """The span with what a hyphen ties to its first word, and with a number tied to its last: "U.S.-", "F-16s"."""
    before = _TIED.search(text, max(0, span.start - _LONGEST), span.start)
    number = _NUMBERED.match(text, span.end)
    if not (before or number):
        return span
    return Span.of(text, before.start() if before else span.start, number.end() if number else span.end)


def _owned(text: str, span: Span) -> Span:
    """The span with the possessive before it."""
    before = _POSSESSIVE.search(text, max(0, span.start - _LONGEST), span.start)
    return Span.of(text, before.start(), span.end) if before else span


def _marks(text: str, first: Span, second: Span) -> bool:
    return bool(_MARK.search(first.text) and _AND.fullmatch(text, first.end, max(first.end, second.start)))


def _whole(text: str, span: Span, names: Sequence[Range]) -> Span:
    start, end = span.start, span.end
    for at in range(max(0, bisect_right(names, (start, start)) - 1), len(names)):
        first, last = names[at]
        if first >= span.end:
            break
        if last > span.start:
            start, end = min(start, first), max(end, last)
    return span if (start, end) == (span.start, span.end) else Span.of(text, start, end)
