"""Sentences -> readings: one report a thread, reports side by side on all cores."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass

from .heard import Heard
from .labels import SAYING, TYPES
from .leaning import Leaning
from .network import Answers, Encoded, Graphs
from .spans import Range, Reading, Trigger, find_cues, find_roles, find_saying, find_triggers, status_of
from .words import Words


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What was read in one sentence, in text order: its claims, and in one without claims the sayings in it."""

    claims: tuple[Reading, ...] = ()
    heard: tuple[Heard, ...] = ()


def start_reading(graphs: Graphs, sentences: Sequence[str], pool: Executor) -> Future[list[SentenceReading]]:
    """Have a thread of `pool` read the sentences of one report, in text order."""
    return pool.submit(read_sentences, graphs, sentences)


def read_sentences(graphs: Graphs, sentences: Sequence[str]) -> list[SentenceReading]:
    """The reading of each sentence of one report, in text order; what was told before sways what comes after."""
    leaning = Leaning(graphs.settings.lean)
    split = graphs.pieces.split(sentences)
    return [
        _read(graphs, text, words, leaning) if words.first else SentenceReading()
        for text, words in zip(sentences, split, strict=True)
    ]


def hear(graphs: Graphs, sentence: str) -> list[Heard]:
    """Every saying of a sentence, claims in it or not, in text order."""
    [words] = graphs.pieces.split([sentence])
    return _hear(graphs, graphs.encode(words), words) if words.first else []


def _read(graphs: Graphs, text: str, words: Words, leaning: Leaning) -> SentenceReading:
    encoded = graphs.encode(words)
    types = leaning.types(encoded.triggers)
    triggers = find_triggers(types, len(words.first), graphs.settings.trigger)
    if not triggers:
        return SentenceReading(heard=tuple(_hear(graphs, encoded, words)))
    answers = graphs.ask(encoded, [(t.start, t.end, TYPES.index(t.type) + 1) for t in triggers])
    return SentenceReading(tuple(_claim(graphs, text, words, t, answers, n) for n, t in enumerate(triggers)))


def _claim(graphs: Graphs, text: str, words: Words, trigger: Trigger, answers: Answers, number: int) -> Reading:
    name, sure = status_of(answers.status[number])
    return Reading(
        trigger=_offsets(words, (trigger.start, trigger.end)),
        type=trigger.type,
        status=name,
        roles=find_roles(answers.labels[number], words.spans, text, graphs.settings),
        probability=graphs.settings.confidence.probability(trigger.probability),
        status_probability=sure,
        raw=trigger.probability,
    )


def _hear(graphs: Graphs, encoded: Encoded, words: Words) -> list[Heard]:
    cues = find_cues(encoded.cues, len(words.first), graphs.settings)
    if not cues:
        return []
    answers = graphs.ask(encoded, [(start, end, SAYING) for start, end in cues])
    found = []
    for cue, table in zip(cues, answers.labels, strict=True):
        sources, content = find_saying(table, words.spans, graphs.settings)
        found.append(Heard(sources, _offsets(words, cue), content))
    return found


def _offsets(words: Words, at: Range) -> Range:
    """A range of words as offsets of the sentence."""
    return words.spans[at[0]][0], words.spans[at[1] - 1][1]
