"""How surely the author says it: `python -m benchmarks.factuality --data ../shared/data/attribution [--model FOLDER]`.

The commitment that the model reads for an event, from -3 (certainly did not happen) to 3 (certainly did), against people's
judgements on UW (Lee et al. 2015), dev split: Pearson's r and mean absolute error. Published with BERT: r about .9.
The gold words of the event are given; nothing is trained on this split.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.floors import below_floor
from sayso.reading.network import BUNDLED, Graphs
from training.commitment import Judged, read_judged

PUBLISHED_R = 0.9


def commitments(graphs: Graphs, judged: Sequence[Judged]) -> NDArray[np.float64]:
    """(events, 2): the judgement and what is read, in the order of the sentences."""
    rows = []
    for sentence, words in zip(judged, graphs.pieces.split([s.text for s in judged]), strict=True):
        asked = [(words.covering(*span), value) for span, value in sentence.events]
        within = [(at, value) for at, value in asked if at is not None]
        if within:
            answers = graphs.ask(graphs.encode(words), [(start, end, 0) for (start, end), _ in within])
            rows += [(value, float(read)) for (_, value), read in zip(within, answers.commitment, strict=True)]
    return np.asarray(rows, np.float64).reshape(-1, 2)


def main() -> int:
    """Command line; 1 if a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with factuality.jsonl.gz")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="model folder (default: the packaged one)")
    parser.add_argument("--check", action="store_true", help="fail below the floors")
    given = parser.parse_args()
    graphs = Graphs(given.model)
    rows = commitments(graphs, list(read_judged(given.data / "factuality.jsonl.gz", ("UW",), "dev")))
    r = float(np.asarray(np.corrcoef(rows.T))[0, 1])
    print(f"{len(rows)} events, model {graphs.settings.version}")
    print(f"Pearson's r {r:.3f} (published with BERT: about {PUBLISHED_R})")
    error = float(np.mean(np.abs(rows[:, 0] - np.clip(rows[:, 1], -3.0, 3.0))))
    print(f"mean absolute error {error:.3f}")
    return below_floor("factuality", {"pearson_r": r}) if given.check else 0


if __name__ == "__main__":
    sys.exit(main())
