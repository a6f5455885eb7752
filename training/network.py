"""The reader's network: one encoder pass a sentence, then heads for triggers and cues, and for what belongs to one of them.

Shapes: B sentences, T word pieces, W words, N triggers of all sentences of the batch.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import BertModel

CUE_WIDTH = 96


@dataclass(frozen=True, slots=True)
class HeadSizes:
    """The sizes of the heads, from the `[heads]` table of the configuration."""

    width: int
    attention_heads: int
    feed_forward: int
    distance: int
    dropout: float


class WordEncoder(nn.Module):
    """MiniLM over word pieces; a word is its first piece. Scores each word as trigger of a type (0: none) and as cue."""

    def __init__(self, bert: BertModel, types: int, dropout: float) -> None:
        super().__init__()
        size = bert.config.hidden_size
        self.bert = bert
        self.trigger = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(size, size), nn.GELU(), nn.Dropout(dropout), nn.Linear(size, types + 1)
        )
        self.cue = nn.Sequential(nn.Dropout(dropout), nn.Linear(size, CUE_WIDTH), nn.GELU(), nn.Linear(CUE_WIDTH, 2))

    def forward(self, pieces: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`pieces`, `mask` (B, T), `first` (B, W) -> words (B, W, size), types (B, W, types + 1), cues (B, W, 2)."""
        hidden = self.bert(input_ids=pieces, attention_mask=mask).last_hidden_state
        words = torch.gather(hidden, 1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        return words, self.trigger(words), self.cue(words)


class RoleHead(nn.Module):
    """Labels of every word, status and commitment, for one trigger at a time: the words look at each other knowing it."""

    def __init__(self, size: int, types: int, labels: int, statuses: int, heads: HeadSizes) -> None:
        super().__init__()
        width = heads.width
        self.heads, self.distance = heads.attention_heads, heads.distance
        self.of_word = nn.Linear(size, width)
        self.of_trigger = nn.Linear(size, width)
        self.of_type = nn.Embedding(types + 2, width)
        self.of_distance = nn.Embedding(2 * heads.distance + 1, width)
        self.norm_in = nn.LayerNorm(width)
        self.attend = nn.Linear(width, 3 * width)
        self.attend_out = nn.Linear(width, width)
        self.norm_mid = nn.LayerNorm(width)
        self.forward_in = nn.Linear(width, heads.feed_forward)
        self.forward_out = nn.Linear(heads.feed_forward, width)
        self.norm_out = nn.LayerNorm(width)
        self.drop = nn.Dropout(heads.dropout)
        self.roles = nn.Linear(width, labels)
        self.status = nn.Sequential(nn.Linear(width + size, width), nn.GELU(), nn.Linear(width, statuses + 1))

    def forward(
        self, words: Tensor, mask: Tensor, sentence: Tensor, start: Tensor, end: Tensor, kind: Tensor
    ) -> tuple[Tensor, Tensor]:
        """`words` (B, W, size), `mask` (B, W); `sentence`, `start`, `end`, `kind` (N) -> (N, W, labels), (N, 4 + 1).

        A trigger covers the words start .. end - 1 of its sentence; `kind` is 0 for any event, a claim type from 1, or
        `SAYING`. The last column is the author's commitment to it, -3 to 3; those before it score the status.
        """
        index = torch.arange(words.shape[1], device=words.device).unsqueeze(0)
        before = (index - start.unsqueeze(1)).clamp(max=0)
        after = (index - (end - 1).unsqueeze(1)).clamp(min=0)
        distance = (before + after).clamp(-self.distance, self.distance) + self.distance
        mine = words[sentence]
        trigger = torch.gather(mine, 1, start.view(-1, 1, 1).expand(-1, 1, mine.shape[2]))
        given = self.of_trigger(trigger) + self.of_type(kind).unsqueeze(1)
        x = self.of_word(words)[sentence] + given + self.of_distance(distance)
        x = self.drop(torch.nn.functional.gelu(self.norm_in(x)))
        x = self.norm_mid(x + self.drop(self._look(x, mask[sentence])))
        x = self.norm_out(x + self.drop(self.forward_out(torch.nn.functional.gelu(self.forward_in(x)))))
        at = torch.gather(x, 1, start.view(-1, 1, 1).expand(-1, 1, x.shape[2]))
        return self.roles(x), self.status(torch.cat([at, trigger], 2)).squeeze(1)

    def _look(self, x: Tensor, mask: Tensor) -> Tensor:
        """Self-attention written out, so that the exported graph holds plain matrix products."""
        count, length, width = x.shape
        query, key, value = (
            part.view(count, length, self.heads, width // self.heads).transpose(1, 2)
            for part in self.attend(x).chunk(3, dim=-1)
        )
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5
        scores = scores + (1.0 - mask.view(count, 1, 1, length).to(scores.dtype)) * -1e4
        seen = (scores.softmax(-1) @ value).transpose(1, 2).reshape(count, length, width)
        result: Tensor = self.attend_out(seen)
        return result


class Network(nn.Module):
    """Both parts together."""

    def __init__(self, bert: BertModel, types: int, labels: int, statuses: int, heads: HeadSizes) -> None:
        super().__init__()
        self.encoder = WordEncoder(bert, types, heads.dropout)
        self.roles = RoleHead(bert.config.hidden_size, types, labels, statuses, heads)
