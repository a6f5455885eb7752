"""To whom it was done where the sentence doesn't say: the rules of `implied_rules` whose role is the target."""

from __future__ import annotations

import re

from sayso.claims import Span

from .implied_events import Event, Events, among_themselves, dead_of_clash, unclear
from .implied_rules import ATTACKS, BLOWS, CAMPAIGNS, HOSTILE, TO_PEOPLE
from .sides import NOBODY, Against

# Attacks on whoever attacked before.
_COUNTER = re.compile(r"\b(?:counter-?\s?\w+|response|retaliat\w+|reprisals?|revenge)\b", re.IGNORECASE)
_KILLING = re.compile(r"massacre|killings?$|slaughter|carnage|bloodshed", re.IGNORECASE)
Found = tuple[tuple[Span, ...], str]


def target_of_event(events: Events, event: Event) -> Found | None:
    """The words for those it was done to and the rule that says so; None where nobody is implied."""
    claim, sides = event.claim, events.sides
    if claim.type == "surrender":
        return _captor(events, event)
    if claim.type in BLOWS and (victims := _victims(events, event)):
        return victims, "victims"
    if claim.type in HOSTILE and (holder := _holder(events, event)):
        return holder, "holder"
    if claim.type in ATTACKS and (before := events.same(claim)) is not None and sides.ids(before.targets):
        return before.targets, "same-event"
    if claim.type == "assault" and (victims := _victims(events, event)):
        return victims, "victims"
    if claim.type == "chemical_attack" and (victims := _only_victims(events, event)):
        return victims, "one-target"
    if claim.type == "capture" and (loser := _same_loser(events, event)):
        return loser, "same-loser"
    killing = claim.type == "kill" and _KILLING.search(claim.trigger.text) and events.definite(claim)
    if killing and (victims := _only_victims(events, event)):
        return victims, "same-killing"
    if claim.type in TO_PEOPLE:
        hurt = _same_people(events, event)
        return (hurt, "same-people") if hurt else None
    if claim.type == "clash" and (dead := dead_of_clash(events, event, event.actors)):
        return dead, "dead-of-clash"
    opponent = _opponent(events, event)
    return ((opponent,), "opponent") if opponent is not None else None


def _opponent(events: Events, event: Event) -> Span | None:
    """Whom the doers of a fight that takes two fight in this report."""
    claim, sides = event.claim, events.sides
    if among_themselves(claim):
        return None
    against = _hostility(events, event)
    return sides.opponent(event.actors, against, claim.trigger.start) if against is not None else None


def _hostility(events: Events, event: Event) -> Against | None:
    """What tells the enemy in a claim of this type; None where its target may be anybody."""
    claim, sides = event.claim, events.sides
    trigger = claim.trigger.text.lower()
    if claim.type == "assault" and _COUNTER.search(trigger):
        return sides.fought
    campaign = claim.type == "assault" and any(part in trigger for part in CAMPAIGNS)
    if campaign or (claim.type in ("airstrike", "shelling") and not _hits_people(events, event)):
        return sides.anywhere
    return {"clash": sides.fought, "capture": sides.ground}.get(claim.type)


def _hits_people(events: Events, event: Event) -> bool:
    """True if this side's blows hit people who don't fight: then nobody knows whom another one was meant for."""
    mine = events.sides.known(event.actors)
    blows = (other for other in events.all if other.claim.type in BLOWS and events.sides.known(other.actors) & mine)
    return any(events.sides.people(other.targets) for other in blows)


def _victims(events: Events, event: Event) -> tuple[Span, ...]:
    """The dead and wounded of a sentence that tells one attack."""
    claim = event.claim
    here = [other.claim for other in events.here(claim)]
    if any(other.type in ATTACKS | {"clash"} and other is not claim for other in here) or unclear(claim):
        return ()
    harmed = [other.targets for other in here if other.type in ("kill", "wound") and other.status == "asserted"]
    return tuple(dict.fromkeys(span for targets in harmed for span in targets))


def _only_victims(events: Events, event: Event) -> tuple[Span, ...]:
    """Whom all claims of this type in the report hit for which it is told, if those are people who don't fight."""
    told = [other.targets for other in events.asserted((event.claim.type,)) if other.targets]
    people = [span for targets in told for span in targets if events.sides.people((span,))]
    return tuple(people[:1]) if all(events.sides.people(targets) for targets in told) else ()


def _holder(events: Events, event: Event) -> tuple[Span, ...]:
    """Who holds the place in the same sentence: "the rebel-held town"."""
    claim, sides = event.claim, events.sides
    if any(_answered(events, event, other) for other in events.here(claim)):
        return ()
    for other in events.here(claim):
        held = other.claim
        if held.type != "hold" or held.status != "asserted":
            continue
        about = any(held.trigger.within(place) for place in claim.places) or any(
            place == where for place in claim.places for where in held.places
        )
        if about and sides.ids(held.actors) and not sides.ids(held.actors) & sides.ids(claim.actors):
            return held.actors
    return ()


def _answered(events: Events, event: Event, other: Event) -> bool:
    """True if another side attacked before in the sentence: air strikes on a town may answer that attack."""
    first = other.claim.type in HOSTILE and other.claim.trigger < event.claim.trigger
    return first and not _sides_meet(events, other, event)


def _sides_meet(events: Events, one: Event, other: Event) -> bool:
    """True if the doers of two events share a side, or aren't known."""
    mine, theirs = events.sides.known(one.actors), events.sides.known(other.actors)
    return not (mine and theirs) or bool(mine & theirs)


def _same_loser(events: Events, event: Event) -> tuple[Span, ...]:
    """Who loses another place to the same doers in this sentence."""
    others = [
        other
        for other in events.here(event.claim)
        if other.claim.type == "capture" and other.claim.targets and other.actors == event.actors
    ]
    losers = {events.sides.ids(other.targets) for other in others}
    return others[0].targets if len(losers) == 1 and NOBODY not in losers else ()


def _same_people(events: Events, event: Event) -> tuple[Span, ...]:
    """The people to whom the same doers do other harm in this sentence; the abused, in the report."""
    sides, doers = events.sides, events.sides.known(event.actors)
    others = [
        other
        for other in (events.all if event.claim.type == "abuse" else events.here(event.claim))
        if other.claim.type in TO_PEOPLE and other.claim.targets and sides.known(other.actors) & doers
    ]
    return others[0].claim.targets if others and all(sides.people(other.claim.targets) for other in others) else ()


def _captor(events: Events, event: Event) -> Found | None:
    """Whom fighters give themselves up to: the side or their own state that tells it, or that others in the report give up to."""
    sides, teller = events.sides, event.claim.sources[-1:]
    takes = sides.fights(teller) or sides.at_home(teller, event.actors)
    if takes and not sides.known(teller) & sides.known(event.actors):
        return teller, "surrender"
    others = [other.targets for other in events.asserted(("surrender",)) if other.targets]
    known = [targets for targets in others if sides.ids(targets)]
    return (known[0], "same-captor") if len({sides.ids(targets) for targets in known}) == 1 else None
