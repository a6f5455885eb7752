"""Events with the author's commitment to them, from the factuality sets in JSON Lines, gzipped (UW: Lee et al. 2015).

A record has `dataset`, `split`, `text` and `annotations` with `start`, `end` and `factuality`, from -3 (certainly did not
happen) to 3 (certainly did).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.annotations import Span


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence with its events: offsets and commitment."""

    id: str
    text: str
    events: tuple[tuple[Span, float], ...]


def read_judged(path: Path, datasets: Sequence[str], split: str) -> Iterator[Judged]:
    """The sentences of some of the sets, in one split."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            if raw["dataset"] in datasets and raw["split"] == split:
                events = tuple(((int(e["start"]), int(e["end"])), float(e["factuality"])) for e in raw["annotations"])
                yield Judged(raw["doc_id"], raw["text"], events)
