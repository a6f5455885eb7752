"""Sentences -> readings, each on its own, side by side on all cores."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass

from .labels import TYPES
from .network import Graphs
from .spans import Reading, find_roles, find_triggers, status_of
from .words import Words

# Sentences that a thread takes at a time: few, so that no core is left waiting at the end of a report.
SENTENCES_A_JOB = 8


@dataclass(frozen=True, slots=True)
class Pending:
    """Sentences that are being read."""

    jobs: Sequence[Future[list[list[Reading]]]]

    def result(self) -> list[list[Reading]]:
        """Wait for the readings of each sentence, in text order; a sentence without claims has none."""
        return [readings for job in self.jobs for readings in job.result()]


def start_reading(graphs: Graphs, sentences: Sequence[str], pool: Executor) -> Pending:
    """Have the threads of `pool` read sentences."""
    words = graphs.pieces.split(sentences)
    shares = [slice(at, at + SENTENCES_A_JOB) for at in range(0, len(words), SENTENCES_A_JOB)]
    return Pending([pool.submit(_read_share, graphs, sentences[share], words[share]) for share in shares])


def read_sentences(graphs: Graphs, sentences: Sequence[str]) -> list[list[Reading]]:
    """The readings of each sentence, on one core."""
    with ThreadPoolExecutor(1) as pool:
        return start_reading(graphs, sentences, pool).result()


def _read_share(graphs: Graphs, sentences: Sequence[str], words: Sequence[Words]) -> list[list[Reading]]:
    return [_read(graphs, text, w) if w.first else [] for text, w in zip(sentences, words, strict=True)]


def _read(graphs: Graphs, text: str, words: Words) -> list[Reading]:
    encoded = graphs.encode(words)
    triggers = find_triggers(encoded.triggers, len(words.first), graphs.settings.trigger)
    if not triggers:
        return []
    roles, status = graphs.ask(encoded, [(t.start, t.end, TYPES.index(t.type) + 1) for t in triggers])
    readings = []
    for trigger, role_table, stand in zip(triggers, roles, status, strict=True):
        name, sure = status_of(stand)
        readings.append(
            Reading(
                trigger=(words.spans[trigger.start][0], words.spans[trigger.end - 1][1]),
                type=trigger.type,
                status=name,
                roles=find_roles(role_table, words.spans, text, graphs.settings),
                probability=trigger.probability,
                status_probability=sure,
            )
        )
    return readings
