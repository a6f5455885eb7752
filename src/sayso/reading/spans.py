"""Probabilities of words -> spans: triggers, and the words of each role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .labels import LABELS, ROLES, STATUSES, TYPES
from .network import FloatArray, Settings

Range = tuple[int, int]
BoolArray = NDArray[np.bool_]

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
    """One claim of one sentence, all in offsets of the sentence: trigger, roles (the codebook's nine and three), status.

    `probability` is that of trigger and type being right; `raw` the network's own, before the map of `confidence` (1 for
    a claim that no network read).
    """

    trigger: Range
    type: str
    status: str
    roles: dict[str, tuple[Range, ...]]
    probability: float
    status_probability: float
    raw: float = 1.0


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
    """Spans of each role in offsets of the sentence, from (W, 2 x labels); roles without words are left out."""
    found: dict[str, tuple[Range, ...]] = {}
    for label, ranges in _labelled(probabilities, ROLES, spans, settings):
        trimmed = [_trim(start, end, spans, text) for start, end in ranges]
        kept = tuple(span for span in trimmed if span is not None)
        if kept:
            found[label] = kept
    return found


def find_saying(
    probabilities: FloatArray, spans: Sequence[Range], settings: Settings
) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Source and content of a cue, in offsets of the sentence; quotation marks belong to the content."""
    source, content = (
        tuple(
            (spans[start][0], spans[end - 1][1])
            for start, end in best_runs(probabilities[: len(spans), LABELS.index(label)], settings.piece)
        )
        for label in ("source", "content")
    )
    return source, content


def best_runs(inside: FloatArray, cost: float) -> list[Range]:
    """The runs of words with the largest sum of log odds, each run less `cost`: few whole ones instead of many pieces.

    A two-state Viterbi path (outside, inside) where entering costs.
    """
    odds = np.log(np.clip(inside, 1e-6, 1 - 1e-6) / np.clip(1 - inside, 1e-6, 1 - 1e-6))
    outside, within = 0.0, -np.inf
    came_in: list[bool] = []
    came_out: list[bool] = []
    for value in odds.tolist():
        came_in.append(outside - cost > within)
        came_out.append(within > outside)
        outside, within = max(outside, within), max(within, outside - cost) + value
    runs: list[Range] = []
    end, state = len(odds), within > outside
    for word in range(len(odds) - 1, -1, -1):
        if state and came_in[word]:
            runs.append((word, end))
            state = False
        elif not state and came_out[word]:
            end, state = word, True
    return runs[::-1]


def find_cues(probabilities: FloatArray, count: int, settings: Settings) -> list[Range]:
    """Cues among the first `count` words of (W, 2), as ranges of words."""
    return _runs(probabilities[:count, 0] >= settings.cue, probabilities[:count, 1] >= settings.begin)


def _labelled(
    probabilities: FloatArray, labels: Sequence[str], spans: Sequence[Range], settings: Settings
) -> Iterator[tuple[str, list[Range]]]:
    """Ranges of words of each label that has any; what is written without a space stays together ("al-Nusra")."""
    count = len(spans)
    inside = probabilities[:count, : len(LABELS)] >= np.asarray(settings.inside, np.float32)
    begins = probabilities[:count, len(LABELS) :] >= settings.begin
    for column in np.flatnonzero(inside.any(axis=0)).tolist():
        if LABELS[column] in labels:
            yield LABELS[column], _runs(inside[:, column], begins[:, column], spans)


def _runs(inside: BoolArray, begins: BoolArray, spans: Sequence[Range] | None = None) -> list[Range]:
    ranges: list[list[int]] = []
    for word in np.flatnonzero(inside).tolist():
        last = ranges[-1][1] if ranges else -1
        if ranges and ((spans and _glued(last, word, spans)) or (last == word and not begins[word])):
            ranges[-1][1] = word + 1
        else:
            ranges.append([word, word + 1])
    return [(start, end) for start, end in ranges]


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
