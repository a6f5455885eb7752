"""The claims of a report as the rules of `implied` look at them: what a sentence tells together, and what was told before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.claims import Span

from .implied_rules import ATTACKS
from .sides import NOBODY, Sides, Stated

# An attack that was beaten back kills the attackers.
_BEATEN = re.compile(r"\b(?:repel|repuls|foil|thwart|fend|beat back|beaten back|push(?:ed)? back)", re.IGNORECASE)
# The dead of a whole war are no single attack's.
_WHOLE_WAR = re.compile(r"\b(?:war|conflict|uprising|rebellion|revolt)\b", re.IGNORECASE)
# "The latest clashes", "Monday's fighting".
_DEFINITE = re.compile(
    r"\b(?:(?:the|this|that|these|those)"
    r"(?:\s+(?!(?:of|in|on|at|by|for|from|to|with|and|or|as|that|who|which|when|while|after|before|where|sa\w+|told)\b)[\w.'’-]+){0,2}"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]?s)\s+$",
    re.IGNORECASE,
)
_AMONG_THEMSELVES = re.compile(r"\b(?:each other|one another|(?:between|among) themselves|infighting)\b", re.IGNORECASE)
# Words that tell an attack of any type.
_ANY_ATTACK = re.compile(r"attacks?|assaults?")
_CAPITALS = re.compile(r"[A-Z][\w'’-]+")
_REACH = 40


@dataclass(slots=True)
class Event:
    """A claim with whom it names by now."""

    claim: Stated
    actors: tuple[Span, ...]
    targets: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """All events of a report in text order, and its sides."""

    text: str
    all: Sequence[Event]
    sides: Sides

    def here(self, claim: Stated) -> list[Event]:
        """The events of a claim's sentence."""
        return [event for event in self.all if event.claim.number == claim.number]

    def asserted(self, types: Iterable[str]) -> list[Event]:
        """The events of some types that are told as having happened."""
        return [event for event in self.all if event.claim.type in types and event.claim.status == "asserted"]

    def same(self, claim: Stated) -> Event | None:
        """The event before that "the attack" means: the nearest told by that word, else the first of its type.

        Clashes have many words: it is the nearest with names, if both sides are known.
        """
        if not self.definite(claim):
            return None
        word = claim.trigger.text.lower()
        earlier = [
            event
            for event in reversed(self.asserted(ATTACKS if _ANY_ATTACK.fullmatch(word) else (claim.type,)))
            if event.claim.trigger < claim.trigger
            and event.claim.number != claim.number
            and (event.actors if claim.type == "clash" else self.sides.known(event.actors))
        ]
        if claim.type == "clash":
            both = earlier and all(map(self.sides.ids, (earlier[0].actors, earlier[0].targets)))
            return earlier[0] if both and not elsewhere(earlier[0].claim, claim) else None
        earlier = [event for event in earlier if not elsewhere(event.claim, claim)]
        by_word = (event for event in earlier if event.claim.trigger.text.lower() == word)
        return next(by_word, next((event for event in reversed(earlier) if event.claim.type == claim.type), None))

    def definite(self, claim: Stated) -> bool:
        """True if an article or a day before the trigger says that the event is a known one."""
        start = claim.trigger.start
        return bool(_DEFINITE.search(self.text, max(claim.sentence.start, start - _REACH), start))

    def attackers(self, attacks: Sequence[Event]) -> tuple[Span, ...]:
        """Who attacks, if all of these attacks are asserted and one side's."""
        sides = {self.sides.ids(attack.actors) for attack in attacks}
        if len(sides) != 1 or NOBODY in sides or any(attack.claim.status != "asserted" for attack in attacks):
            return ()
        return attacks[0].actors

    def attacks_with_doers(self, before: Span) -> list[Event]:
        """The asserted attacks before some words whose doers are known."""
        return [
            event for event in self.asserted(ATTACKS) if event.claim.trigger < before and self.sides.ids(event.actors)
        ]


def dead_of_clash(events: Events, event: Event, side: Sequence[Span]) -> tuple[Span, ...]:
    """The fighters who are hurt in the sentence of a clash, if they are all of one side that isn't the one told."""
    hurt = [
        other.claim.targets
        for other in events.here(event.claim)
        if other.claim.type in ("kill", "wound") and other.claim.targets and other.claim.status == "asserted"
    ]
    sides = {events.sides.ids(targets) for targets in hurt}
    if len(sides) != 1 or NOBODY in sides or not events.sides.ids(side):
        return ()
    (other,) = sides
    return () if len(other) > 1 or other & events.sides.ids(side) else hurt[0]


def elsewhere(one: Stated, other: Stated) -> bool:
    """True if both tell a place and share no name in it."""
    places = [
        {word.lower() for span in claim.places for word in _CAPITALS.findall(span.text)} for claim in (one, other)
    ]
    return all(places) and places[0].isdisjoint(places[1])


def unclear(claim: Stated) -> bool:
    """True if the dead of a sentence needn't be those of its attack: it failed, or they are those of a war."""
    return bool(_BEATEN.search(claim.sentence.text) or _WHOLE_WAR.search(claim.sentence.text))


def among_themselves(claim: Stated) -> bool:
    """True if those who fight fight each other."""
    return bool(_AMONG_THEMSELVES.search(claim.sentence.text))
