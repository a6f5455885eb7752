"""When two claims can be held against each other: place, days, doers and those it is done to.

Only what is resolved is compared. A place that is not on the map, a day that is not known and a doer whom the table of
actors doesn't know differ from nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from sayso.claims import Actor, Claim, Located, Place, Report

from .attribution import asserters
from .shingles import words_of

# Doers of these types stand on both sides.
TWO_SIDED = frozenset(("clash", "ceasefire", "agree", "negotiate"))
# "10 km north of a town" is not the town; with these relations the place is the anchor itself, or a part or rim of it.
AT_ANCHOR = frozenset(("in", "near", "around", "edge", "part", "along"))
ROLES = {
    "withdraw": ("place", "origin"), "displace": ("place", "origin"), "evacuate": ("place", "origin"),
    "advance": ("place", "destination"), "deploy": ("place", "destination"),
}  # fmt: skip
ONE_DAY = 2  # days: an event told for the day of publication may have been on the day before
SHORT_WORD = 3  # letters; shorter words don't tell who is meant


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim with its report and its number in the sitrep.

    `report_id` is the report's, and `voices` are the keys of whoever asserts the claim: both are asked for each pair.
    """

    number: int
    report: Report
    claim: Claim
    report_id: str
    voices: frozenset[str]

    @classmethod
    def of(cls, number: int, report: Report, claim: Claim) -> Numbered:
        """The claim under its number."""
        return cls(number, report, claim, claim.report, asserters(claim, report))


def anchors(claim: Claim) -> dict[str, str]:
    """Ids and names of all anchors of a claim, whatever the relation."""
    return {p.location.anchor.id: p.location.anchor.name for p in claim.places if isinstance(p.location, Located)}


def scenes(claim: Claim) -> Iterator[tuple[Place, Located]]:
    """The places on the map where the claim's type says that it happens: what is left for `withdraw`, and so on."""
    roles = ROLES.get(claim.type, ("place",))
    for place in claim.places:
        if place.role in roles and isinstance(place.location, Located):
            yield place, place.location


def same_scene(one: Claim, other: Claim) -> str | None:
    """The name of an anchor at which both claims happen, else None. A stated distance must be stated by both."""
    theirs = {_scene(place, at) for place, at in scenes(other)}
    return next((at.anchor.name for place, at in scenes(one) if _scene(place, at) in theirs), None)


def whole_place(claim: Claim) -> dict[str, str]:
    """Ids and names of the places that the claim is about as a whole: "in al-Mayadin", not its edge or 10 km off."""
    return {at.anchor.id: at.anchor.name for place, at in scenes(claim) if place.relation == "in"}


def _scene(place: Place, at: Located) -> tuple[object, ...]:
    if place.relation in AT_ANCHOR:
        return (at.anchor.id,)
    return (at.anchor.id, place.relation, place.side, place.km)


def days_apart(one: Claim, other: Claim) -> int | None:
    """Days between the two, 0 if they can be on one day; None where one has no days."""
    a, b = one.when.days, other.when.days
    if a is None or b is None:
        return None
    return max(0, (b.start - a.last).days, (a.start - b.last).days)


def same_day(one: Claim, other: Claim) -> bool:
    """True if both are told for the day and can be on one day."""
    a, b = one.when.days, other.when.days
    return a is not None and b is not None and a.overlaps(b) and max(a.days, b.days) <= ONE_DAY


def ids(actors: Iterable[Actor]) -> frozenset[str]:
    """Ids of the actors that the table knows; what the reader inferred makes nobody contradict anybody."""
    return frozenset(actor.id for actor in actors if actor.id and not actor.inferred)


def may_be_same_people(one: Claim, other: Claim) -> bool:
    """False if both say to whom it was done and no id and no word is the same ("14 civilians", "80 fighters")."""
    mine, theirs = ([actor for actor in claim.targets if not actor.inferred] for claim in (one, other))
    if not mine or not theirs:
        return True
    return not (ids(mine).isdisjoint(ids(theirs)) and _words(mine).isdisjoint(_words(theirs)))


def _words(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(
        word for a in actors for word in words_of(a.words.text) if len(word) > SHORT_WORD and not word.isdigit()
    )


class Sides:
    """Who acts together. Actors that some claim asserts to act jointly, or one backing the other, are on one side."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._together: set[frozenset[str]] = set()
        for claim in claims:
            if claim.status == "asserted" and claim.type not in TWO_SIDED:
                joint = sorted(ids((*claim.actors, *claim.supporters)))
                self._together.update(map(frozenset, combinations(joint, 2)))

    def opposed(self, some: frozenset[str], others: frozenset[str]) -> bool:
        """True if both are known, none of them is in both, and no two of them act together."""
        if not some or not others or some & others:
            return False
        return not any(frozenset((a, b)) in self._together for a in some for b in others)
