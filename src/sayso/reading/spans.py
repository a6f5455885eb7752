"""Probabilities of words -> spans: triggers, and the words of each role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .labels import ROLES, STATUSES, TYPES
from .network import FloatArray, Settings

Range = tuple[int, int]

# Marks that end a span's words but are not part of them.
EDGES = frozenset(",;:.\"'`“”‘’()[]-–—")
# Below this probability a trigger word next to another one is taken for a part of it.
DOUBTFUL = 0.6
# Words that fill no role alone; pronouns do.
NEVER_ALONE = frozenset("a an the to of in on at by for from with and or but as s t".split())


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words `start .. end - 1` carry the type; `probability` is the model's for its surest word."""

    start: int
    end: int
    type: str
    probability: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One claim of one sentence, all in offsets of the sentence: trigger, roles (the codebook's nine and three), status."""

    trigger: Range
    type: str
    status: str
    roles: dict[str, tuple[Range, ...]]
    probability: float
    status_probability: float


def find_triggers(probabilities: FloatArray, count: int, threshold: float) -> list[Trigger]:
    """Triggers among the first `count` words of (W, types + 1).

    Neighbours of one type are one trigger, and so is a doubtful word beside a surer one ("taken up"); two sure ones of
    two types are two ("the bombing killed").
    """
    found: list[Trigger] = []
    none = probabilities[:count, 0]
    kinds = probabilities[:count, 1:].argmax(axis=1)
    for word in range(count):
        if 1.0 - none[word] < threshold:
            continue
        kind = TYPES[int(kinds[word])]
        sure = float(probabilities[word, kinds[word] + 1])
        last = found[-1] if found else None
        if last is not None and last.end == word and (last.type == kind or min(last.probability, sure) < DOUBTFUL):
            surer = last.type if last.probability >= sure else kind
            found[-1] = Trigger(last.start, word + 1, surer, max(last.probability, sure))
        else:
            found.append(Trigger(word, word + 1, kind, sure))
    return found


def find_roles(
    probabilities: FloatArray, spans: Sequence[Range], text: str, settings: Settings
) -> dict[str, tuple[Range, ...]]:
    """Spans of each role in offsets of the sentence, from (W, 2 x roles); roles without words are left out."""
    found: dict[str, tuple[Range, ...]] = {}
    count = len(spans)
    inside = probabilities[:count, : len(ROLES)] >= np.asarray(settings.inside, np.float32)
    begins = probabilities[:count, len(ROLES) :] >= settings.begin
    for column in np.flatnonzero(inside.any(axis=0)).tolist():
        role, ranges = ROLES[column], list[list[int]]()
        for word in np.flatnonzero(inside[:, column]).tolist():
            if ranges and (_glued(ranges[-1][1], word, spans) or (ranges[-1][1] == word and not begins[word, column])):
                ranges[-1][1] = word + 1
            else:
                ranges.append([word, word + 1])
        trimmed = [_trim(start, end, spans, text) for start, end in ranges]
        kept = tuple(span for span in trimmed if span is not None)
        if kept:
            found[role] = kept
    return found


def _glued(end: int, word: int, spans: Sequence[Range]) -> bool:
    """True if no space stands between the word before `end` and a word at most one mark further on ("al-Nusra")."""
    return word <= end + 1 and all(spans[i - 1][1] == spans[i][0] for i in range(end, word + 1))


def _trim(start: int, end: int, spans: Sequence[Range], text: str) -> Range | None:
    """Offsets of the words without marks at either end; a closing full stop stays after a single letter ("U.S.")."""
    while start < end and text[spans[start][0] : spans[start][1]] in EDGES:
        start += 1
    while end > start and text[spans[end - 1][0] : spans[end - 1][1]] in EDGES and not _initial(end, spans, text):
        end -= 1
    if start >= end:
        return None
    first, last = spans[start][0], spans[end - 1][1]
    words = text[first:last]
    if words.lower() in NEVER_ALONE:
        return None
    # "the Democratic Forces (SDF)" keeps its closing bracket.
    closes = words.count("(") > words.count(")") and text[last : last + 1] == ")"
    return first, last + closes


def _initial(end: int, spans: Sequence[Range], text: str) -> bool:
    """True if the word before `end` is the full stop of an initial: it follows one capital letter without a space."""
    at = spans[end - 1][0]
    return text[at] == "." and end >= 2 and spans[end - 2] == (at - 1, at) and text[at - 1].isupper()


def status_of(probabilities: FloatArray) -> tuple[str, float]:
    """The likeliest status of (4,) and its probability."""
    best = int(probabilities.argmax())
    return STATUSES[best], float(probabilities[best])
