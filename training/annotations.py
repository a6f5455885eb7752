"""Annotated sentences of the codebook's format (section 7), with every span resolved to offsets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Span = tuple[int, int]

ATTRIBUTION = ("source", "cue", "said")


class AnnotationError(ValueError):
    """An annotated span that does not occur in its sentence."""


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One annotated claim; spans are half-open code point offsets into the sentence."""

    trigger: Span
    type: str
    status: str
    roles: dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """One annotated sentence; `document` is its id without the sentence number."""

    id: str
    document: str
    text: str
    claims: tuple[GoldClaim, ...]


def find_span(text: str, span: str) -> Span:
    """Offsets of `words` or of `words#2`, the second raw occurrence (codebook section 7)."""
    words, _, nth = span.rpartition("#")
    if words and nth.isdigit() and (start := _occurrence(text, words, int(nth))) >= 0:
        return start, start + len(words)
    if (start := text.find(span)) < 0:
        raise AnnotationError(f"{span!r} does not occur in {text!r}")
    return start, start + len(span)


def _occurrence(text: str, words: str, nth: int) -> int:
    """Where words stand for the nth time, counted from 1; -1 where they don't."""
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            break
    return start


def parse_claim(text: str, raw: dict[str, Any]) -> GoldClaim:
    """One claim of the JSON format; `source`, `cue` and `said` stand among the roles."""
    listed = {name: raw.get(name, []) for name in ATTRIBUTION} | raw.get("args", {})
    roles = {name: tuple(find_span(text, span) for span in spans) for name, spans in listed.items() if spans}
    return GoldClaim(find_span(text, raw["trigger"]), raw["type"], raw["status"], roles)


def read_sentences(path: Path) -> Iterator[GoldSentence]:
    """The sentences of one file, in order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            raw = json.loads(line)
            claims = tuple(parse_claim(raw["text"], claim) for claim in raw.get("claims", []))
            yield GoldSentence(raw["id"], raw["id"].rpartition(".")[0] or raw["id"], raw["text"], claims)


def training_files(folder: Path) -> list[Path]:
    """Every annotation file but dev, sorted by name."""
    files = [path for path in sorted(folder.glob("*.jsonl")) if not path.name.startswith("dev")]
    if not files:
        raise FileNotFoundError(f"{folder}: no annotation files (*.jsonl); give the folder with --data")
    return files


def dev_files(folder: Path) -> list[Path]:
    """The sentence layer of dev."""
    return [path for path in sorted(folder.glob("dev*.jsonl")) if not path.name.endswith(".docs.jsonl")]
