"""The match rules of the reading benchmark.

1. *Trigger*: a read claim and a gold claim of one sentence match if their trigger words share a character. Pairs are
   made one to one: same type first, then the larger overlap, then the earlier.
2. *Trigger and type*: a matched pair of the same type.
3. *Role, source, cue, said*: only under a pair of rule 2; a read span and a gold span of the same role match if they
   share a character, one to one, larger overlap first. Every read span counts for precision and every gold span for
   recall, those of unmatched claims too (end to end).
4. *Status*: accuracy over the pairs of rule 2; F1 of each status end to end over all claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Range = tuple[int, int]

ATTRIBUTION = ("source", "cue", "said")


@dataclass(frozen=True, slots=True)
class Marked:
    """One claim, gold or read, reduced to what is compared: offsets in the sentence."""

    trigger: Range
    type: str
    status: str
    roles: Mapping[str, Sequence[Range]]


@dataclass(slots=True)
class Tally:
    """Hits, spans read and gold spans by name; add sentences with `add`."""

    hits: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Sequence[Marked], read: Sequence[Marked]) -> None:
        """Compare one sentence."""
        for counter, claims in ((self.gold, gold), (self.read, read)):
            for claim in claims:
                counter.update(("trigger", "type", f"type:{claim.type}", f"status:{claim.status}"))
                for role, spans in claim.roles.items():
                    counter[role] += len(spans)
        for mine, theirs in pairs(gold, read):
            self.hits["trigger"] += 1
            if mine.type != theirs.type:
                continue
            self.hits.update(("type", f"type:{mine.type}"))
            if mine.status == theirs.status:
                self.hits.update(("status", f"status:{mine.status}"))
            for role, spans in mine.roles.items():
                self.hits[role] += len(one_to_one(spans, theirs.roles.get(role, ())))

    def scores(self, *names: str) -> tuple[float, float, float]:
        """Precision, recall and F1 over the sum of some names; 0 where nothing is there to count."""
        hits, read, gold = (sum(counter[name] for name in names) for counter in (self.hits, self.read, self.gold))
        precision, recall = hits / read if read else 0.0, hits / gold if gold else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0

    def status_accuracy(self) -> float:
        """Share of the pairs of rule 2 with the right status."""
        return self.hits["status"] / self.hits["type"] if self.hits["type"] else 0.0


def overlap(one: Range, other: Range) -> int:
    """Characters that two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def one_to_one(gold: Sequence[Range], read: Sequence[Range]) -> list[tuple[int, int]]:
    """Pairs of indexes, larger overlap first."""
    ranked = sorted(
        ((overlap(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read) if overlap(g, r)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    return _take([(i, j) for _, i, j in ranked])


def pairs(gold: Sequence[Marked], read: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Claims matched by rule 1."""
    ranked = sorted(
        (g.type != r.type, -overlap(g.trigger, r.trigger), i, j)
        for i, g in enumerate(gold)
        for j, r in enumerate(read)
        if overlap(g.trigger, r.trigger)
    )
    return [(gold[i], read[j]) for i, j in _take([(i, j) for *_, i, j in ranked])]


def _take(ranked: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first pairs that use every index at most once."""
    lefts: set[int] = set()
    rights: set[int] = set()
    taken = []
    for left, right in ranked:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            taken.append((left, right))
    return taken
