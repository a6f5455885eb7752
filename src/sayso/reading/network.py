"""The model's two graphs under onnxruntime: words, triggers and cues of a sentence, then what belongs to each of them.

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

from .confidence import Confidence
from .labels import LABELS, STATUSES, TYPES
from .words import WordPieces, Words

if TYPE_CHECKING:
    import onnxruntime

FloatArray = NDArray[np.float32]
Asked = tuple[int, int, int]

BUNDLED = Path(__file__).parent / "model"


@dataclass(frozen=True, slots=True)
class Settings:
    """`settings.json` beside the graphs: the labels they were trained with, thresholds, and the hash of the weights.

    `trigger` is the probability from which a word is a trigger, `cue` that from which it belongs to a cue; `begin` and
    `inside` (one for each label) those from which a word begins a span or belongs to one. `piece` is what a further piece
    of a saying's source or content costs, in log odds; `lean` how much words lean to what was told before (`leaning.py`);
    `confidence` maps a trigger's probability to that of being right.
    """

    version: str
    trigger: float
    cue: float
    inside: tuple[float, ...]
    begin: float
    piece: float
    lean: float
    confidence: Confidence

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
        if [raw.get("types"), raw.get("labels"), raw.get("statuses")] != [list(TYPES), list(LABELS), list(STATUSES)]:
            raise ModelError("model-labels", "made for other labels", where=str(path), remedy="reinstall sayso")
        inside = tuple(float(raw["inside"][label]) for label in LABELS)
        try:
            confidence = Confidence.of(raw["confidence"])
        except (KeyError, ValueError) as error:
            raise ModelError(
                "model-confidence", f"no map of confidence ({error})", where=str(path), remedy="reinstall sayso"
            ) from error
        trigger, cue, begin, piece, lean = (float(raw[name]) for name in ("trigger", "cue", "begin", "piece", "lean"))
        return cls(str(raw["version"]), trigger, cue, inside, begin, piece, lean, confidence)


@dataclass(frozen=True, slots=True)
class Encoded:
    """The encoder's answer for a sentence.

    Word vectors (1, W, size), trigger probabilities (W, types + 1), cue probabilities (W, 2: inside one, begins one).
    """

    vectors: FloatArray
    triggers: FloatArray
    cues: FloatArray


@dataclass(frozen=True, slots=True)
class Answers:
    """What belongs to N triggers.

    Label probabilities (N, W, 2 x labels: inside, then begin), status probabilities (N, 4), and the author's commitment (N),
    from -3 (certainly did not happen) to 3 (certainly did).
    """

    labels: FloatArray
    status: FloatArray
    commitment: FloatArray


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
        vectors, triggers, cues = self._encoder.run(None, feed)
        return Encoded(vectors, _softmax(triggers[0]), _sigmoid(cues[0]))

    def ask(self, encoded: Encoded, triggers: Sequence[Asked]) -> Answers:
        """What belongs to each trigger.

        A trigger is asked about by its first word, the word after its last, and its kind: its type's number from 1,
        `SAYING` for a cue, 0 for any event.
        """
        start, end, kind = np.ascontiguousarray(np.asarray(triggers, np.int64).T)
        feed = {
            "words": encoded.vectors, "mask": np.ones(encoded.vectors.shape[:2], np.float32),
            "sentence": np.zeros(len(triggers), np.int64), "start": start, "end": end, "kind": kind,
        }  # fmt: skip
        labels, standing = self._roles.run(None, feed)
        return Answers(_sigmoid(labels), _softmax(standing[:, :-1]), standing[:, -1])


def _session(path: Path) -> onnxruntime.InferenceSession:
    import onnxruntime

    if not path.is_file():
        raise ModelError("model-missing", "no such model file", where=str(path), remedy="reinstall sayso")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # One sentence a core side by side is faster than all cores on one sentence: nobody waits for anybody.
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _sigmoid(scores: FloatArray) -> FloatArray:
    result: FloatArray = np.reciprocal(1.0 + np.exp(-scores))
    return result


def _softmax(scores: FloatArray) -> FloatArray:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: FloatArray = raised / raised.sum(axis=-1, keepdims=True)
    return result
