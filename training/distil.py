"""Teach one network what several know: `python -m training.distil --help`.

The teachers' averaged probabilities, half and half with the annotations, are the wanted answers on annotated sentences;
on plain war reporting (JSON Lines, gzipped, with a `text`) the teachers' answers alone. Sentences of dev are left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from sayso.reading.labels import TYPES
from sayso.reading.sentences import split_sentences
from sayso.reading.spans import find_triggers
from sayso.reading.words import WordPieces, Words
from training.annotations import dev_files, read_sentences
from training.export import load
from training.features import Example, Floats, collate
from training.network import Network
from training.train import CONFIG, ENCODER, annotated, build, fit

# Sentences of plain text shorter or longer than this (characters) are headlines, lists or run-ons.
SHORTEST, LONGEST = 40, 420


def plain_sentences(files: Sequence[Path], leave_out: set[str], count: int, seed: int) -> list[str]:
    """At most `count` sentences drawn from the texts of conflict reporting, none of those left out."""
    found: set[str] = set()
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                if item.get("conflict", True):
                    found.update(s.text for s in split_sentences(item["text"]) if SHORTEST <= len(s.text) <= LONGEST)
    usable = sorted(text for text in found if squeezed(text) not in leave_out)
    return random.Random(seed).sample(usable, min(count, len(usable)))


def squeezed(text: str) -> str:
    """Letters and digits alone: the dev sentences lost their apostrophes and quotation marks."""
    return "".join(ch for ch in text.lower() if ch.isalnum())


def words_alone(words: Words) -> Example:
    """A sentence that nobody has annotated."""
    none = np.zeros((len(words.spans), len(TYPES) + 1), np.float32)
    return Example("", words, none, (), (), ())


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
        types = _mean([scores.softmax(-1) for _, scores in seen])
        asked = [_with_triggers(e, types[row], trigger) for row, e in enumerate(chosen)]
        if not any(e.triggers for e in asked):
            yield from (self._mixed(e, types[row], [], [], gold_share) for row, e in enumerate(asked))
            return
        ask = collate([replace(e, roles=_blank(e, 24), status=_blank(e, 4)) for e in asked])
        told = [
            net.roles(words, ask.word_mask, ask.sentence, ask.start, ask.end, ask.kind)
            for net, (words, _) in zip(self.networks, seen, strict=True)
        ]
        roles, status = _mean([r.sigmoid() for r, _ in told]), _mean([s.softmax(-1) for _, s in told])
        at = 0
        for row, e in enumerate(asked):
            mine = slice(at, at + len(e.triggers))
            at = mine.stop
            yield self._mixed(e, types[row], list(roles[mine]), list(status[mine]), gold_share)

    @staticmethod
    def _mixed(e: Example, types: Floats, roles: list[Floats], status: list[Floats], gold_share: float) -> Example:
        count = len(e.words.spans)
        told = [table[:count] for table in roles]
        if not e.id:
            return replace(e, types=types[:count], roles=tuple(told), status=tuple(status))
        keep, take = gold_share, 1.0 - gold_share
        return replace(
            e,
            types=keep * e.types + take * types[:count],
            roles=tuple(keep * mine + take * theirs for mine, theirs in zip(e.roles, told, strict=True)),
            status=tuple(keep * mine + take * theirs for mine, theirs in zip(e.status, status, strict=True)),
        )


def _mean(answers: Sequence[torch.Tensor]) -> Floats:
    result: Floats = torch.stack(list(answers)).mean(0).numpy()
    return result


def _blank(e: Example, columns: int) -> tuple[Floats, ...]:
    shape = (len(e.words.spans), columns) if columns > 4 else (columns,)
    return tuple(np.zeros(shape, np.float32) for _ in e.triggers)


def _with_triggers(e: Example, types: Floats, threshold: float) -> Example:
    if e.id:
        return e
    found = find_triggers(types, len(e.words.spans), threshold)
    return replace(e, triggers=tuple((t.start, t.end, TYPES.index(t.type) + 1) for t in found))


def taught(teachers: Teachers, data: Sequence[Example], gold_share: float, trigger: float) -> list[Example]:
    """Every example with the teachers' answers; sentences of like length are asked together."""
    ordered = sorted(data, key=lambda e: len(e.words.pieces))
    groups = [ordered[at : at + 24] for at in range(0, len(ordered), 24)]
    return [example for group in groups for example in teachers.answer(group, gold_share, trigger)]


def distil(given: argparse.Namespace, config: dict[str, Any]) -> None:
    """One run of the student."""
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    settings = config["distil"]
    teachers = Teachers([load(path, config) for path in given.teachers])
    kept, held = annotated(given.data, config)
    dev = {squeezed(s.text) for path in dev_files(given.data) for s in read_sentences(path)}
    plain = plain_sentences(given.text, dev, settings["plain_sentences"], config["seed"])
    bare = [words_alone(words) for words in WordPieces(ENCODER / "tokenizer.json").split(plain)]
    wanted = taught(teachers, kept + bare, settings["gold_share"], settings["trigger"])
    given.out.mkdir(parents=True, exist_ok=True)
    fit(build(config), wanted, held, given.out, config | {"epochs": settings["epochs"]})


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotation files (*.jsonl)")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="plain war reporting (*.jsonl.gz)")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="checkpoints of training.train")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--config", type=Path, default=CONFIG)
    given = parser.parse_args()
    distil(given, tomllib.loads(given.config.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
