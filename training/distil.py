"""Teach one network what several know: `python -m training.distil --help`.

The teachers' averaged probabilities, half and half with the annotations, are the wanted answers on annotated sentences;
on plain war reporting (JSON Lines, gzipped, with a `text`) the teachers' answers alone. Sentences of dev are left out.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from sayso.reading.labels import LABELS, STATUSES, TYPES
from sayso.reading.spans import find_triggers
from sayso.reading.words import WordPieces, Words
from training.annotations import dev_files, read_sentences
from training.building import ENCODER
from training.export import load
from training.features import Batch, Example, Floats, Question, collate
from training.fitting import fit
from training.network import Network
from training.plain_text import plain_sentences, squeezed
from training.train import CONFIG, annotated, begin, beside


def words_alone(words: Words) -> Example:
    """A sentence that nobody has annotated."""
    return Example("", words, None, None, ())


class Teachers:
    """Several trained networks that answer as one: the mean of their probabilities."""

    def __init__(self, networks: Sequence[Network]) -> None:
        self.networks = networks

    @torch.inference_mode()
    def answer(self, chosen: Sequence[Example], gold_share: float, trigger: float) -> Iterator[Example]:
        """The examples with the teachers' answers, mixed with `gold_share` of the annotation where there is one.

        Unannotated sentences get the triggers that the teachers find above the probability `trigger`.
        """
        batch = collate(chosen)
        seen = [net.encoder(batch.pieces, batch.mask, batch.first) for net in self.networks]
        types = _mean([scores.softmax(-1) for _, scores, _ in seen])
        cues = _mean([scores.sigmoid() for _, _, scores in seen])
        asked = [_with_triggers(e, types[row], trigger) for row, e in enumerate(chosen)]
        ask = collate(asked)
        roles, standing = self._questions([words for words, _, _ in seen], ask)
        at = 0
        for row, e in enumerate(asked):
            mine = slice(at, at + len(e.questions))
            at = mine.stop
            told = zip(e.questions, roles[mine], standing[mine], strict=True)
            count = len(e.words.spans)
            yield Example(
                e.id,
                e.words,
                _mixed(e.types, types[row][:count], gold_share),
                cues[row][:count],
                tuple(_answered(q, r[:count], s, gold_share) for q, r, s in told),
            )

    def _questions(self, words: Sequence[torch.Tensor], ask: Batch) -> tuple[Floats, Floats]:
        """(N, W, 2 x labels) and (N, 4 + 1): status probabilities, then commitment."""
        if not len(ask.kind):
            return np.zeros((0, 1, 2 * len(LABELS)), np.float32), np.zeros((0, len(STATUSES) + 1), np.float32)
        told = [
            net.roles(mine, ask.word_mask, ask.sentence, ask.start, ask.end, ask.kind)
            for net, mine in zip(self.networks, words, strict=True)
        ]
        standing = [torch.cat([s[:, :-1].softmax(-1), s[:, -1:]], 1) for _, s in told]
        return _mean([r.sigmoid() for r, _ in told]), _mean(standing)


def _mean(answers: Sequence[torch.Tensor]) -> Floats:
    result: Floats = torch.stack(list(answers)).mean(0).numpy()
    return result


def _mixed(gold: Floats | None, taught: Floats, gold_share: float) -> Floats:
    if gold is None:
        return taught
    result: Floats = gold_share * gold + (1.0 - gold_share) * taught
    return result


def _answered(question: Question, roles: Floats, standing: Floats, gold_share: float) -> Question:
    return replace(
        question,
        roles=_mixed(question.roles, roles, gold_share),
        status=_mixed(question.status, standing[:-1], gold_share),
        commitment=float(standing[-1]),
    )


def _with_triggers(e: Example, types: Floats, threshold: float) -> Example:
    if e.id:
        return e
    found = find_triggers(types, len(e.words.spans), threshold)
    return replace(e, questions=tuple(Question(t.start, t.end, TYPES.index(t.type) + 1) for t in found))


def taught(teachers: Teachers, data: Sequence[Example], gold_share: float, trigger: float) -> list[Example]:
    """Every example with the teachers' answers; sentences of like length are asked together."""
    ordered = sorted(data, key=lambda e: len(e.words.pieces))
    groups = [ordered[at : at + 24] for at in range(0, len(ordered), 24)]
    return [example for group in groups for example in teachers.answer(group, gold_share, trigger)]


def distil(given: argparse.Namespace, config: dict[str, Any]) -> None:
    """One run of the student."""
    network = begin(given, config)
    settings = config["distil"]
    teachers = Teachers([load(path, config) for path in given.teachers])
    kept, held = annotated(given.data, config)
    dev = {squeezed(s.text) for path in dev_files(given.data[0]) for s in read_sentences(path)}
    plain = plain_sentences(given.text, dev, settings["plain_sentences"], config["seed"])
    bare = [words_alone(words) for words in WordPieces(ENCODER / "tokenizer.json").split(plain)]
    wanted = taught(teachers, kept + bare, settings["gold_share"], settings["trigger"])
    rng = random.Random(config["seed"])
    others = beside(given.attribution, config) if given.attribution else []
    share = min(len(others), round(config["aside"]["replay"] * len(kept)))
    instead = {"epochs": settings["epochs"]}
    fit(network, lambda: wanted + rng.sample(others, share), held, given.out, config | instead)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of annotated claims (*.jsonl)")
    parser.add_argument("--attribution", type=Path, help="folder with polnear.jsonl.gz and factuality.jsonl.gz")
    parser.add_argument("--encoder", type=Path, help="encoder weights of training.adapt to start from")
    parser.add_argument("--start", type=Path, help="checkpoint to start from")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="plain war reporting (*.jsonl.gz)")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="checkpoints of training.train")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--config", type=Path, default=CONFIG)
    given = parser.parse_args()
    distil(given, tomllib.loads(given.config.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
