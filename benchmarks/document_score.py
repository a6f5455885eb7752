"""What is right in matched claims of the document layer; `benchmarks/documents.py` says when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from benchmarks.document_layer import Document, Layer
from benchmarks.document_names import Named, by_side, of_gold, of_read, once, paired
from sayso.actors import ActorTable
from sayso.claims import Claim


@dataclass(slots=True)
class Score:
    """Matched claims and what was right in them; names hit, read and gold by role."""

    matched: int = 0
    right: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def share(self, what: str) -> float:
        """Share of the matched claims in which `what` is right."""
        return self.right[what] / self.matched if self.matched else 0.0

    def names(self, role: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of the names of a role."""
        hits, read, gold = self.hits[role], self.read[role], self.gold[role]
        return hits / read if read else 0.0, hits / gold if gold else 0.0, 2 * hits / (read + gold) if hits else 0.0

    def add(self, layer: Layer, claim: Claim, document: Document, table: ActorTable) -> None:
        """Score one matched claim."""
        self.matched += 1
        day = document.report.published
        says = [of_gold(name, table, day) for name in layer.who_says]
        told = _chain([named for source in claim.sources if (named := of_read(source)) is not None])
        self._note("who says", len(says) == len(told) == _aligned(says, told), says, told, claim)
        self.right["any order"] += len(says) == len(told) == paired(says, told)
        self.right["innermost"] += (not says and not told) or bool(says and told and says[-1].same(told[-1]))
        for role, gold_names, actors in (
            ("actors", layer.actors, claim.actors),
            ("targets", layer.targets, claim.targets),
        ):
            gold = once(of_gold(name, table, day) for name in gold_names)
            read = once(named for actor in actors if (named := of_read(actor)) is not None)
            hits = paired(gold, read)
            self.hits[role] += hits
            self.read[role] += len(read)
            self.gold[role] += len(gold)
            self._note(role, len(gold) == len(read) == hits, gold, read, claim)
            gold_sides, read_sides = (once(by_side(name, table) for name in names) for names in (gold, read))
            self.right[f"{role} by side"] += len(gold_sides) == len(read_sides) == paired(gold_sides, read_sides)

    def _note(self, what: str, right: bool, gold: Sequence[Named], read: Sequence[Named], claim: Claim) -> None:
        self.right[what] += right
        if not right:
            wanted, found = ([name.shown for name in names] for names in (gold, read))
            ids = [sorted(name.ids) for name in read]
            self.errors.append(
                f"{what}: {claim.trigger.text!r} {claim.type}: {wanted} read as {found} {ids}\t{claim.quote.text}"
            )


def _aligned(one: Sequence[Named], other: Sequence[Named]) -> int:
    return sum(first.same(second) for first, second in zip(one, other, strict=False))


def _chain(told: Sequence[Named]) -> list[Named]:
    """The sources with neighbours who are the same taken for one."""
    return [*told[:1], *(after for before, after in pairwise(told) if not before.same(after))]
