"""One source's assertion of one occurrence or state (codebook, section 1)."""

from __future__ import annotations

from dataclasses import dataclass

from .actor import Actor, Source
from .count import Count
from .ids import content_id
from .place import Place
from .span import Span
from .when import When

TYPES = (
    "advance", "reach", "enter", "capture", "withdraw", "hold", "besiege", "lift_siege", "deploy", "clash", "assault",
    "airstrike", "shelling", "bombing", "chemical_attack", "kill", "wound", "abduct", "detain", "release", "abuse",
    "destroy", "displace", "evacuate", "aid", "deny_aid", "ceasefire", "agree", "surrender", "negotiate", "support",
    "threaten", "protest",
)  # fmt: skip
STATUSES = ("asserted", "planned", "possible", "denied")


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what happened, where, when, how surely, in which words.

    `report` is the report's id, `sentence` the sentence's number in it from 0. `quote` is the whole sentence, `trigger`
    the words in it that carry the type. `sources` stand outermost first; none is the outlet's own voice. `said` is a
    time of the saying. `confidence` is 0-1. `reader` names the version of program and model.
    """

    report: str
    sentence: int
    type: str
    status: str
    trigger: Span
    quote: Span
    sources: tuple[Source, ...]
    said: When | None
    actors: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    supporters: tuple[Actor, ...]
    places: tuple[Place, ...]
    when: When
    counts: tuple[Count, ...]
    instruments: tuple[Span, ...]
    confidence: float
    reader: str

    def __post_init__(self) -> None:
        if self.type not in TYPES or self.status not in STATUSES:
            raise ValueError(f"no such type or status: {self.type}, {self.status}")
        if not self.trigger.within(self.quote):
            raise ValueError("the trigger must stand in the quote")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence} is not between 0 and 1")

    @property
    def id(self) -> str:
        """`clm_…`, from the report, the type and the trigger's offsets: stable under a better reading of the rest."""
        return content_id(
            "clm", {"report": self.report, "type": self.type, "start": self.trigger.start, "end": self.trigger.end}
        )
