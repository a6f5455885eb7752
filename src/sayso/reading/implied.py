"""Participants that a sentence leaves out because the report has told them: rules, tested by example and counter-example.

What is implied has words too: those that name the participant where the report tells it, mostly in another sentence. A
claim that names an actor or a target of its own gets none of that role.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.actors import ActorTable
from sayso.claims import Span

from .implied_actors import actor_of_event
from .implied_events import Event, Events
from .implied_rules import BRIEF, HARMS
from .implied_targets import target_of_event
from .sides import Sides, Stated, Who


@dataclass(frozen=True, slots=True)
class Implied:
    """The words that name the participants elsewhere, and the id of the rule (`implied_rules.RULES`)."""

    words: tuple[Span, ...]
    rule: str

    @property
    def why(self) -> str:
        """In a few words, as claims carry it (`Actor.inferred`)."""
        return BRIEF[self.rule]


def implied(text: str, claims: Sequence[Stated], who: Who, table: ActorTable) -> list[dict[str, Implied]]:
    """What is implied of each claim, by role ("actor", "target"); the claims stand in text order.

    Attacks first, whatever they are: the dead of a sentence are those of its attack.
    """
    events = Events(text, [Event(claim, claim.actors, claim.targets) for claim in claims], Sides(claims, who, table))
    found: list[dict[str, Implied]] = [{} for _ in claims]
    for harms in (False, True):
        for event, mine in zip(events.all, found, strict=True):
            if (event.claim.type in HARMS) is harms and event.claim.status != "denied":
                _add(events, event, mine)
    return found


def _add(events: Events, event: Event, mine: dict[str, Implied]) -> None:
    if event.claim.type == "clash" and not event.actors and not event.targets:
        if (before := events.same(event.claim)) is not None:
            event.actors, event.targets, rule = before.actors, before.targets, "same-clash"
        elif (sides := events.sides.two(event.claim.trigger.start)) is not None:
            event.actors, event.targets, rule = (sides[0],), (sides[1],), "two-sides"
        else:
            return
        mine.update(actor=Implied(event.actors, rule), target=Implied(event.targets, rule))
        return
    if not event.actors and (actor := actor_of_event(events, event)) is not None:
        mine["actor"], event.actors = Implied(*actor), actor[0]
    if not event.targets and (target := target_of_event(events, event)) is not None:
        mine["target"], event.targets = Implied(*target), target[0]
