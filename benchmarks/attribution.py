"""Who says what, in any news: `python -m benchmarks.attribution --data ../shared/data/attribution [--model FOLDER]`.

PolNeAR (Newell, Margolin and Ruths 2018), dev split: US political news of 2015-16. A source, cue or content span read is
right if its first and last character are those of a gold span of the same kind in the article (exact span match; each
piece of a content in several pieces counts alone). Best published, on the set's test split: 83.2 / 75.3 / 72.9
(BERT with coreference features, 2022); conditional random fields 50.6 / 53.4 / 28.6.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.floors import below_floor
from sayso.reading.network import BUNDLED, Graphs
from sayso.reading.sentence_reader import hear
from sayso.reading.sentences import split_sentences
from training.sayings import Article, read_articles

KINDS = ("source", "cue", "content")
PUBLISHED = {"source": 83.2, "cue": 75.3, "content": 72.9}

Marks = set[tuple[str, int, int]]


def of_gold(article: Article) -> Marks:
    """Kind and offsets of every gold span."""
    return {(kind, *span) for saying in article.sayings for kind in KINDS for span in getattr(saying, kind)}


def of_reading(graphs: Graphs, article: Article) -> Marks:
    """Kind and offsets of every span read."""
    found: Marks = set()
    for sentence in split_sentences(article.text):
        for saying in hear(graphs, sentence.text):
            spans = (
                [("source", s) for s in saying.sources]
                + [("cue", saying.cue)]
                + [("content", s) for s in saying.content]
            )
            found.update((kind, sentence.start + a, sentence.start + b) for kind, (a, b) in spans)
    return found


def scores(pairs: Iterable[tuple[Marks, Marks]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each kind over (gold, read) pairs."""
    hits, gold, read = Counter[str](), Counter[str](), Counter[str]()
    for theirs, ours in pairs:
        for counter, marks in ((gold, theirs), (read, ours), (hits, theirs & ours)):
            counter.update(kind for kind, _, _ in marks)
    return {kind: _prf(hits[kind], read[kind], gold[kind]) for kind in KINDS}


def _prf(hits: int, read: int, gold: int) -> tuple[float, float, float]:
    precision, recall = hits / read if read else 0.0, hits / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def main() -> int:
    """Command line; 1 if a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear.jsonl.gz")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="model folder (default: the packaged one)")
    parser.add_argument("--check", action="store_true", help="fail below the floors")
    given = parser.parse_args()
    graphs = Graphs(given.model)
    articles = list(read_articles(given.data / "polnear.jsonl.gz", "dev"))
    with ThreadPoolExecutor() as pool:
        read = list(pool.map(lambda article: of_reading(graphs, article), articles))
    result = scores(zip(map(of_gold, articles), read, strict=True))
    print(f"{len(articles)} articles, model {graphs.settings.version}\n")
    print("| span | precision | recall | F1 | best published F1 |\n|---|---|---|---|---|")
    for kind, (precision, recall, f1) in result.items():
        print(f"| {kind} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {PUBLISHED[kind] / 100:.3f} |")
    figures = {f"{kind}_f1": f1 for kind, (_, _, f1) in result.items()}
    return below_floor("attribution", figures) if given.check else 0


if __name__ == "__main__":
    sys.exit(main())
