"""An explanation in words: what both formats say of each part."""

from __future__ import annotations

from sayso.claims import Actor, Count, Located, Place, Source, When
from sayso.reading.explanation import Explanation, Part
from sayso.reading.weighing import Shares

from . import wording

# A runner-up with a smaller share isn't worth a word on a terminal; JSON tells it always.
NEAR = 0.1
NOBODY = "nobody that the table of actors knows"


def comes_to(part: Part) -> str | None:
    """What the words of a part come to; None where they stand for themselves."""
    value = part.value
    if value is None:
        return None
    if isinstance(value, Source):
        return _with(wording.source(value), value.id, value.kind, value.party)
    if isinstance(value, Actor):
        told = _with(value.name or NOBODY, value.id, value.kind, value.country)
        return f"{told}; inferred: {value.inferred}" if value.inferred else told
    if isinstance(value, Place):
        return _place(value)
    if isinstance(value, When):
        return _when(value)
    return _count(value)


def _with(name: str, *about: str | None) -> str:
    told = ", ".join(filter(None, about))
    return f"{name} ({told})" if told else name


def _place(place: Place) -> str:
    relation = " ".join(filter(None, (place.relation, place.side, f"{place.km:.4g} km" if place.km else None)))
    at = place.location
    if not isinstance(at, Located):
        return f"{relation}; not on the map: {at.reason}"
    named = _with(at.anchor.name, at.anchor.admin1, at.anchor.country, at.anchor.id)
    return f"{relation} {named}; {at.lat:.3f}, {at.lon:.3f}, within {at.radius_km:.3g} km"


def _when(time: When) -> str:
    if time.days is None:
        return f"unresolved: {time.unresolved}"
    first, last = time.days.start, time.days.last
    days = f"{first}" if first == last else f"{first} to {last}"
    return f"{days} ({time.inferred})" if time.inferred else days


def _count(count: Count) -> str:
    if count.low is None or count.high is None:
        return f"{count.of}: no number"
    number = (
        f"{count.low:,}" if count.low == count.high else f"{count.low:,} to {count.high:,}, likeliest {count.best:,}"
    )
    return f"{count.of}: {number}"


def type_line(explanation: Explanation) -> str:
    """The type, the probability that it is right, and the network's shares."""
    claim, weights = explanation.claim, explanation.weights
    shares = f" (network's share {_shares(weights.types, claim.type)})" if weights else ""
    return f"{claim.type}; right with probability {claim.confidence:.2f}{shares}"


def status_line(explanation: Explanation) -> str:
    """The status and the network's shares."""
    claim, weights = explanation.claim, explanation.weights
    return f"{claim.status} (network's share {_shares(weights.statuses, claim.status)})" if weights else claim.status


def _shares(shares: Shares, name: str) -> str:
    """The share of a name, and of others that come near."""
    others = [f"{other} {share:.2f}" for other, share in shares if other != name and share >= NEAR]
    return ", ".join((f"{dict(shares)[name]:.2f}", *others))


def reader_lines(explanation: Explanation) -> tuple[str, ...]:
    """Who read the claim, and what to think of it where that isn't the installed reader."""
    made = f"read by {explanation.claim.reader}"
    if not explanation.same_reader:
        made += f"; explained by another reader, {explanation.reader}, whose rules and shares may differ"
    if explanation.read_again:
        return (made,)
    return (
        made,
        "the installed reader doesn't find this claim in the report: its rules can't be told, only what is stored",
    )
