"""Is confidence a probability: `python -m benchmarks.calibration --data ANNOTATIONS [--model FOLDER] [--svg FILE] [--check]`.

The claims read in `dev*.jsonl` in ten bins of confidence: how sure the reader was, and how many had the right trigger and
type (rule 2 of `benchmarks/matching.py`), before and after the map of `sayso.reading.confidence`. Expected calibration
error (Naeini, Cooper and Hauskrecht 2015): the mean distance of the two, each bin weighed by its claims; with bins of equal width
and with bins of equal number. A reader whose every probability is true doesn't reach 0 on so few claims: the error that it
would have is reckoned beside it, by drawing rightness from the probabilities. `--check` fails where bins of equal width
give more than the ceiling in `floors.toml`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.floors import above_ceiling
from benchmarks.matching import pairs
from benchmarks.reading import of_gold, of_reading, read_documents
from benchmarks.reliability_drawing import Series, drawn
from sayso.reading.network import BUNDLED, Graphs
from training.annotations import GoldSentence, dev_files
from training.annotations import read_sentences as read_annotations

BINS = 10
DRAWS, SEED = 2_000, 20171006

Floats = NDArray[np.float64]
Binning = Callable[[Floats], list[NDArray[np.intp]]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim read: the network's own probability, the one after the map, and whether trigger and type are right."""

    raw: float
    probability: float
    right: bool


def judged(graphs: Graphs, sentences: Sequence[GoldSentence]) -> list[Judged]:
    """Every claim read in the sentences, in order."""
    found = []
    for gold, readings in read_documents(graphs, sentences):
        marked = of_reading(readings)
        right = {id(read) for wanted, read in pairs(of_gold(gold), marked) if wanted.type == read.type}
        found += [Judged(r.raw, r.probability, id(m) in right) for r, m in zip(readings, marked, strict=True)]
    return found


def equal_width(sure: Floats) -> list[NDArray[np.intp]]:
    """Indexes of each tenth of the scale; 1 belongs to the last."""
    numbers = np.minimum((sure * BINS).astype(int), BINS - 1)
    return [np.flatnonzero(numbers == number) for number in range(BINS)]


def equal_number(sure: Floats) -> list[NDArray[np.intp]]:
    """Indexes of each tenth of the claims, the least sure first."""
    return np.array_split(np.argsort(sure, kind="stable"), BINS)


def expected_error(sure: Floats, right: Floats, binning: Binning) -> float:
    """Expected calibration error, 0-1."""
    bins = (chosen for chosen in binning(sure) if len(chosen))
    return float(sum(abs(sure[chosen].mean() - right[chosen].mean()) * len(chosen) for chosen in bins) / len(sure))


def error_of_truth(sure: Floats, binning: Binning) -> float:
    """The mean error of claims that are right with exactly the probabilities `sure`, over `DRAWS` draws."""
    rng = np.random.default_rng(SEED)
    return float(
        np.mean(
            [expected_error(sure, (rng.random(len(sure)) < sure).astype(np.float64), binning) for _ in range(DRAWS)]
        )
    )


def series(sure: Floats, right: Floats) -> Series:
    """Mean confidence, share right and number of claims of each bin of equal width that has claims."""
    bins = [chosen for chosen in equal_width(sure) if len(chosen)]
    return [(float(sure[chosen].mean()), float(right[chosen].mean()), len(chosen)) for chosen in bins]


def table(sure: Floats, right: Floats) -> str:
    """The reliability diagram in figures, as Markdown."""
    lines = ["| confidence | mean | share right | claims |", "|---|---|---|---|"]
    for number, chosen in enumerate(equal_width(sure)):
        means = f"{sure[chosen].mean():.3f} | {right[chosen].mean():.3f}" if len(chosen) else "- | -"
        lines.append(f"| {number / BINS:.1f}-{(number + 1) / BINS:.1f} | {means} | {len(chosen)} |")
    return "\n".join(lines)


def main() -> int:
    """Command line; 1 if the error is above the ceiling."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotation files")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="model folder (default: the packaged one)")
    parser.add_argument("--svg", type=Path, help="draw the reliability diagram into this file")
    parser.add_argument("--check", action="store_true", help="fail where the error is above the ceiling")
    given = parser.parse_args()
    sentences = [s for path in dev_files(given.data) for s in read_annotations(path)]
    graphs = Graphs(given.model)
    claims = judged(graphs, sentences)
    if not claims:
        parser.error(f"{given.data}: no claims are read in dev*.jsonl there")
    right = np.asarray([claim.right for claim in claims], np.float64)
    scales = {
        "before the map": np.asarray([claim.raw for claim in claims]),
        "after the map": np.asarray([claim.probability for claim in claims]),
    }
    print(
        f"{len(claims)} claims in {len(sentences)} sentences, {right.mean():.3f} right, model {graphs.settings.version}"
    )
    for name, sure in scales.items():
        print(f"\n{name}, mean {sure.mean():.3f}\n\n{table(sure, right)}\n")
        for what, binning in (("equal width", equal_width), ("equal number", equal_number)):
            error, truth = expected_error(sure, right, binning), error_of_truth(sure, binning)
            print(f"expected calibration error, bins of {what}: {error:.3f} (true probabilities: {truth:.3f})")
    if given.svg:
        given.svg.write_text(drawn({name: series(sure, right) for name, sure in scales.items()}), encoding="utf-8")
    error = expected_error(scales["after the map"], right, equal_width)
    return above_ceiling("calibration", {"expected_error": error}) if given.check else 0


if __name__ == "__main__":
    sys.exit(main())
