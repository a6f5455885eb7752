"""Sentences -> readings, in batches of like length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from .labels import TYPES
from .network import Encoded, Graphs, Triggers
from .spans import Reading, Trigger, find_roles, find_triggers, status_of
from .words import Words

# Word pieces a batch, padding included: large enough to keep two cores busy, small enough for a laptop's cache.
BATCH_PIECES = 1024


def read_sentences(graphs: Graphs, sentences: Sequence[str]) -> list[list[Reading]]:
    """The readings of each sentence, in text order; a sentence without claims has none."""
    words = graphs.pieces.split(sentences)
    found: list[list[Reading]] = [[] for _ in sentences]
    for batch in batches(words):
        for row, readings in _read_batch(graphs, [sentences[i] for i in batch], [words[i] for i in batch]):
            found[batch[row]] = readings
    return found


def batches(words: Sequence[Words]) -> Iterator[list[int]]:
    """Indexes of sentences of like length, at most `BATCH_PIECES` pieces with padding; empty sentences are left out."""
    group: list[int] = []
    for index in sorted((i for i, w in enumerate(words) if w.first), key=lambda i: len(words[i].pieces)):
        if group and len(words[index].pieces) * (len(group) + 1) > BATCH_PIECES:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _read_batch(graphs: Graphs, texts: Sequence[str], words: Sequence[Words]) -> Iterator[tuple[int, list[Reading]]]:
    encoded = graphs.encode(words)
    triggers = [
        (row, trigger)
        for row, w in enumerate(words)
        for trigger in find_triggers(encoded.triggers[row], len(w.first), graphs.settings.trigger)
    ]
    if not triggers:
        return
    roles, status = graphs.ask(encoded, _columns(triggers))
    readings: dict[int, list[Reading]] = {}
    for number, (row, trigger) in enumerate(triggers):
        spans = words[row].spans
        name, sure = status_of(status[number])
        readings.setdefault(row, []).append(
            Reading(
                trigger=(spans[trigger.start][0], spans[trigger.end - 1][1]),
                type=trigger.type,
                status=name,
                roles=find_roles(roles[number], spans, texts[row], graphs.settings),
                probability=trigger.probability,
                status_probability=sure,
            )
        )
    yield from readings.items()


def _columns(triggers: Sequence[tuple[int, Trigger]]) -> Triggers:
    rows = [(row, t.start, t.end, TYPES.index(t.type) + 1) for row, t in triggers]
    sentence, start, end, kind = np.asarray(rows, np.int64).T
    return Triggers(sentence.copy(), start.copy(), end.copy(), kind.copy())


__all__ = ["BATCH_PIECES", "Encoded", "batches", "read_sentences"]
