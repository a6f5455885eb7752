"""Sentences of a report, as spans of its text.

News text ends sentences with full stops, question and exclamation marks and paragraph breaks. What looks like an end and
is none stands in `ABBREVIATIONS`; every row of `RULES` is tested with its example and counter-example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.claims import Span


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the splitter: `example` holds two sentences, `counter` only one."""

    id: str
    reason: str
    example: str
    counter: str


RULES = (
    Rule(
        "stop",
        "a stop, mark or closing quote before a capital ends a sentence",
        "They left. We stayed.",
        "It took 3.5 hours.",
    ),
    Rule(
        "abbreviation",
        "a stop after an abbreviation ends nothing",
        "They met Gen. Aoun. He spoke.",
        "They met Gen. Aoun.",
    ),
    Rule(
        "initials",
        "stops inside initials end nothing before a name",
        "He flew to the U.S. The talks began.",
        "The U.S. Army fired.",
    ),
    Rule(
        "quote",
        "a closing quote belongs to the sentence before it",
        '"We left." They cheered.',
        '"We left," they said.',
    ),
    Rule(
        "lower",
        "a stop before a small letter ends nothing",
        "Where? Nobody knew.",
        '"Where?" he asked.',
    ),
    Rule(
        "paragraph",
        "a blank line ends a sentence, stop or no stop",
        "Army takes hill\n\nTroops moved in.",
        "Troops moved in on\nthe hill.",
    ),
)

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm cmdr pvt gov sen rep hon rev st ft mt no nos vs jr sr al "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx dept est inc ltd co corp "
    "km sq i.e e.g a.m p.m art fig op cf ca c".split()
)
# A capital after initials ("the U.S.") begins a sentence only with one of these words.
STARTERS = frozenset(
    "the a an in on at it he she they we i but and or this that these those there after before when while as if "
    "his her their its our to for from by with no not some many one two three".split()
)

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_WORD_BEFORE = re.compile(r"[\w.'’-]+$")
_NEXT_WORD = re.compile(r"\s+[\"'“‘«(\[]*([^\s]+)")
_BLANK = re.compile(r"\n\s*\n|\r\n\s*\r\n")
_LINE = re.compile(r"\n\s*\n|[\r\n]+(?=\s*[^\sa-z])")
_INITIALS = re.compile(r"(?:\w\.)+\w?$")
# Sentences longer than this are cut at a semicolon or a comma: the encoder reads 190 word pieces.
LONGEST = 700


def split_sentences(text: str, start: int = 0) -> list[Span]:
    """Sentences from offset `start` on, without white space around them, in order; they never overlap."""
    found: list[Span] = []
    for begin, end in _paragraphs(text, start):
        for first, last in _within(text, begin, end):
            found.extend(_cut(text, first, last))
    return found


def _paragraphs(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Paragraphs: between blank lines, and between single line ends unless the text is wrapped at a fixed width.

    A line that goes on with a small letter belongs to the one before it in any case.
    """
    breaks = _BLANK if _is_wrapped(text[start:]) else _LINE
    begin = start
    for match in breaks.finditer(text, start):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _is_wrapped(text: str) -> bool:
    """True if most lines that go on in a next line have about the width of a terminal or a letter."""
    lines = text.splitlines()
    inner = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    return bool(inner) and sum(40 <= len(line) <= 100 for line in inner) >= 0.8 * len(inner)


def _within(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    first = begin
    for match in _END.finditer(text, begin, end):
        if match.end() < end and _ends(text, match.start(), match.group(), text[match.end() : end]):
            yield first, match.end()
            first = match.end()
    yield first, end


def _ends(text: str, at: int, mark: str, rest: str) -> bool:
    """True if the mark at offset `at` ends a sentence that is followed by `rest`."""
    after = _NEXT_WORD.match(rest)
    if after is None:
        return True
    following = after.group(1)
    if following[0].islower():
        return False
    before = _WORD_BEFORE.search(text[max(0, at - 20) : at])
    if mark != "." or before is None:
        return True
    word = before.group()
    if word.lower() in ABBREVIATIONS:
        return False
    if _INITIALS.search(word) and (len(word) > 1 or word.isupper()):
        return following.strip("\"'“”‘’,.;:").lower() in STARTERS
    return not (len(word) == 1 and word.isupper())


def _cut(text: str, begin: int, end: int) -> Iterator[Span]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    while end - begin > LONGEST:
        at = max(text.rfind(mark, begin + LONGEST // 2, begin + LONGEST) for mark in (";", ",", " "))
        at = at + 1 if at > 0 else begin + LONGEST
        yield from _cut(text, begin, at)
        begin = at
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield Span.of(text, begin, end)
