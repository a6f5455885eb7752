"""Rules for claims that don't fit together. Each takes two claims by different sources and says what they differ on.

A rule that can't tell says nothing: it names the topic, or returns None. Rules are symmetric.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.claims import SIDES, Claim, Count, Located, Place

from .comparing import Sides, anchors, days_apart, ids, may_be_same_people, same_day, same_scene, scenes, whole_place
from .kinds import KINDS
from .shingles import folded

NEAR_DAYS = 3
# A capture told for "earlier this month" goes with any holder in that month.
LONGEST_DAYS = 7
# Positions that can be told from each other; "near" and "toward" go with anything.
POSITIONS = frozenset(("in", "within", "direction", "edge", "part"))
MOVEMENT = frozenset(("reach", "advance", "enter"))
CIRCLE = 8  # compass points in `SIDES` before the centre
QUARTER = 2  # points; neighbouring bearings are the same to most reporters

Verdict = Callable[[Claim, Claim, Sides], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """`example` are two sentences that differ by this rule, `counter` two that don't.

    `takes` says which claims it reads, `stance` what a claim takes a stand for: claims of one stance differ from others alike.
    """

    id: str
    reason: str
    example: tuple[str, str]
    counter: tuple[str, str]
    takes: Callable[[Claim], bool]
    stance: Callable[[Claim], str]
    verdict: Verdict


def _near_in_time(one: Claim, other: Claim) -> bool:
    apart = days_apart(one, other)
    return apart is not None and apart <= NEAR_DAYS


def _dated(claim: Claim) -> bool:
    return claim.when.days is not None and claim.when.days.days <= LONGEST_DAYS


def _asserted(claim: Claim, *types: str) -> bool:
    return claim.status == "asserted" and claim.type in types


def denial(one: Claim, other: Claim, sides: Sides) -> str | None:
    """One asserts and the other denies the same family of types, at the same place, within three days."""
    family = KINDS[one.type].family
    if {one.status, other.status} != {"asserted", "denied"} or KINDS[other.type].family != family:
        return None
    if not _near_in_time(one, other) or sides.opposed(ids(one.actors), ids(other.actors)):
        return None
    place = same_scene(one, other) if may_be_same_people(one, other) else None
    return f"Whether there was {family} at {place}" if place else None


def outcome(one: Claim, other: Claim, sides: Sides) -> str | None:
    """Opposed actors are said to have taken or to hold one place, or one actor to have left it and to hold it."""
    shared = whole_place(one).keys() & whole_place(other).keys()
    if not shared or not _near_in_time(one, other) or not (_dated(one) and _dated(other)):
        return None
    leaving = {one.type, other.type} & {"withdraw"}
    if leaving and one.type != other.type:
        left, held = (one, other) if one.type == "withdraw" else (other, one)
        # Who is driven out is the target; who leaves by itself is the actor (codebook, ruling 8.1).
        differ = bool(ids(left.targets or left.actors) & ids(held.actors))
    else:
        differ = not leaving and sides.opposed(ids(one.actors), ids(other.actors))
    return f"Who holds {whole_place(one)[min(shared)]}" if differ else None


def position(one: Claim, other: Claim, sides: Sides) -> str | None:
    """Forces that may be the same are put at different positions off one anchor on one day."""
    if not same_day(one, other) or sides.opposed(ids(one.actors), ids(other.actors)):
        return None
    mine, theirs = _positions(one), _positions(other)
    names = anchors(one)
    for anchor in sorted(names.keys() & anchors(other).keys()):
        here, there = mine.get(anchor, []), theirs.get(anchor, [])
        if here and there and all(_apart(a, b) for a in here for b in there):
            return f"How far forces have come at {names[anchor]}"
    return None


def _positions(claim: Claim) -> dict[str, list[Place]]:
    """Positions by the ids of their anchors."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place, at in scenes(claim):
        if place.relation in POSITIONS:
            found[at.anchor.id].append(place)
    return found


def _apart(one: Place, other: Place) -> bool:
    """True for different positions; a part of a place lies in it."""
    if {one.relation, other.relation} == {"in", "part"}:
        return False
    return (one.relation, one.side, one.km) != (other.relation, other.side, other.km)


