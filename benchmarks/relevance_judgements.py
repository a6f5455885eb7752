"""Judgements on the claims of the relevance benchmark, in `relevance_judged.csv`: no word of the items stands in it.

A row tells an item, half-open offsets in its text, a type, a verdict and why. It holds for every claim of that type whose
trigger shares a character with the offsets; the type `any` holds for all types, and offsets over the whole text for all
that may be found in it. Of several rows that fit, the one of the claim's own type comes first, then the narrower one.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sayso.claims import TYPES

JUDGED = Path(__file__).with_name("relevance_judged.csv")
VERDICTS = ("true", "misread", "false")
ANY = "any"
COLUMNS = ("item", "start", "end", "type", "verdict", "why")


@dataclass(frozen=True, slots=True)
class Found:
    """A claim that was read: its item, the offsets of its trigger, its type."""

    item: str
    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A row. Raises ValueError for one that can't hold for any claim, or without a reason."""

    item: str
    start: int
    end: int
    type: str
    verdict: str
    why: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.type not in (*TYPES, ANY) or self.verdict not in VERDICTS:
            raise ValueError(f"{self.item}: no such offsets, type or verdict")
        if not self.why.strip():
            raise ValueError(f"{self.item}: a verdict needs its reason")

    def fits(self, found: Found) -> bool:
        """True if the row holds for the claim."""
        same = self.item == found.item and self.type in (ANY, found.type)
        return same and self.start < found.end and found.start < self.end


def read_judgements(path: Path) -> list[Judgement]:
    """All rows. Raises ValueError for a row that isn't one."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise ValueError(f"{path}: the columns must be {', '.join(COLUMNS)}")
        return [Judgement(r["item"], int(r["start"]), int(r["end"]), r["type"], r["verdict"], r["why"]) for r in rows]


def judgement_of(found: Found, judgements: Iterable[Judgement]) -> Judgement | None:
    """The row that holds for a claim; None where none does."""
    fitting = (row for row in judgements if row.fits(found))
    return min(fitting, key=lambda row: (row.type == ANY, row.end - row.start), default=None)
