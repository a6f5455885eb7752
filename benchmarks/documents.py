"""Who says, and who did it, over whole reports: `python -m benchmarks.documents --data ANNOTATIONS [--check]`.

ANNOTATIONS is the folder of annotated documents (codebook, section 6): `dev*.docs.jsonl` beside `dev*.jsonl`. Each
document's sentences are joined into a report and read twice: *end to end* with the model, and with *gold readings*
(triggers, roles, source and cue as annotated), which leaves the errors of the document layer alone. Read and gold claims
are paired by `benchmarks/matching.py` (triggers share a character, one to one) and scored where the type is the same too:

- *who says*: right if the sources, outermost first, are those of the gold, one for one; none is the outlet's own voice. A
  saying without anybody ("reportedly") is no source, and one who tells what he himself thinks ("Hall said he believed")
  counts once. Also without order, and of the innermost only (none equals none).
- *actors*, *targets*: right if the sets are the same; precision, recall and F1 over all their names.
  *By side* the names of one side count as one (`side_of`): a state, its army and its navy.

When two names are the same: `benchmarks/document_names.py`. Offsets of gold sentence boundaries are given; the figures
say nothing of the splitter. `--errors` lists what was wrong. `--check` compares with the floors of `benchmarks/floors.toml`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.document_layer import Document, documents
from benchmarks.document_score import Score
from benchmarks.floors import below_floor
from benchmarks.matching import Marked, pairs
from sayso.actors import ActorResolver, ActorTable
from sayso.claims import Claim
from sayso.places import Gazetteer, Locator
from sayso.reading.assembly import Knowledge, assemble
from sayso.reading.network import BUNDLED, Graphs
from sayso.reading.sentence_reader import SentenceReading, read_sentences

SHOWN = {
    "who says": "**who says**",
    "any order": "who says, any order",
    "innermost": "who says, innermost",
    "actors": "**actors**",
    "actors by side": "actors, by side",
    "targets": "**targets**",
    "targets by side": "targets, by side",
}
WAYS = ("end to end", "gold readings")


def read_documents(
    found: Sequence[Document], readings: Sequence[Sequence[SentenceReading]], knowledge: Knowledge
) -> Iterator[tuple[Document, list[Claim]]]:
    """The claims of each document, from the readings of its sentences."""
    for document, mine in zip(found, readings, strict=True):
        claims, heard = [reading.claims for reading in mine], [reading.heard for reading in mine]
        report, sentences, line = document.report, document.sentences, document.dateline
        yield document, assemble(report, sentences, claims, line, knowledge, "benchmark", heard)


def score(found: Sequence[Document], readings: Sequence[Sequence[SentenceReading]], knowledge: Knowledge) -> Score:
    """Read all documents and compare."""
    result = Score()
    for document, claims in read_documents(found, readings, knowledge):
        for number, (sentence, layers) in enumerate(zip(document.sentences, document.layers, strict=True)):
            mine = [claim for claim in claims if claim.sentence == number]
            gold_marks = [Marked(layer.claim.trigger, layer.claim.type, "", {}) for layer in layers]
            read_marks = [
                Marked((c.trigger.start - sentence.start, c.trigger.end - sentence.start), c.type, "", {}) for c in mine
            ]
            by_mark = {id(mark): layer for mark, layer in zip(gold_marks, layers, strict=True)}
            by_read = {id(mark): claim for mark, claim in zip(read_marks, mine, strict=True)}
            for one, other in pairs(gold_marks, read_marks):
                if one.type == other.type:
                    result.add(by_mark[id(one)], by_read[id(other)], document, knowledge.actors.table)
    return result


def scores(found: Sequence[Document], graphs: Graphs, knowledge: Knowledge) -> dict[str, Score]:
    """By the names of `WAYS`."""
    model = [read_sentences(graphs, [span.text for span in document.sentences]) for document in found]
    gold = [
        [SentenceReading(tuple(layer.reading() for layer in layers)) for layers in document.layers]
        for document in found
    ]
    return {way: score(found, readings, knowledge) for way, readings in zip(WAYS, (model, gold), strict=True)}


def table(results: dict[str, Score]) -> str:
    """The scores as Markdown."""
    lines = [f"| what | {' | '.join(results)} |", f"|---|{'---|' * len(results)}"]

    def row(name: str, values: list[str]) -> None:
        lines.append(f"| {name} | {' | '.join(values)} |")

    row("matched claims", [str(result.matched) for result in results.values()])
    for what, shown in SHOWN.items():
        row(shown, [f"{result.share(what):.3f}" for result in results.values()])
    for role in ("actors", "targets"):
        row(
            f"names of {role}: precision, recall, F1",
            [", ".join(f"{value:.3f}" for value in result.names(role)) for result in results.values()],
        )
    return "\n".join(lines)


def headline(result: Score) -> dict[str, float]:
    """The figures that have floors, end to end."""
    return {
        "who_says": result.share("who says"),
        "actors": result.share("actors"),
        "targets": result.share("targets"),
    }


def main() -> int:
    """Command line; 1 if a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotation files")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="model folder (default: the packaged one)")
    parser.add_argument("--errors", choices=WAYS, help="list what was wrong, read this way")
    parser.add_argument("--check", action="store_true", help="fail below the floors")
    given = parser.parse_args()
    found = documents(given.data)
    if not found:
        parser.error(f"{given.data}: no dev*.docs.jsonl there")
    places = Gazetteer.open()
    knowledge = Knowledge(ActorResolver(ActorTable.load()), Locator(places), places)
    graphs = Graphs(given.model)
    results = scores(found, graphs, knowledge)
    print(f"{len(found)} documents, model {graphs.settings.version}\n\n{table(results)}")
    if given.errors:
        print("\n".join(("", *results[given.errors].errors)))
    return below_floor("documents", headline(results[WAYS[0]])) if given.check else 0


if __name__ == "__main__":
    sys.exit(main())