def toll(one: Claim, other: Claim, sides: Sides) -> str | None:
    """Numbers of dead or of wounded at one place on one day whose ranges don't meet."""
    a, b = _toll(one), _toll(other)
    if one.type != other.type or a is None or b is None or not same_day(one, other):
        return None
    if not may_be_same_people(one, other) or sides.opposed(ids(one.actors), ids(other.actors)):
        return None
    place = same_scene(one, other) if a[1] < b[0] or b[1] < a[0] else None
    people = "dead" if one.type == "kill" else "wounded"
    return f"How many {people} at {place}" if place else None


def _toll(claim: Claim) -> tuple[int, int] | None:
    """The range of the claim's largest number of people: "80 fighters, nine of them foreign" is 80."""
    ranges = [(c.low, c.high) for c in claim.counts if _of_people(c) and c.low is not None and c.high is not None]
    return max(ranges, key=lambda r: (r[1], r[0]), default=None)


def _of_people(count: Count) -> bool:
    return count.of in ("killed", "wounded", "people")


def bearing(one: Claim, other: Claim, _sides: Sides) -> str | None:
    """One thing is put at bearings off one anchor that are at least a quarter of the circle apart."""
    for thing, name, anchor, side in _bearings(one):
        for their_thing, _, their_anchor, their_side in _bearings(other):
            if (thing, anchor) == (their_thing, their_anchor) and _points_apart(side, their_side) >= QUARTER:
                return f"Where {name} lies"
    return None


def _bearings(claim: Claim) -> Iterator[tuple[str, str, str, str]]:
    """(key of the thing, its name, anchor's id, side): the thing is another place of the claim, told without relation."""
    for place, at in scenes(claim):
        if place.relation != "direction" or place.side is None or place.side == "C":
            continue
        for thing in claim.places:
            if thing.role == place.role and thing.relation == "in":
                yield *_identity(thing), at.anchor.id, place.side


def _identity(thing: Place) -> tuple[str, str]:
    if isinstance(thing.location, Located):
        return thing.location.anchor.id, thing.location.anchor.name
    return f"words {folded(thing.words.text).removeprefix('the ')}", thing.words.text


def _points_apart(one: str, other: str) -> int:
    around = abs(SIDES.index(one) - SIDES.index(other))
    return min(around, CIRCLE - around)


RULES = (
    Rule(
        "denial",
        "one source asserts what another denies: the same family of types, the same place, at most three days apart, and "
        "not told of opposed doers or of different people",
        ("The group pulled out of the town.", "The group has not pulled out of the town."),
        ("The group pulled out of the town.", "The army has not pulled out of the town."),
        lambda claim: claim.status in ("asserted", "denied"),
        lambda claim: claim.status,
        denial,
    ),
    Rule(
        "outcome",
        "opposed sides are said to take or hold the same whole place within three days, or one side to have left it and "
        "to hold it; a rim, a part, or a place some way off is another place, and a claim for more than a week tells no day",
        ("The army captured the town.", "The group holds the town."),
        ("The army captured the town.", "The group holds the hills north of the town."),
        lambda claim: _asserted(claim, "capture", "hold", "withdraw"),
        lambda claim: f"{claim.type == 'withdraw'} {sorted(ids(claim.actors))} {sorted(ids(claim.targets))}",
        outcome,
    ),
    Rule(
        "position",
        "forces that may be the same are put at different positions off one place on one day; a part of a town lies in "
        "the town, and 'near' and 'toward' go with any position",
        ("The army came within 10 km of the town.", "The army reached the western edge of the town."),
        ("The army came within 10 km of the town.", "The army neared the town."),
        lambda claim: _asserted(claim, *MOVEMENT),
        lambda claim: f"{[(p.relation, p.side, p.km) for positions in _positions(claim).values() for p in positions]}",
        position,
    ),
    Rule(
        "toll",
        "numbers of dead, or of wounded, at one place on one day whose ranges don't meet, unless told of different people",
        ("Shells killed 14 civilians in the town.", "Shells killed at least 40 civilians in the town."),
        ("Shells killed 14 civilians in the town.", "Strikes killed 80 fighters in the town."),
        lambda claim: _asserted(claim, "kill", "wound"),
        lambda claim: f"{_toll(claim)}",
        toll,
    ),
    Rule(
        "bearing",
        "one thing is put at bearings off one place that are at least a quarter of the circle apart",
        ("The field lies 10 km north of the town.", "The field lies 10 km east of the town."),
        ("The field lies 10 km north of the town.", "The field lies 10 km northeast of the town."),
        lambda claim: any(place.relation == "direction" for place in claim.places),
        lambda claim: f"{[side for *_, side in _bearings(claim)]}",
        bearing,
    ),
)  # fmt: skip
