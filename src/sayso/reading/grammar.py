"""Who does it and to whom where the grammar of a sentence leaves no doubt, whatever the model leans to.

Each of `RULES` is tested with its example and its counter-example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.claims import Span

Roles = dict[str, tuple[Span, ...]]

_DRIVEN = re.compile(
    r"(?:driven|ousted|expelled|purged|pushed|forced|flushed|cleared|dislodged|routed)\b", re.IGNORECASE
)
_WITH = re.compile(r"\s+(?:\w+\s+)?(?:with|against)\s+")
_FRIEND = re.compile(r"\b(?:on|at) the side of\s+$|\balongside\s+$", re.IGNORECASE)
_REACH = 20
_PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """In `example` the rule changes the roles of the claim, in `counter` it leaves them."""

    id: str
    reason: str
    example: str
    counter: str


RULES = (
    Rule(
        "nobody-fights-himself",
        "whom the model takes for both sides of a clash is the one before the trigger, or the other one after it",
        "Ten men died in clashes with the army.",
        "The rebels fought the army.",
    ),
    Rule(
        "with-whom",
        "whom somebody clashes with is the other side, not the one who does it",
        "Ten men were wounded in fighting against the army.",
        "Ten men were wounded in fighting between the army and rebels.",
    ),
    Rule(
        "on-whose-side",
        "on whose side somebody fights is nobody whom he fights",
        "The rebels fought on the side of the army.",
        "The rebels fought the army.",
    ),
    Rule(
        "driven-out",
        "who is driven out is the target of a withdrawal, not the one who does it",
        "The rebels were driven out of the town.",
        "The rebels drove out of the town.",
    ),
)


def by_grammar(type_: str, text: str, trigger: Span, roles: Roles) -> Roles:
    """The roles of a claim of some type, with what `RULES` say."""
    if type_ == "clash":
        return _with_whom(text, trigger, _without_friends(text, _two_sides(trigger, roles)))
    if type_ == "withdraw" and _DRIVEN.match(trigger.text) and not roles.get("target"):
        return _driven(text, trigger, roles)
    return roles


def _two_sides(trigger: Span, roles: Roles) -> Roles:
    actors, targets = roles.get("actor", ()), roles.get("target", ())
    both = set(actors) & set(targets)
    before = tuple(span for span in actors if span not in both or span < trigger)
    return {**roles, "actor": before, "target": tuple(span for span in targets if span not in both or span > trigger)}


def _without_friends(text: str, roles: Roles) -> Roles:
    targets = roles.get("target", ())
    foes = tuple(span for span in targets if not _FRIEND.search(text, max(0, span.start - _REACH), span.start))
    return roles if foes == targets else {**roles, "target": foes}


def _with_whom(text: str, trigger: Span, roles: Roles) -> Roles:
    actors = roles.get("actor", ())
    others = tuple(span for span in actors if _WITH.fullmatch(text, trigger.end, max(trigger.end, span.start)))
    if not others or roles.get("target"):
        return roles
    return {**roles, "actor": tuple(span for span in actors if span not in others), "target": others}


def _driven(text: str, trigger: Span, roles: Roles) -> Roles:
    actors = roles.get("actor", ())
    driven = tuple(
        span for span in actors if span.end <= trigger.start and _PASSIVE.search(text, span.end, trigger.start)
    )
    return {**roles, "actor": tuple(span for span in actors if span not in driven), "target": driven}
