"""Choose the thresholds on the held-out documents: `python -m training.thresholds --data ANNOTATIONS --model FOLDER`.

Prints the F1 of triggers with types for each trigger threshold, then, at the best one, the F1 of roles and attribution for
each pair of inside and begin thresholds. The best go into `config.toml` by hand: few numbers, so that 200 sentences can
carry the choice.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.matching import ATTRIBUTION
from benchmarks.reading import ARGUMENTS, tally
from sayso.reading.labels import ROLES
from sayso.reading.network import Graphs
from training.annotations import GoldSentence, read_sentences, training_files
from training.train import CONFIG, annotated

TRIGGER = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
INSIDE = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
BEGIN = (0.4, 0.5, 0.6, 0.7)


def held_out(data: Sequence[Path], config: Path) -> list[GoldSentence]:
    """The sentences that no training run has seen."""
    _, held = annotated(data, tomllib.loads(config.read_text(encoding="utf-8")))
    names = {example.id for example in held}
    return [s for folder in data for path in training_files(folder) for s in read_sentences(path) if s.id in names]


def choose(graphs: Graphs, sentences: Sequence[GoldSentence]) -> None:
    """Print both tables."""
    scored = []
    for trigger in TRIGGER:
        graphs.settings = replace(graphs.settings, trigger=trigger)
        scored.append((tally(graphs, sentences).scores("type"), trigger))
        print("trigger {:.2f}: precision {:.3f} recall {:.3f} F1 {:.3f}".format(trigger, *scored[-1][0]))
    best = max(scored, key=lambda pair: pair[0][2])[1]
    for inside in INSIDE:
        for begin in BEGIN:
            graphs.settings = replace(graphs.settings, trigger=best, inside=(inside,) * len(ROLES), begin=begin)
            result = tally(graphs, sentences)
            roles, attribution = result.scores(*ARGUMENTS)[2], result.scores(*ATTRIBUTION)[2]
            print(
                f"inside {inside:.2f} begin {begin:.2f}: roles F1 {roles:.3f}, source / cue / said F1 {attribution:.3f}"
            )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of annotated claims (*.jsonl)")
    parser.add_argument("--model", type=Path, required=True, help="folder written by training.export")
    parser.add_argument("--config", type=Path, default=CONFIG)
    given = parser.parse_args()
    choose(Graphs(given.model), held_out(given.data, given.config))


if __name__ == "__main__":
    main()
