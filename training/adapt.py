"""Let the encoder read plain news before it learns the task: `python -m training.adapt --help`.

Masked words, as BERT was trained (Devlin et al. 2019), on the field's own text (Gururangan et al. 2020, "Don't stop
pretraining"): all-MiniLM-L6-v2 was tuned to compare whole sentences and has lost some of what it knew of single words.
Sentences of dev are left out. Writes the encoder's weights, which `training.train --encoder` starts from.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import BertModel

from sayso.reading.sentences import split_sentences
from sayso.reading.words import WordPieces
from training.annotations import dev_files, read_sentences
from training.building import ENCODER, load_encoder
from training.fitting import MASK_PIECE, descend, optimizer_of
from training.plain_text import squeezed
from training.train import CONFIG

SPECIAL = 999  # [PAD], [UNK], [CLS], [SEP], [MASK] and the unused pieces of the vocabulary stand below this number
IGNORED = -100


class MaskedWords(nn.Module):
    """The encoder with a head that guesses hidden pieces; the head's output table is the encoder's input table."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        size = bert.config.hidden_size
        self.bert = bert
        self.guess = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.LayerNorm(size))
        self.bias = nn.Parameter(torch.zeros(bert.config.vocab_size))

    def forward(self, pieces: Tensor, mask: Tensor, wanted: Tensor) -> Tensor:
        """`pieces`, `mask`, `wanted` (B, T), `IGNORED` where nothing is hidden -> the mean loss."""
        hidden = self.bert(input_ids=pieces, attention_mask=mask).last_hidden_state
        at = wanted != IGNORED
        table = self.bert.embeddings.word_embeddings.weight
        scores = nn.functional.linear(self.guess(hidden[at]), table, self.bias.to(hidden.dtype))
        return nn.functional.cross_entropy(scores.float(), wanted[at])


def passages(files: Sequence[Path], leave_out: set[str], repeat: int) -> Iterator[str]:
    """The texts, cut into sentences of war reporting (`repeat` times) and whole items of other news (once)."""
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                if not item.get("conflict", True):
                    yield item["text"]
                    continue
                told = [s.text for s in split_sentences(item["text"]) if squeezed(s.text) not in leave_out]
                for _ in range(repeat):
                    yield from told


def hide(pieces: Tensor, mask: Tensor, share: float) -> tuple[Tensor, Tensor]:
    """Hide a share of the pieces: four in five become [MASK], one in ten another piece, one in ten stays."""
    chosen = (torch.rand(pieces.shape) < share) & (mask > 0) & (pieces > SPECIAL)
    chosen[0, 1] = True  # never a batch without anything to guess
    draw = torch.rand(pieces.shape)
    seen = pieces.masked_fill(chosen & (draw < 0.8), MASK_PIECE)
    other = torch.randint(SPECIAL, 30522, pieces.shape)
    seen = torch.where(chosen & (draw > 0.9), other, seen)
    return seen, pieces.masked_fill(~chosen, IGNORED)


def grouped(texts: list[tuple[int, ...]], batch_words: int, rng: random.Random) -> list[list[tuple[int, ...]]]:
    """Batches of texts of like length, in random order."""
    ordered = sorted(texts, key=lambda ids: len(ids) * (1 + 0.1 * rng.random()))
    groups: list[list[tuple[int, ...]]] = [[]]
    for ids in ordered:
        if groups[-1] and len(ids) * (len(groups[-1]) + 1) > batch_words:
            groups.append([])
        groups[-1].append(ids)
    rng.shuffle(groups)
    return groups


def padded(group: Sequence[tuple[int, ...]]) -> tuple[Tensor, Tensor]:
    """(B, T) pieces and mask."""
    longest = max(len(ids) for ids in group)
    pieces, mask = torch.zeros(len(group), longest, dtype=torch.long), torch.zeros(len(group), longest)
    for row, ids in enumerate(group):
        pieces[row, : len(ids)] = torch.tensor(ids)
        mask[row, : len(ids)] = 1.0
    return pieces, mask


def adapt(given: argparse.Namespace, config: dict[str, Any]) -> None:
    """One pass over the text."""
    settings = config["adapt"]
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    dev = {squeezed(s.text) for path in dev_files(given.data) for s in read_sentences(path)}
    texts = list(passages(given.text, dev, settings["repeat_war"]))
    split = WordPieces(ENCODER / "tokenizer.json").split(texts)
    groups = grouped([w.pieces for w in split], settings["batch_words"], random.Random(config["seed"]))
    network = MaskedWords(load_encoder())
    rates = {"encoder": settings["rate"], "heads": settings["rate"] * 3, "weight_decay": 0.01}
    adam, schedule = optimizer_of(network, network.bert, rates, len(groups), config["warmup_share"])
    print(f"{len(texts)} texts, {len(groups)} steps", flush=True)
    began, recent = time.monotonic(), 0.0
    for step, group in enumerate(groups, 1):
        pieces, mask = padded(group)
        seen, wanted = hide(pieces, mask, settings["hidden_share"])
        with torch.autocast("cpu", torch.bfloat16, enabled=config["bfloat16"]):
            loss = network(seen, mask, wanted)
        descend(loss, network, adam, schedule, config["grad_clip"])
        recent += loss.item()
        if step % 100 == 0:
            print(f"step {step}: loss {recent / 100:.3f}, {time.monotonic() - began:.0f} s", flush=True)
            recent = 0.0
    given.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.bert.state_dict(), given.out)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotation files: their dev is left out")
    parser.add_argument("--text", type=Path, nargs="+", required=True, help="plain news (*.jsonl.gz)")
    parser.add_argument("--out", type=Path, required=True, help="file for the encoder's weights")
    parser.add_argument("--config", type=Path, default=CONFIG)
    given = parser.parse_args()
    adapt(given, tomllib.loads(given.config.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
