"""Annotated sentences as arrays: what the network sees and what it should answer."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.reading.labels import ROLES, STATUSES, TYPES
from sayso.reading.words import WordPieces, Words
from training.annotations import GoldClaim, GoldSentence, Span

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence with the answers wanted, each a probability: 0 or 1 where people or codebook say so, softer from teachers.

    `types` (W, types + 1), column 0 for no trigger; `triggers` (first word, word after the last, type number from 1);
    for each trigger `status` (4) and `roles` (W, 2 x roles): the first half of the columns says "inside a span of this
    role", the second half "a span begins here".
    """

    id: str
    words: Words
    types: Floats
    triggers: tuple[tuple[int, int, int], ...]
    status: tuple[Floats, ...]
    roles: tuple[Floats, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded arrays for `training.network.Network`."""

    pieces: Tensor
    mask: Tensor
    first: Tensor
    word_mask: Tensor
    types: Tensor
    sentence: Tensor
    start: Tensor
    end: Tensor
    kind: Tensor
    status: Tensor
    roles: Tensor


def covered(words: Words, span: Span) -> tuple[int, int] | None:
    """The words that overlap a span, as a half-open range; None where the sentence was cut before it."""
    inside = [i for i, (start, end) in enumerate(words.spans) if start < span[1] and span[0] < end]
    return (inside[0], inside[-1] + 1) if inside else None


def example(sentence: GoldSentence, words: Words) -> Example:
    """Labels of one annotated sentence. Of two triggers on one word the first keeps it."""
    count = len(words.spans)
    kinds = np.zeros(count, dtype=np.int64)
    triggers: list[tuple[int, int, int]] = []
    status: list[Floats] = []
    roles: list[Floats] = []
    for claim in sentence.claims:
        at = covered(words, claim.trigger)
        if at is None:
            continue
        kind = TYPES.index(claim.type) + 1
        kinds[at[0] : at[1]][kinds[at[0] : at[1]] == 0] = kind
        triggers.append((at[0], at[1], kind))
        status.append(np.eye(len(STATUSES), dtype=np.float32)[STATUSES.index(claim.status)])
        roles.append(role_table(words, claim))
    types = np.eye(len(TYPES) + 1, dtype=np.float32)[kinds]
    return Example(sentence.id, words, types, tuple(triggers), tuple(status), tuple(roles))


def role_table(words: Words, claim: GoldClaim) -> Floats:
    """(W, 2 x roles) of zeros and ones for one claim."""
    table = np.zeros((len(words.spans), 2 * len(ROLES)), dtype=np.float32)
    for role, spans in claim.roles.items():
        column = ROLES.index(role)
        for span in spans:
            where = covered(words, span)
            if where is not None:
                table[where[0] : where[1], column] = 1.0
                table[where[0], len(ROLES) + column] = 1.0
    return table


def examples(sentences: Sequence[GoldSentence], pieces: WordPieces) -> list[Example]:
    """Examples in the order of the sentences."""
    split = pieces.split([sentence.text for sentence in sentences])
    return [example(sentence, words) for sentence, words in zip(sentences, split, strict=True)]


def collate(chosen: Sequence[Example]) -> Batch:
    """Pad the examples of one batch; word padding points at [CLS], is masked and has no type."""
    count = len(chosen)
    pieces_at = max(len(e.words.pieces) for e in chosen)
    words_at = max(len(e.words.spans) for e in chosen)
    pieces = torch.zeros(count, pieces_at, dtype=torch.long)
    first = torch.zeros(count, words_at, dtype=torch.long)
    mask, word_mask = torch.zeros(count, pieces_at), torch.zeros(count, words_at)
    types = torch.zeros(count, words_at, len(TYPES) + 1)
    flat: list[tuple[int, int, int, int]] = []
    total = sum(len(e.triggers) for e in chosen)
    roles, status = torch.zeros(total, words_at, 2 * len(ROLES)), torch.zeros(total, len(STATUSES))
    for row, e in enumerate(chosen):
        pieces[row, : len(e.words.pieces)] = torch.tensor(e.words.pieces)
        mask[row, : len(e.words.pieces)] = 1.0
        first[row, : len(e.words.first)] = torch.tensor(e.words.first)
        word_mask[row, : len(e.words.first)] = 1.0
        types[row, : len(e.types)] = torch.from_numpy(e.types)
        for trigger, stand, table in zip(e.triggers, e.status, e.roles, strict=True):
            roles[len(flat), : len(table)] = torch.from_numpy(table)
            status[len(flat)] = torch.from_numpy(stand)
            flat.append((row, *trigger))
    sentence, start, end, kind = torch.tensor(flat, dtype=torch.long).reshape(-1, 4).unbind(1)
    return Batch(pieces, mask, first, word_mask, types, sentence, start, end, kind, status, roles)


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
