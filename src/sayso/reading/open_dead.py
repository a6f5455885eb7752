"""People killed in fighting: "ten people" dead in clashes or in a war may be fighters, so nobody calls them civilians.

`RULE` is tested with its example and its counter-example.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.actors import Resolution
from sayso.claims import Span

from .participants import Who

_PEOPLE = re.compile(r"\b(?:people|persons|others|more)$", re.IGNORECASE)
_FIGHTING = re.compile(
    r"\b(?:clash(?:es)?|fighting|battles?|war|conflict|uprising|rebellion|revolt|insurgency|gun ?battles?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """In `example` the dead are open, in `counter` they are civilians."""

    id: str
    reason: str
    example: str
    counter: str


RULE = Rule(
    "open-dead",
    "people who die in fighting may be fighters, unless it is told what they are",
    "Clashes at the port killed ten people.",
    "A bomb at the port killed ten people.",
)


def with_open_dead(told: Sequence[tuple[str, Span, Sequence[Span]]], who: Who) -> Who:
    """Whom words mean, without those that `RULE` leaves open; `told` holds type, sentence and targets of each claim."""
    dead = (
        span
        for type_, sentence, targets in told
        if type_ in ("kill", "wound") and _FIGHTING.search(sentence.text)
        for span in targets
        if _PEOPLE.search(span.text)
    )
    found: dict[Span, Resolution | None] = dict(who)
    for span in dead:
        known = found.get(span)
        if known is not None and known.entry is not None and known.entry.kind == "civilians":
            found[span] = Resolution(None, RULE.id)
    return found
