"""The items of the relevance benchmark: drawn by a fixed seed, named by their day and the start of the hash of their text."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DRAWN, SEED = 500, 20171006


@dataclass(frozen=True, slots=True)
class Item:
    """A dated item of news; `section` is the heading that it stood under, `conflict` the keyword guess."""

    date: str
    section: str
    text: str
    conflict: bool

    @property
    def id(self) -> str:
        """Day and 8 hex digits of the SHA-256 of the text."""
        return f"{self.date}-{hashlib.sha256(self.text.encode()).hexdigest()[:8]}"


def read_items(path: Path) -> Iterator[Item]:
    """Every item of the gzipped JSON Lines, in order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in map(json.loads, lines):
            yield Item(raw["date"], raw["section"], raw["text"], raw["conflict"])


def draw(items: Iterable[Item]) -> list[Item]:
    """`DRAWN` different items that the guess takes for anything but conflict; the same ones whatever their order."""
    known = {item.id: item for item in items if not item.conflict}
    return [known[name] for name in random.Random(SEED).sample(sorted(known), DRAWN)]
