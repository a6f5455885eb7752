"""How fast reports are read: `python -m benchmarks.speed --text FILE.jsonl.gz [--reports 500]`.

FILE holds one JSON object a line with a `text` (and `date`, `outlet`). One process, set up as the command line sets itself
up, reads the first reports through the whole pipeline and through the bare encoder: the ONNX graph alone on the same
sentences, one a core side by side as in the pipeline, the tokenizer outside. Both take turns, 125 reports each, in
changing order, so that a slow minute of a shared machine hits both; the ratio of the sums is the figure. Peak memory is
the process's.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from dateutil import parser as dates

import sayso
from sayso.cli.pace import settle
from sayso.reading.dateline import dateline_of
from sayso.reading.network import BUNDLED, Graphs
from sayso.reading.reader import cores
from sayso.reading.sentences import split_sentences
from sayso.reading.words import Words

TURN = 125
SENTENCES_A_JOB = 8


def reports(path: Path, count: int) -> list[sayso.Report]:
    """The first `count` reports of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        items = [json.loads(line) for _, line in zip(range(count), lines, strict=False)]
    return [
        sayso.Report.from_text(item["text"], outlet=item.get("outlet"), published=_day(item.get("date")))
        for item in items
    ]


def _day(words: str | None) -> date | None:
    return dates.parse(words).date() if words else None


def sentences_of(texts: Sequence[sayso.Report]) -> list[str]:
    """The sentences that the pipeline reads."""
    found: list[str] = []
    for report in texts:
        line = dateline_of(report.text)
        found.extend(s.text for s in split_sentences(report.text, line.end if line else 0))
    return found


def encode_alone(graphs: Graphs, sentences: Sequence[str]) -> float:
    """Seconds that the encoder takes for the sentences, one a core side by side as in the pipeline."""
    words = [w for w in graphs.pieces.split(sentences) if w.first]
    shares = [words[at : at + SENTENCES_A_JOB] for at in range(0, len(words), SENTENCES_A_JOB)]

    def encode(share: Sequence[Words]) -> None:
        for w in share:
            graphs.encode(w)

    with ThreadPoolExecutor(cores()) as pool:
        began = time.perf_counter()
        for _ in pool.map(encode, shares):
            pass
        return time.perf_counter() - began


def main() -> int:
    """Command line; prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="reports to read (*.jsonl.gz)")
    parser.add_argument("--reports", type=int, default=500)
    given = parser.parse_args()
    texts = reports(given.text, given.reports)
    sentences = sentences_of(texts)
    reader, graphs = sayso.Reader(), Graphs(BUNDLED)
    reader.read(texts[0])
    settle()
    whole, bare, claims = 0.0, 0.0, 0
    for number, at in enumerate(range(0, len(texts), TURN)):
        share = texts[at : at + TURN]
        mine = sentences_of(share)
        for first in (number % 2 == 0, number % 2 != 0):
            began = time.perf_counter()
            if first:
                claims += sum(len(found) for found in reader.read_many(share))
                whole += time.perf_counter() - began
            else:
                bare += encode_alone(graphs, mine)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(texts)} reports, {len(sentences)} sentences, {claims} claims")
    print(
        f"reports/s {len(texts) / whole:.1f}, sentences/s {len(sentences) / whole:.0f}, claims/s {claims / whole:.0f}"
    )
    print(f"whole pipeline / bare encoder: {whole / bare:.2f} (at most 1.5)")
    print(f"peak memory {peak:.0f} MB (at most 700)")
    return 0 if whole / bare <= 1.5 and peak <= 700 else 1


if __name__ == "__main__":
    sys.exit(main())
