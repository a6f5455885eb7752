"""Annotated sentences as arrays: what the network sees and what it should answer.

The sets that teach it differ in what they tell: claims (types, roles, status), sayings (cues with source and content), and
events with the author's commitment. What a set does not tell is left out of the loss.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.reading.labels import LABELS, ROLES, SAYING, STATUSES, TYPES
from sayso.reading.words import WordPieces, Words
from training.annotations import GoldClaim, GoldSentence, Span

Floats = NDArray[np.float32]

SAYING_LABELS = ("source", "content")


@dataclass(frozen=True, slots=True)
class Question:
    """One trigger, words `start .. end - 1`, with the answers wanted; each a probability, softer from teachers than 0 or 1.

    `kind` is the number of a claim type from 1, `SAYING` for a cue, 0 for any event. `roles` (W, 2 x labels): the first
    half of the columns says "inside a span of this label", the second half "a span begins here". `status` (4).
    `commitment` is the author's, from -3 (certainly not) to 3 (certainly). None is unknown.
    """

    start: int
    end: int
    kind: int
    roles: Floats | None = None
    status: Floats | None = None
    commitment: float | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: `types` (W, types + 1), column 0 for no trigger; `cues` (W, 2), inside a cue and begins one."""

    id: str
    words: Words
    types: Floats | None
    cues: Floats | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded arrays for `training.network.Network`; each `..._known` has 1 where the answer beside it counts."""

    pieces: Tensor
    mask: Tensor
    first: Tensor
    word_mask: Tensor
    types: Tensor
    types_known: Tensor
    cues: Tensor
    cues_known: Tensor
    sentence: Tensor
    start: Tensor
    end: Tensor
    kind: Tensor
    roles: Tensor
    roles_known: Tensor
    status: Tensor
    status_known: Tensor
    commitment: Tensor
    commitment_known: Tensor


def example(sentence: GoldSentence, words: Words) -> Example:
    """Labels of one annotated sentence. Of two triggers on one word the first keeps it."""
    kinds = np.zeros(len(words.spans), dtype=np.int64)
    questions: list[Question] = []
    for claim in sentence.claims:
        at = words.covering(*claim.trigger)
        if at is None:
            continue
        kind = TYPES.index(claim.type) + 1
        kinds[at[0] : at[1]][kinds[at[0] : at[1]] == 0] = kind
        status = np.eye(len(STATUSES), dtype=np.float32)[STATUSES.index(claim.status)]
        questions.append(Question(*at, kind, role_table(words, claim), status))
    types = np.eye(len(TYPES) + 1, dtype=np.float32)[kinds]
    return Example(sentence.id, words, types, None, tuple(questions))


def role_table(words: Words, claim: GoldClaim) -> Floats:
    """(W, 2 x labels) of zeros and ones for one claim."""
    return label_table(words, [(role, span) for role, spans in claim.roles.items() for span in spans])


def label_table(words: Words, spans: Sequence[tuple[str, Span]]) -> Floats:
    """(W, 2 x labels) of zeros and ones for spans with their labels."""
    table = np.zeros((len(words.spans), 2 * len(LABELS)), dtype=np.float32)
    for label, span in spans:
        where = words.covering(*span)
        if where is not None:
            column = LABELS.index(label)
            table[where[0] : where[1], column] = 1.0
            table[where[0], len(LABELS) + column] = 1.0
    return table


def told_of(kind: int) -> Floats:
    """(2 x labels): 1 for the columns that a question of this kind has answers for."""
    told = [
        label in SAYING_LABELS if kind == SAYING else label in ROLES if kind else False for label in (*LABELS, *LABELS)
    ]
    return np.asarray(told, np.float32)


def examples(sentences: Sequence[GoldSentence], pieces: WordPieces) -> list[Example]:
    """Examples in the order of the sentences."""
    split = pieces.split([sentence.text for sentence in sentences])
    return [example(sentence, words) for sentence, words in zip(sentences, split, strict=True)]


def collate(chosen: Sequence[Example]) -> Batch:
    """Pad the examples of one batch; word padding points at [CLS], is masked and has no type."""
    count = len(chosen)
    pieces_at = max(len(e.words.pieces) for e in chosen)
    words_at = max(len(e.words.spans) for e in chosen)
    asked = sum(len(e.questions) for e in chosen)
    zeros = torch.zeros
    batch = Batch(
        pieces=zeros(count, pieces_at, dtype=torch.long), mask=zeros(count, pieces_at),
        first=zeros(count, words_at, dtype=torch.long), word_mask=zeros(count, words_at),
        types=zeros(count, words_at, len(TYPES) + 1), types_known=zeros(count),
        cues=zeros(count, words_at, 2), cues_known=zeros(count),
        sentence=zeros(asked, dtype=torch.long), start=zeros(asked, dtype=torch.long),
        end=zeros(asked, dtype=torch.long), kind=zeros(asked, dtype=torch.long),
        roles=zeros(asked, words_at, 2 * len(LABELS)), roles_known=zeros(asked, 2 * len(LABELS)),
        status=zeros(asked, len(STATUSES)), status_known=zeros(asked),
        commitment=zeros(asked), commitment_known=zeros(asked),
    )  # fmt: skip
    at = 0
    for row, e in enumerate(chosen):
        _fill_sentence(batch, row, e)
        for question in e.questions:
            _fill_question(batch, at, row, question)
            at += 1
    return batch


def _fill_sentence(batch: Batch, row: int, e: Example) -> None:
    batch.pieces[row, : len(e.words.pieces)] = torch.tensor(e.words.pieces)
    batch.mask[row, : len(e.words.pieces)] = 1.0
    batch.first[row, : len(e.words.first)] = torch.tensor(e.words.first)
    batch.word_mask[row, : len(e.words.first)] = 1.0
    if e.types is not None:
        batch.types[row, : len(e.types)] = torch.from_numpy(e.types)
        batch.types_known[row] = 1.0
    if e.cues is not None:
        batch.cues[row, : len(e.cues)] = torch.from_numpy(e.cues)
        batch.cues_known[row] = 1.0


def _fill_question(batch: Batch, at: int, row: int, question: Question) -> None:
    batch.sentence[at], batch.start[at], batch.end[at], batch.kind[at] = (
        row,
        question.start,
        question.end,
        question.kind,
    )
    if question.roles is not None:
        batch.roles[at, : len(question.roles)] = torch.from_numpy(question.roles)
        batch.roles_known[at] = torch.from_numpy(told_of(question.kind))
    if question.status is not None:
        batch.status[at] = torch.from_numpy(question.status)
        batch.status_known[at] = 1.0
    if question.commitment is not None:
        batch.commitment[at] = question.commitment
        batch.commitment_known[at] = 1.0


def batches(data: Sequence[Example], batch_words: int, shuffle: random.Random | None) -> Iterator[Batch]:
    """Batches of sentences of like length, at most `batch_words` pieces with padding; shuffled where a generator is given."""
    noise = shuffle.random if shuffle else lambda: 0.0
    ordered = sorted(data, key=lambda e: len(e.words.pieces) * (1 + 0.2 * noise()))
    groups: list[list[Example]] = [[]]
    for e in ordered:
        longest = max((len(x.words.pieces) for x in groups[-1]), default=0)
        if groups[-1] and max(longest, len(e.words.pieces)) * (len(groups[-1]) + 1) > batch_words:
            groups.append([])
        groups[-1].append(e)
    if shuffle:
        shuffle.shuffle(groups)
    for group in groups:
        if group:
            yield collate(group)
