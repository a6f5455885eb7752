"""Who did it where the sentence doesn't say: the rules of `implied_rules` whose role is the actor."""

from __future__ import annotations

import re

from sayso.claims import Span

from .implied_events import Event, Events, among_themselves, dead_of_clash, elsewhere, unclear
from .implied_rules import ATTACKS, HARMS
from .sides import Stated

# "Ten died in the attack", where the sentence tells no attack of its own.
_THE_ATTACK = re.compile(
    r"\b(?:the|this|that|these|those)\s+(?:\w+\s+)?(attack|air ?strike|strike|raid|blast|bombing|explosion|assault|shelling)s?\b",
    re.IGNORECASE,
)
_IN_AN_ATTACK = re.compile(r"\b(?:in|during|after|with)\s+an?\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
# In characters.
_NEAR = 60
# Words for what takes two: "the defeat of the rebels" needs no fight.
_TWO = re.compile(r"clash|fight|fought|battl|skirmish|confront", re.IGNORECASE)


def actor_of_event(events: Events, event: Event) -> tuple[tuple[Span, ...], str] | None:
    """The words for the doers and the rule that says so; None where nobody is implied."""
    claim, sides = event.claim, events.sides
    if claim.claimed and claim.type in ATTACKS | HARMS and sides.armed(claim.sources[-1:]):
        return claim.sources[-1:], "claimed"
    if claim.type in HARMS:
        doers, rule = _attackers(events, event)
        return (doers, rule) if doers and not sides.ids(event.targets) & sides.ids(doers) else None
    if claim.type in ATTACKS and (before := events.same(claim)) is not None:
        return before.actors, "same-event"
    if claim.type == "assault" and (doers := _takers(events, event)):
        return doers, "attack-of-capture"
    if claim.type == "bombing" and (doers := _only_doers(events, event)):
        return doers, "one-attacker"
    if claim.type == "clash" and (dead := dead_of_clash(events, event, event.targets)):
        return dead, "dead-of-clash"
    if claim.type == "clash" and event.targets and _TWO.search(claim.trigger.text) and not among_themselves(claim):
        other = sides.opponent(event.targets, sides.fought, claim.trigger.start)
        return ((other,), "other-side") if other is not None else None
    return None


def _attackers(events: Events, event: Event) -> tuple[tuple[Span, ...], str]:
    """Who attacks in the sentence of a harm; where it only says "the attack", who did that."""
    claim = event.claim
    here = events.here(claim)
    attacks = [other for other in here if other.claim.type in ATTACKS]
    if unclear(claim) or any(other.claim.type == "clash" for other in here):
        return (), ""
    if attacks:
        return events.attackers(attacks), "harm-of-attack"
    told = _attacks_beside(claim)
    before = [attack for attack in events.attacks_with_doers(claim.trigger) if not elsewhere(attack.claim, claim)]
    if len(told) != 1 or not before:
        return (), ""
    (word,) = told
    by_word = [attack for attack in before if word in attack.claim.trigger.text.lower()]
    return (by_word[-1] if by_word else before[0]).actors, "harm-of-told-attack"


def _attacks_beside(claim: Stated) -> set[str]:
    """The words for known attacks near a harm's trigger: "the raid killed", "killed in the raid"."""
    at = claim.trigger.start - claim.sentence.start
    found = _THE_ATTACK.finditer(claim.sentence.text)
    return {match[1].lower() for match in found if -_NEAR <= match.start() - at <= _NEAR}


def _takers(events: Events, event: Event) -> tuple[Span, ...]:
    """Who takes a place "in an offensive"."""
    claim = event.claim
    if not _IN_AN_ATTACK.search(events.text, max(0, claim.trigger.start - 40), claim.trigger.start):
        return ()
    before = [other for other in events.here(claim) if other.claim.trigger < claim.trigger]
    return events.attackers(before[-1:]) if before and before[-1].claim.type == "capture" else ()


def _only_doers(events: Events, event: Event) -> tuple[Span, ...]:
    """Who did everything of a type in the report for which a doer is told, unless that was elsewhere."""
    told = [other for other in events.asserted((event.claim.type,)) if other.claim.actors]
    doers = events.attackers(told)
    return () if all(elsewhere(other.claim, event.claim) for other in told) else doers
