"""How well sentences are read: `python -m benchmarks.reading --data ANNOTATIONS [--model FOLDER] [--check]`.

ANNOTATIONS is the folder of annotated sentences (codebook, section 7); `dev*.jsonl` is scored. The match rules stand in
`benchmarks/matching.py`. `--check` compares with the floors in `benchmarks/floors.toml` and fails below one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from benchmarks.floors import below_floor
from benchmarks.matching import ATTRIBUTION, Marked, Tally
from sayso.reading.labels import ROLES, STATUSES, TYPES
from sayso.reading.network import BUNDLED, Graphs
from sayso.reading.sentence_reader import read_sentences
from sayso.reading.spans import Reading
from training.annotations import GoldSentence, dev_files
from training.annotations import read_sentences as read_annotations

ARGUMENTS = tuple(role for role in ROLES if role not in ATTRIBUTION)


def of_gold(sentence: GoldSentence) -> list[Marked]:
    """The gold claims of a sentence."""
    return [Marked(c.trigger, c.type, c.status, c.roles) for c in sentence.claims]


def of_reading(readings: Sequence[Reading]) -> list[Marked]:
    """The claims read in a sentence."""
    return [Marked(r.trigger, r.type, r.status, r.roles) for r in readings]


def read_documents(
    graphs: Graphs, sentences: Sequence[GoldSentence]
) -> Iterator[tuple[GoldSentence, Sequence[Reading]]]:
    """Each sentence with the claims read in it; sentences of one document stand together, in order, and are read so."""
    for _, together in groupby(sentences, key=lambda sentence: sentence.document):
        mine = list(together)
        read = read_sentences(graphs, [sentence.text for sentence in mine])
        yield from zip(mine, (reading.claims for reading in read), strict=True)


def tally(graphs: Graphs, sentences: Sequence[GoldSentence]) -> Tally:
    """Read all sentences and compare."""
    result = Tally()
    for gold, read in read_documents(graphs, sentences):
        result.add(of_gold(gold), of_reading(read))
    return result


def table(result: Tally) -> str:
    """The scores as Markdown."""
    lines = ["| what | precision | recall | F1 | gold |", "|---|---|---|---|---|"]

    def row(name: str, *keys: str) -> None:
        precision, recall, f1 = result.scores(*keys)
        gold = sum(result.gold[key] for key in keys)
        lines.append(f"| {name} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {gold} |")

    row("trigger", "trigger")
    row("**trigger + type**", "type")
    row("**roles (all nine)**", *ARGUMENTS)
    row("**source / cue / said**", *ATTRIBUTION)
    for role in ROLES:
        row(role, role)
    for status in STATUSES:
        row(f"status {status}", f"status:{status}")
    for kind in TYPES:
        row(f"type {kind}", f"type:{kind}")
    lines += ["", f"Status accuracy on matched claims: {result.status_accuracy():.3f}"]
    return "\n".join(lines)


def headline(result: Tally) -> dict[str, float]:
    """The four figures that have floors."""
    return {
        "trigger_type_f1": result.scores("type")[2],
        "roles_f1": result.scores(*ARGUMENTS)[2],
        "attribution_f1": result.scores(*ATTRIBUTION)[2],
        "status_accuracy": result.status_accuracy(),
    }


def main() -> int:
    """Command line; 1 if a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotation files")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="model folder (default: the packaged one)")
    parser.add_argument("--check", action="store_true", help="fail below the floors")
    given = parser.parse_args()
    files = dev_files(given.data)
    if not files:
        parser.error(f"{given.data}: no dev*.jsonl there")
    sentences = [s for path in files for s in read_annotations(path)]
    graphs = Graphs(given.model)
    result = tally(graphs, sentences)
    print(f"{len(sentences)} sentences, model {graphs.settings.version}\n\n{table(result)}")
    return below_floor("reading", headline(result)) if given.check else 0


if __name__ == "__main__":
    sys.exit(main())
