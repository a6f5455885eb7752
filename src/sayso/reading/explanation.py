"""Why a claim says what it says, as values; `explaining` finds them out."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.claims import Actor, Claim, Count, Place, Report, Source, Span, When

from .weighing import Weights

Value = Source | Actor | Place | When | Count


@dataclass(frozen=True, slots=True)
class Why:
    """A rule that made something of the words: its id, and its reason in words."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a claim: its words (None where it has none), what they come to, the rules, and what else was weighed.

    `field` is source, cue, said, actor, target, supporter, place, origin, destination, time, count or instrument. `value`
    is the claim's own part; None where the words stand for themselves.
    """

    field: str
    words: Span | None
    value: Value | None = None
    why: tuple[Why, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A claim, explained by the reader of version `reader`.

    `read_again` is true if that reader finds the claim in the report: else the rules are not known, only what the claim
    carries. `weights` is None where the network doesn't see the trigger.
    """

    report: Report
    claim: Claim
    reader: str
    read_again: bool
    weights: Weights | None
    parts: tuple[Part, ...]

    @property
    def same_reader(self) -> bool:
        """True if the reader that explains is the version that made the claim."""
        return self.reader == self.claim.reader
