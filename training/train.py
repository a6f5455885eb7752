"""Train the reader's network: `python -m training.train --data ANNOTATIONS --attribution FOLDER --out FOLDER`.

Everything that shapes the run stands in `config.toml`; the same seed, data and thread count give the same weights
up to the order of floating point sums.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import torch

from sayso.reading.words import WordPieces
from training.annotations import GoldSentence, read_sentences, training_files
from training.aside import of_articles, of_judged
from training.building import ENCODER, build
from training.commitment import read_judged
from training.features import Example, examples
from training.fitting import fit
from training.network import Network
from training.sayings import read_articles

CONFIG = Path(__file__).parent / "config.toml"
HELD_OUT_SEED = 20171006


def held_out_documents(documents: Iterable[str], share: float, known: set[str]) -> set[str]:
    """About `share` of the documents that are not `known`, the same ones whatever the seed of a run."""
    names = sorted(set(documents) - known)
    return set(random.Random(HELD_OUT_SEED).sample(names, round(share * len(names))))


def annotated(folders: Sequence[Path], config: dict[str, Any]) -> tuple[list[Example], list[Example]]:
    """The annotated sentences of folders, dev left out: to train on, and held out.

    Documents are held out folder by folder, so that a further folder leaves the choice in those before it as it was.
    """
    sentences: list[GoldSentence] = []
    held: set[str] = set()
    for folder in folders:
        mine = [s for path in training_files(folder) for s in read_sentences(path)]
        held |= held_out_documents(
            (s.document for s in mine), config["held_out_share"], {s.document for s in sentences}
        )
        sentences += mine
    made = list(zip(examples(sentences, WordPieces(ENCODER / "tokenizer.json")), sentences, strict=True))
    return [e for e, s in made if s.document not in held], [e for e, s in made if s.document in held]


def beside(folder: Path, config: dict[str, Any]) -> list[Example]:
    """Sayings and judged events, train parts."""
    pieces = WordPieces(ENCODER / "tokenizer.json")
    judged = list(read_judged(folder / "factuality.jsonl.gz", config["aside"]["factuality"], "train"))
    articles = list(read_articles(folder / "polnear.jsonl.gz", "train"))
    return of_articles(articles, pieces) + of_judged(judged, pieces)


def begin(given: argparse.Namespace, config: dict[str, Any]) -> Network:
    """The network to start from: a checkpoint, or fresh heads on an adapted encoder or on the one of the package."""
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    network = build(config)
    if given.encoder:
        network.encoder.bert.load_state_dict(torch.load(given.encoder, weights_only=True))
    if given.start:
        network.load_state_dict(torch.load(given.start, weights_only=True))
    given.out.mkdir(parents=True, exist_ok=True)
    return network


def train(given: argparse.Namespace, config: dict[str, Any]) -> None:
    """One run on the annotations, with a share of the other sets beside them; without annotations on those alone."""
    network = begin(given, config)
    rng = random.Random(config["seed"])
    others = beside(given.attribution, config) if given.attribution else []
    if not given.data:
        rng.shuffle(others)
        held, telling = others[:400], [e for e in others[400:] if e.questions]
        empty = [e for e in others[400:] if not e.questions]
        instead = {"batch_words": config["aside"]["batch_words"]}
        fit(network, lambda: telling + rng.sample(empty, len(empty) // 2), held, given.out, config | instead)
        return
    kept, held = annotated(given.data, config)
    share = min(len(others), round(config["aside"]["replay"] * len(kept)))
    fit(network, lambda: kept + rng.sample(others, share), held, given.out, config)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="folders of annotated claims (*.jsonl)")
    parser.add_argument("--attribution", type=Path, help="folder with polnear.jsonl.gz and factuality.jsonl.gz")
    parser.add_argument("--encoder", type=Path, help="encoder weights of training.adapt to start from")
    parser.add_argument("--start", type=Path, help="checkpoint to start from")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--seed", type=int, help="instead of the one in the configuration")
    parser.add_argument("--epochs", type=int, help="instead of those in the configuration")
    parser.add_argument("--rate", type=float, default=1.0, help="times the learning rates: less for a run that goes on")
    given = parser.parse_args()
    if not (given.data or given.attribution):
        parser.error("give --data, --attribution or both")
    config = tomllib.loads(given.config.read_text(encoding="utf-8"))
    instead = {name: value for name in ("seed", "epochs") if (value := getattr(given, name)) is not None}
    rates = {name: config["learning_rate"][name] * given.rate for name in ("encoder", "heads")}
    train(given, config | instead | {"learning_rate": config["learning_rate"] | rates})


if __name__ == "__main__":
    main()
