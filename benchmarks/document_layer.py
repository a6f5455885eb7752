"""Gold documents: their sentences joined into a report, with the document layer of each claim (codebook, section 6)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sayso.claims import Report, Span
from sayso.reading.dateline import Dateline, dateline_of
from sayso.reading.spans import Reading
from training.annotations import GoldClaim, parse_claim

# What stands between two sentences: the annotations don't keep paragraphs.
BETWEEN = " "


@dataclass(frozen=True, slots=True)
class Layer:
    """A gold claim with its names: who says it, outermost first, who did it and to whom."""

    claim: GoldClaim
    who_says: tuple[str, ...]
    actors: tuple[str, ...]
    targets: tuple[str, ...]

    def reading(self) -> Reading:
        """The claim as if a perfect model had read it."""
        claim = self.claim
        return Reading(claim.trigger, claim.type, claim.status, dict(claim.roles), 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Document:
    """A report with gold sentence boundaries; `layers` runs parallel to `sentences`, offsets are those of the sentence.

    The first sentence begins behind the dateline, as it does for the reader.
    """

    name: str
    report: Report
    dateline: Dateline | None
    sentences: tuple[Span, ...]
    layers: tuple[tuple[Layer, ...], ...]


def documents(folder: Path) -> list[Document]:
    """The documents of every `dev*.docs.jsonl` whose sentences stand in the `dev*.jsonl` beside it."""
    return [
        document
        for docs in sorted(folder.glob("dev*.docs.jsonl"))
        for document in _of_file(docs, docs.with_name(docs.name.replace(".docs", "")))
    ]


def _of_file(docs: Path, sentences: Path) -> Iterator[Document]:
    told: dict[str, list[dict[str, Any]]] = {}
    for raw in map(json.loads, sentences.read_text(encoding="utf-8").splitlines()):
        told.setdefault(raw["id"].rpartition(".")[0], []).append(raw)
    for about in map(json.loads, docs.read_text(encoding="utf-8").splitlines()):
        yield _document(about, sorted(told[about["doc"]], key=lambda raw: str(raw["id"])))


def _document(about: dict[str, Any], told: list[dict[str, Any]]) -> Document:
    text = BETWEEN.join(raw["text"] for raw in told)
    report = Report.from_text(text, outlet=about["outlet"], published=date.fromisoformat(about["published"]))
    line = dateline_of(text)
    spans: list[Span] = []
    layers: list[tuple[Layer, ...]] = []
    at = 0
    for raw in told:
        cut = max(0, line.end - at) if line and not spans else 0
        spans.append(Span.of(text, at + cut, at + len(raw["text"])))
        layers.append(tuple(_layer(raw["text"], claim, cut) for claim in raw["claims"]))
        at += len(raw["text"]) + len(BETWEEN)
    return Document(about["doc"], report, line, tuple(spans), tuple(layers))


def _layer(text: str, raw: dict[str, Any], cut: int) -> Layer:
    claim = parse_claim(text, raw)
    roles = {role: tuple((start - cut, end - cut) for start, end in spans) for role, spans in claim.roles.items()}
    start, end = claim.trigger
    moved = GoldClaim((start - cut, end - cut), claim.type, claim.status, roles)
    return Layer(moved, tuple(raw["who_says"]), tuple(raw["actors"]), tuple(raw["targets"]))
