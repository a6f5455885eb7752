"""An explanation for reading: drawn by rich on a terminal, plain lines in a pipe. Nothing is told by colour or weight alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.claims import Span
from sayso.reading.explanation import Explanation, Part

from . import wording
from .explain_marks import marked, numbered
from .explain_wording import comes_to, reader_lines, status_line, type_line
from .output import write_out
from .terminal import isolated, one_line

LABEL = 12  # cells


@dataclass(frozen=True, slots=True)
class Row:
    """A field's name and its lines: the words and what they come to first, then rules and notes."""

    label: str
    lines: tuple[str, ...]


def show(explanation: Explanation) -> None:
    """Print it."""
    claim = explanation.claim
    numbers = numbered(claim.quote, [claim.trigger, *(part.words for part in explanation.parts if part.words)])
    sentence = marked(claim.quote, numbers)
    heading = (claim.id, wording.heading(explanation.report))
    rows = list(_rows(explanation, numbers))
    if sys.stdout.isatty():
        from .tables import Tables

        Tables().explanation(heading, sentence, [(row.label, row.lines) for row in rows])
    else:
        write_out(plain(heading, sentence, rows))


def plain(heading: tuple[str, ...], sentence: str, rows: list[Row]) -> str:
    """Unwrapped lines; the fields' names stand in a column of their own."""
    lines = [*map(_safe, heading), "", isolated(sentence), ""]
    for row in rows:
        for number, line in enumerate(row.lines):
            lines.append(f"{row.label if number == 0 else '':<{LABEL}}{_safe(line)}")
    return "".join(f"{line}\n" for line in lines)


def _safe(line: str) -> str:
    return isolated(one_line(line))


def _rows(explanation: Explanation, numbers: dict[Span, int]) -> Iterator[Row]:
    claim = explanation.claim
    yield Row("type", (f"{_words(claim.trigger, numbers)}: {type_line(explanation)}",))
    yield Row("status", (status_line(explanation),))
    if not claim.sources:
        yield Row("source", (wording.OWN_VOICE,))
    for part in explanation.parts:
        yield Row(part.field, tuple(_lines(part, numbers)))
    yield Row("reader", reader_lines(explanation))


def _lines(part: Part, numbers: dict[Span, int]) -> Iterator[str]:
    meaning = comes_to(part)
    words = _words(part.words, numbers) if part.words else "no words"
    yield f"{words}: {meaning}" if meaning else words
    for why in part.why:
        yield f"- {why.reason} ({why.rule})" if why.reason else f"- rule {why.rule}"
    yield from (f"- {note}" for note in part.notes)


def _words(words: Span, numbers: dict[Span, int]) -> str:
    """`1 “The army” 0-8`; without a number for words that aren't marked in the sentence."""
    told = f"“{words.text}” {words.start}-{words.end}"
    return f"{numbers[words]} {told}" if words in numbers else f"{told}, not marked above"
