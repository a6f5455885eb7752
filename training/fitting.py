"""Fit a network to examples: losses, optimizer, moving average, epochs."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, smooth_l1_loss

from training.features import Batch, Example, batches
from training.network import Network

MASK_PIECE = 103


def losses(network: Network, batch: Batch, config: dict[str, Any]) -> torch.Tensor:
    """The weighted sum of the losses of one batch; wanted answers are probabilities, but for the commitment."""
    pieces = batch.pieces
    if network.training:
        hidden = (torch.rand(pieces.shape) < config["heads"]["word_dropout"]) & (pieces > MASK_PIECE)
        pieces = pieces.masked_fill(hidden, MASK_PIECE)
    weights = config["loss"]
    words, types, cues = network.encoder(pieces, batch.mask, batch.first)
    each_type = cross_entropy(types.float().transpose(1, 2), batch.types.transpose(1, 2), reduction="none")
    each_cue = binary_cross_entropy_with_logits(cues.float(), batch.cues, reduction="none").sum(2)
    total: torch.Tensor = weights["trigger"] * _mean(each_type, batch.word_mask * batch.types_known.unsqueeze(1))
    total = total + weights["cue"] * _mean(each_cue, batch.word_mask * batch.cues_known.unsqueeze(1))
    if not len(batch.kind):
        return total
    roles, standing = network.roles(words, batch.word_mask, batch.sentence, batch.start, batch.end, batch.kind)
    each = binary_cross_entropy_with_logits(roles.float(), batch.roles, reduction="none")
    counts = batch.word_mask[batch.sentence].unsqueeze(2) * batch.roles_known.unsqueeze(1)
    told = batch.roles_known.amax(1).sum().clamp(min=1.0)
    total = total + weights["roles"] * (each * counts).sum() / told
    status = cross_entropy(standing[:, :-1].float(), batch.status, reduction="none")
    total = total + weights["status"] * _mean(status, batch.status_known)
    off = smooth_l1_loss(standing[:, -1].float(), batch.commitment, reduction="none")
    whole: torch.Tensor = total + weights["commitment"] * _mean(off, batch.commitment_known)
    return whole


def _mean(values: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
    """The mean over what counts; 0 where nothing does."""
    mean: torch.Tensor = (values * counts).sum() / counts.sum().clamp(min=1.0)
    return mean


def optimizer_of(
    network: nn.Module, bert: nn.Module, rates: dict[str, float], steps: int, warmup: float
) -> tuple[torch.optim.Optimizer, Any]:
    """AdamW with a slow rate for the encoder and a fast one for the heads, warm-up and linear decay."""
    encoder = set(bert.parameters())
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


def descend(
    loss: torch.Tensor, network: nn.Module, adam: torch.optim.Optimizer, schedule: Any, grad_clip: float
) -> None:
    """One step of the optimizer and of its schedule."""
    adam.zero_grad(set_to_none=True)
    torch.autograd.backward(loss)
    nn.utils.clip_grad_norm_(network.parameters(), grad_clip)
    adam.step()
    schedule.step()


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


def fit(
    network: Network, draw: Callable[[], list[Example]], held: list[Example], out: Path, config: dict[str, Any]
) -> None:
    """All epochs, each on what `draw` gives; writes `epoch-N.pt`, the moving average of the weights, after each."""
    rng = random.Random(config["seed"])
    average = MovingAverage(network, config["ema_decay"])
    per_epoch = sum(1 for _ in batches(draw(), config["batch_words"], random.Random(0)))
    adam, schedule = optimizer_of(
        network, network.encoder.bert, config["learning_rate"], per_epoch * config["epochs"], config["warmup_share"]
    )
    print(f"{len(draw())} sentences an epoch, {len(held)} held out, about {per_epoch} steps an epoch", flush=True)
    for epoch in range(1, config["epochs"] + 1):
        began, total, steps = time.monotonic(), 0.0, 0
        network.train()
        for batch in batches(draw(), config["batch_words"], rng):
            with torch.autocast("cpu", torch.bfloat16, enabled=config["bfloat16"]):
                loss = losses(network, batch, config)
            descend(loss, network, adam, schedule, config["grad_clip"])
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
