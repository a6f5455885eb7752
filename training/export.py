"""Checkpoint -> model folder: two graphs (int8), the tokenizer and the settings.

`python -m training.export --checkpoint build/reader/epoch-10.pt --out src/sayso/reading/model [--float]`
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from sayso.reading.labels import LABELS, STATUSES, TYPES
from training.building import ENCODER, build
from training.network import Network

OPSET = 17


class ByteEmbedding(nn.Module):
    """An embedding table in int8 with one scale a row: one scale for the whole table rounds the rare words away."""

    scale: Tensor
    bytes: Tensor

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("bytes", (table / scale).round().to(torch.int8))

    def forward(self, pieces: Tensor) -> Tensor:
        """(B, T) -> (B, T, size)."""
        rows: Tensor = self.bytes[pieces].float() * self.scale[pieces]
        return rows


def load(checkpoint: Path, config: dict[str, Any]) -> Network:
    """The network with the weights of a checkpoint, ready to answer."""
    network = build(config)
    network.load_state_dict(torch.load(checkpoint, weights_only=True))
    return network.eval()


def write_encoder(network: Network, path: Path) -> None:
    """Graph: pieces, mask (B, T), first (B, W) -> words (B, W, size), triggers (B, W, types + 1), cues (B, W, 2)."""
    example = (torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7), torch.zeros(2, 5, dtype=torch.long))
    torch.onnx.export(
        network.encoder, example, str(path), opset_version=OPSET, dynamo=False,
        input_names=["pieces", "mask", "first"], output_names=["words", "triggers", "cues"],
        dynamic_axes={"pieces": {0: "B", 1: "T"}, "mask": {0: "B", 1: "T"}, "first": {0: "B", 1: "W"},
                      "words": {0: "B", 1: "W"}, "triggers": {0: "B", 1: "W"}, "cues": {0: "B", 1: "W"}},
    )  # fmt: skip


def write_roles(network: Network, path: Path) -> None:
    """Graph: words, mask (B, W), sentence, start, end, kind (N) -> labels (N, W, 2 x labels), standing (N, 4 + 1)."""
    size = network.encoder.bert.config.hidden_size
    numbers = [
        torch.zeros(3, dtype=torch.long),
        torch.ones(3, dtype=torch.long),
        torch.full((3,), 2),
        torch.ones(3, dtype=torch.long),
    ]
    torch.onnx.export(
        network.roles, (torch.zeros(2, 5, size), torch.ones(2, 5), *numbers), str(path), opset_version=OPSET, dynamo=False,
        input_names=["words", "mask", "sentence", "start", "end", "kind"], output_names=["labels", "standing"],
        dynamic_axes={"words": {0: "B", 1: "W"}, "mask": {0: "B", 1: "W"}, "labels": {0: "N", 1: "W"}, "standing": {0: "N"}}
        | {name: {0: "N"} for name in ("sentence", "start", "end", "kind")},
    )  # fmt: skip


def quantize(source: Path, target: Path) -> None:
    """Dynamic int8, one scale for each output channel of a weight."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(ready, target, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True)


def settings(out: Path, thresholds: dict[str, float]) -> None:
    """`settings.json`: labels, thresholds, and as version the start of the hash of both graphs."""
    digest = hashlib.sha256()
    for name in ("encoder.onnx", "roles.onnx"):
        digest.update((out / name).read_bytes())
    content = {
        "version": digest.hexdigest()[:12],
        "types": TYPES,
        "labels": LABELS,
        "statuses": STATUSES,
        "trigger": thresholds["trigger"],
        "cue": thresholds["cue"],
        "inside": dict.fromkeys(LABELS, thresholds["inside"]),
        "begin": thresholds["begin"],
        "piece": thresholds["piece"],
        "lean": thresholds["lean"],
        "confidence": {"slope": 1.0, "shift": 0.0},  # the network's own, until `training.calibration` has measured it
    }
    (out / "settings.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def export(checkpoint: Path, out: Path, config: dict[str, Any], *, as_float: bool) -> None:
    """Write the whole model folder."""
    network = load(checkpoint, config)
    if not as_float:
        table = network.encoder.bert.embeddings.word_embeddings.weight.detach()
        network.encoder.bert.embeddings.register_module("word_embeddings", ByteEmbedding(table))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, write in (("encoder.onnx", write_encoder), ("roles.onnx", write_roles)):
            whole = Path(folder) / name
            write(network, whole)
            onnx.checker.check_model(str(whole))
            if as_float:
                shutil.copy(whole, out / name)
            else:
                quantize(whole, out / name)
    shutil.copy(ENCODER / "tokenizer.json", out / "tokenizer.json")
    settings(out, config["thresholds"])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "config.toml")
    parser.add_argument("--float", dest="as_float", action="store_true", help="keep 32-bit weights (to compare with)")
    given = parser.parse_args()
    export(
        given.checkpoint, given.out, tomllib.loads(given.config.read_text(encoding="utf-8")), as_float=given.as_float
    )


if __name__ == "__main__":
    main()
