"""The model's two graphs under onnxruntime: words and triggers of sentences, then roles and status of triggers.

Shapes: B sentences, T word pieces, W words, N triggers of all sentences of a batch.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError

from .labels import ROLES, STATUSES, TYPES
from .words import WordPieces, Words

if TYPE_CHECKING:
    import onnxruntime

FloatArray = NDArray[np.float32]
IntArray = NDArray[np.int64]

BUNDLED = Path(__file__).parent / "model"


@dataclass(frozen=True, slots=True)
class Settings:
    """`settings.json` beside the graphs: the labels they were trained with, thresholds, and the hash of the weights.

    `trigger` is the probability from which a word is a trigger; `begin` and `inside` (one for each role) those from
    which a word begins a span or belongs to one.
    """

    version: str
    trigger: float
    inside: tuple[float, ...]
    begin: float

    @classmethod
    def read(cls, folder: Path) -> Settings:
        """Raises ModelError where the file is missing or made for other labels."""
        path = folder / "settings.json"
        try:
            raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelError(
                "model-missing", f"no model settings ({error})", where=str(path), remedy="reinstall sayso"
            ) from error
        if [raw["types"], raw["roles"], raw["statuses"]] != [list(TYPES), list(ROLES), list(STATUSES)]:
            raise ModelError("model-labels", "made for other labels", where=str(path), remedy="reinstall sayso")
        inside = tuple(float(raw["inside"][role]) for role in ROLES)
        return cls(str(raw["version"]), float(raw["trigger"]), inside, float(raw["begin"]))


@dataclass(frozen=True, slots=True)
class Encoded:
    """The encoder's answer for a batch: word vectors (B, W, size), trigger probabilities (B, W, types + 1), mask (B, W)."""

    vectors: FloatArray
    triggers: FloatArray
    mask: FloatArray


@dataclass(frozen=True, slots=True)
class Triggers:
    """Triggers to ask about, each (N,): row of the batch, first word, word after the last, type number from 1."""

    sentence: IntArray
    start: IntArray
    end: IntArray
    kind: IntArray


class Graphs:
    """Both graphs, their tokenizer and settings. `threads` bounds what onnxruntime uses; None leaves it the choice."""

    def __init__(self, folder: Path = BUNDLED, threads: int | None = None) -> None:
        self.settings = Settings.read(folder)
        self.pieces = WordPieces(folder / "tokenizer.json")
        self._encoder = _session(folder / "encoder.onnx", threads)
        self._roles = _session(folder / "roles.onnx", threads)

    def encode(self, words: Sequence[Words]) -> Encoded:
        """One pass of the encoder over a batch."""
        feed, mask = padded(words)
        vectors, scores = self._encoder.run(None, feed)
        return Encoded(vectors, _softmax(scores), mask)

    def ask(self, encoded: Encoded, triggers: Triggers) -> tuple[FloatArray, FloatArray]:
        """Role probabilities (N, W, 2 x roles: inside, then begin) and status probabilities (N, 4)."""
        feed = {
            "words": encoded.vectors, "mask": encoded.mask, "sentence": triggers.sentence,
            "start": triggers.start, "end": triggers.end, "kind": triggers.kind,
        }  # fmt: skip
        roles, status = self._roles.run(None, feed)
        return 1.0 / (1.0 + np.exp(-roles)), _softmax(status)


def padded(words: Sequence[Words]) -> tuple[dict[str, Any], FloatArray]:
    """The encoder's input for a batch, and the mask of its words (B, W)."""
    longest, most = max(len(w.pieces) for w in words), max(len(w.first) for w in words)
    pieces, mask = np.zeros((len(words), longest), np.int64), np.zeros((len(words), longest), np.float32)
    first, word_mask = np.zeros((len(words), most), np.int64), np.zeros((len(words), most), np.float32)
    for row, w in enumerate(words):
        pieces[row, : len(w.pieces)], mask[row, : len(w.pieces)] = w.pieces, 1.0
        first[row, : len(w.first)], word_mask[row, : len(w.first)] = w.first, 1.0
    return {"pieces": pieces, "mask": mask, "first": first}, word_mask


def _session(path: Path, threads: int | None) -> onnxruntime.InferenceSession:
    import onnxruntime

    if not path.is_file():
        raise ModelError("model-missing", "no such model file", where=str(path), remedy="reinstall sayso")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # Two graphs take turns: threads of the one that wait in a loop would take the cores from the other.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if threads is not None:
        options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _softmax(scores: FloatArray) -> FloatArray:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: FloatArray = raised / raised.sum(axis=-1, keepdims=True)
    return result
