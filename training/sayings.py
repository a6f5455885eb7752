"""Sayings with their cue, source and content, from PolNeAR (Newell, Margolin and Ruths 2018) in JSON Lines, gzipped.

A record has `text`, `split` and `annotations`, each with lists of spans `source`, `cue`, `content`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.annotations import Span


@dataclass(frozen=True, slots=True)
class GoldSaying:
    """Offsets into the article; any of the three may be empty, content may stand in several pieces."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its sayings."""

    id: str
    text: str
    sayings: tuple[GoldSaying, ...]


def read_articles(path: Path, split: str) -> Iterator[Article]:
    """The articles of a split, `train` or `dev`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            if raw["split"] == split:
                yield Article(raw["doc_id"], raw["text"], tuple(_saying(a) for a in raw["annotations"]))


def _saying(raw: dict[str, Any]) -> GoldSaying:
    source, cue, content = (
        tuple((int(span["start"]), int(span["end"])) for span in raw[name]) for name in ("source", "cue", "content")
    )
    return GoldSaying(source, cue, content)
