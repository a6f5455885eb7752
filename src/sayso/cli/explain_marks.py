"""The sentence of a claim with the words of its fields in numbered brackets: "[1 The army] [2 said] it [3 entered] …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sayso.claims import Span

from .terminal import harmless


def numbered(sentence: Span, spans: Iterable[Span]) -> dict[Span, int]:
    """Numbers from 1, by where the words begin, the longer first. Left out are words outside the sentence or across others."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if span.within(sentence) and not any(_cross(span, other) for other in kept):
            kept.append(span)
    return {span: number for number, span in enumerate(kept, 1)}


def _cross(one: Span, other: Span) -> bool:
    """True if the two share characters and neither holds the other."""
    return one.overlaps(other) and not (one.within(other) or other.within(one))


def marked(sentence: Span, numbers: Mapping[Span, int]) -> str:
    """The sentence on one line, harmless to a terminal, each span between "[number " and "]"."""
    opening: dict[int, list[Span]] = {}
    closing: dict[int, int] = {}
    for span in sorted(numbers, key=lambda span: numbers[span]):
        opening.setdefault(span.start, []).append(span)
        closing[span.end] = closing.get(span.end, 0) + 1
    pieces: list[str] = []
    cuts = sorted({sentence.start, sentence.end, *opening, *closing})
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        pieces.append("]" * closing.get(start, 0))
        pieces += [f"[{numbers[span]} " for span in opening.get(start, ())]
        if end is not None:
            pieces.append(_one_line(sentence.text[start - sentence.start : end - sentence.start]))
    return "".join(pieces)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", harmless(text))
