"""Sentences without a claim, to learn from: `python -m training.quiet --text ../shared/data/text --out FOLDER`.

A model that only sees war reporting takes every death for a killing. Writes a file of annotations (codebook, section 7) with
empty lists of claims: the items of `current-events.jsonl.gz` whose ids stand in `quiet_judged.txt`. They are about crime,
courts, accidents, disasters, disease and diplomacy, and were judged by reading, by the rulings of `benchmarks/relevance.py`.
The items of that benchmark are left out. Give the folder to `training.train --data` beside the annotations.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.relevance_items import Item, draw, read_items
from sayso.reading.sentences import split_sentences

JUDGED = Path(__file__).with_name("quiet_judged.txt")


def judged_ids(path: Path = JUDGED) -> frozenset[str]:
    """The ids of the items that were read."""
    return frozenset(path.read_text(encoding="utf-8").split())


def lines(items: Sequence[Item]) -> Iterator[str]:
    """A line of annotation for each sentence, named `item.number`."""
    for item in items:
        for number, sentence in enumerate(split_sentences(item.text, 0)):
            yield json.dumps({"id": f"{item.id}.{number}", "text": sentence.text, "claims": []}, ensure_ascii=False)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True, help="folder with current-events.jsonl.gz")
    parser.add_argument("--out", type=Path, required=True, help="folder for the file")
    given = parser.parse_args()
    everything = {item.id: item for item in read_items(given.text / "current-events.jsonl.gz")}
    kept_out = {item.id for item in draw(everything.values())}
    written = list(lines([everything[name] for name in sorted(judged_ids() - kept_out)]))
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "quiet.jsonl").write_text("".join(f"{line}\n" for line in written), encoding="utf-8")
    print(f"{len(written)} sentences")


if __name__ == "__main__":
    main()
