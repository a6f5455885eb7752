"""Fit the map of confidence: `python -m training.calibration --data ANNOTATIONS --model FOLDER`.

Reads the held-out documents with the model, sees which claims have the right trigger and type, and writes the two numbers of
`sayso.reading.confidence` into the model folder's `settings.json`. Run it after the thresholds are set: which claims are
read depends on them. Dev is not looked at (`python -m benchmarks.calibration` measures there).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.calibration import Judged, judged
from sayso.reading.confidence import Confidence, log_odds
from sayso.reading.network import Graphs

Floats = NDArray[np.float64]

STEPS = 50
ENOUGH = 1e-9
DIGITS = 4


def fit(claims: Sequence[Judged]) -> Confidence:
    """The line on the log odds of the network's probabilities that makes the claims' rightness likeliest.

    Newton's method on Platt's (1999) smoothed targets, which keep the line finite where all claims are right. Raises
    ValueError where rightness doesn't rise with the network's probability, or no claims are given.
    """
    right = np.asarray([claim.right for claim in claims], np.float64)
    odds = np.asarray([log_odds(claim.raw) for claim in claims], np.float64)
    wanted = np.where(right > 0, (right.sum() + 1) / (right.sum() + 2), 1 / (len(right) - right.sum() + 2))
    columns = np.stack([odds, np.ones_like(odds)], axis=1)
    line = np.asarray([1.0, 0.0])
    for _ in range(STEPS):
        given = 0.5 + 0.5 * np.tanh(columns @ line / 2)
        slope = columns.T @ (given - wanted)
        # A little on the diagonal keeps the step finite where one number alone is told.
        curve = (columns.T * (given * (1 - given))) @ columns + 1e-6 * np.eye(2)
        step = np.linalg.solve(curve, slope)
        # Far from the best line a whole step overshoots, more with every step: take as much as makes the claims likelier.
        while _cost(columns, wanted, line - step) > _cost(columns, wanted, line) and np.abs(step).max() > ENOUGH:
            step = step / 2
        line = line - step
        if np.abs(step).max() < ENOUGH:
            break
    return Confidence(round(float(line[0]), DIGITS), round(float(line[1]), DIGITS))


def _cost(columns: Floats, wanted: Floats, line: Floats) -> float:
    """The negative logarithm of the likelihood."""
    along = columns @ line
    return float((np.logaddexp(0.0, along) - wanted * along).sum())


def write(folder: Path, confidence: Confidence) -> None:
    """Put the map into the settings; all else in them stays."""
    path = folder / "settings.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings["confidence"] = {"slope": confidence.slope, "shift": confidence.shift}
    path.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    # Here, so that `fit` can be used without the packages of training.
    from training.thresholds import held_out
    from training.train import CONFIG

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of annotated claims (*.jsonl)")
    parser.add_argument("--model", type=Path, required=True, help="folder written by training.export")
    parser.add_argument("--config", type=Path, default=CONFIG)
    given = parser.parse_args()
    claims = judged(Graphs(given.model), held_out(given.data, given.config))
    confidence = fit(claims)
    write(given.model, confidence)
    print(f"{len(claims)} claims, {sum(claim.right for claim in claims)} right")
    print(f"slope {confidence.slope}, shift {confidence.shift}: written to {given.model / 'settings.json'}")


if __name__ == "__main__":
    main()
