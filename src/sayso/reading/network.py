"""The model's two graphs under onnxruntime: words and triggers of a sentence, then roles and status of its triggers.

Shapes: T word pieces, W words, N triggers of the sentence. The graphs take batches; they are given one sentence at a time,
because numbers rounded to 8 bits depend on what else is in a batch, and the same words must give the same claims in any
company.
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
Asked = tuple[int, int, int]

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
    """The encoder's answer for a sentence: word vectors (1, W, size) and trigger probabilities (W, types + 1)."""

    vectors: FloatArray
    triggers: FloatArray


class Graphs:
    """Both graphs, their tokenizer and settings. Each call runs on one core; calls from several threads run side by side."""

    def __init__(self, folder: Path = BUNDLED) -> None:
        self.settings = Settings.read(folder)
        self.pieces = WordPieces(folder / "tokenizer.json")
        self._encoder = _session(folder / "encoder.onnx")
        self._roles = _session(folder / "roles.onnx")

    def encode(self, words: Words) -> Encoded:
        """One pass of the encoder over a sentence with at least one word."""
        feed = {
            "pieces": np.asarray([words.pieces], np.int64),
            "mask": np.ones((1, len(words.pieces)), np.float32),
            "first": np.asarray([words.first], np.int64),
        }
        vectors, scores = self._encoder.run(None, feed)
        return Encoded(vectors, _softmax(scores[0]))

    def ask(self, encoded: Encoded, triggers: Sequence[Asked]) -> tuple[FloatArray, FloatArray]:
        """Role probabilities (N, W, 2 x roles: inside, then begin) and status probabilities (N, 4) of triggers.

        A trigger is asked about by its first word, the word after its last, and its type's number from 1.
        """
        start, end, kind = np.ascontiguousarray(np.asarray(triggers, np.int64).T)
        feed = {
            "words": encoded.vectors, "mask": np.ones(encoded.vectors.shape[:2], np.float32),
            "sentence": np.zeros(len(triggers), np.int64), "start": start, "end": end, "kind": kind,
        }  # fmt: skip
        roles, status = self._roles.run(None, feed)
        return 1.0 / (1.0 + np.exp(-roles)), _softmax(status)


def _session(path: Path) -> onnxruntime.InferenceSession:
    import onnxruntime

    if not path.is_file():
        raise ModelError("model-missing", "no such model file", where=str(path), remedy="reinstall sayso")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # One sentence a core side by side is faster than all cores on one sentence: nobody waits for anybody.
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _softmax(scores: FloatArray) -> FloatArray:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: FloatArray = raised / raised.sum(axis=-1, keepdims=True)
    return result
