"""How surely, who, where, when and how many, in words. What the words of the report say stands in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.claims import Actor, Claim, Count, Place, Unresolved, When

from .calendar_words import days_in_words
from .situation import Detail, Quote

# A claim is always somebody's: the verb belongs to the source, and nothing here says that a thing happened.
VERBS = {
    "asserted": "said",
    "planned": "said it is planned",
    "possible": "said it is possible",
    "denied": "denied it",
}
STATUSES = {
    "asserted": "told as fact by their source",
    "planned": "planned",
    "possible": "possible",
    "denied": "denied",
}
SIDES = {
    "N": "northern", "NE": "northeastern", "E": "eastern", "SE": "southeastern", "S": "southern", "SW": "southwestern",
    "W": "western", "NW": "northwestern", "C": "central",
}  # fmt: skip
BEARINGS = {
    "N": "north of", "NE": "northeast of", "E": "east of", "SE": "southeast of", "S": "south of", "SW": "southwest of",
    "W": "west of", "NW": "northwest of", "C": "at the centre of",
}  # fmt: skip
RELATIONS = {
    "in": "in", "within": "within some distance of", "direction": "some way from", "near": "near", "around": "around",
    "edge": "the edge of", "part": "part of", "between": "between places, one of them", "along": "along",
    "toward": "toward",
}  # fmt: skip
ROLES = {"place": "", "origin": "from ", "destination": "to "}
TOLLS = ("killed", "wounded", "people")


def quote_of(claim: Claim) -> Quote:
    """The claim's sentence, cut around its trigger."""
    at, end = claim.trigger.start - claim.quote.start, claim.trigger.end - claim.quote.start
    text = claim.quote.text
    return Quote(text[:at], text[at:end], text[end:])


def details_of(claim: Claim) -> tuple[Detail, ...]:
    """Who, where, when and how many; where and when stand in every claim, if only to say that they aren't told."""
    return tuple(_details(claim))


def _details(claim: Claim) -> Iterator[Detail]:
    if claim.actors or claim.targets or claim.supporters:
        yield Detail("who", _who(claim))
    yield Detail("where", "; ".join(map(where, claim.places)) or "no place told")
    yield Detail("when", when(claim.when))
    for label, counts in (
        ("toll", [c for c in claim.counts if c.of in TOLLS]),
        ("number", [c for c in claim.counts if c.of not in TOLLS]),
    ):
        if counts:
            yield Detail(label, "; ".join(map(count, counts)))


def _who(claim: Claim) -> str:
    """Doers, their backers, and whom or what it is done to."""
    backed = f", backed by {_names(claim.supporters)}" if claim.supporters else ""
    target = f"; target: {_names(claim.targets)}" if claim.targets else ""
    return f"{_names(claim.actors) or 'doer not told'}{backed}{target}"


def _names(actors: tuple[Actor, ...]) -> str:
    """Names of the table, else the words in quotation marks; whom the sentence leaves out is marked."""
    return ", ".join(dict.fromkeys(map(_name, actors)))


def _name(actor: Actor) -> str:
    name = actor.name or f"“{actor.words.text}”"
    return f"{name} (inferred: {actor.inferred})" if actor.inferred else name


def where(place: Place) -> str:
    """The words, then what they come to on the map and how far that may be off, or why they are not placed."""
    words = f"{ROLES[place.role]}“{place.words.text}”"
    if isinstance(place.location, Unresolved):
        return f"{words} (not placed: {place.location.reason})"
    anchor = place.location.anchor
    name = ", ".join(filter(None, (anchor.name, anchor.country)))
    return f"{words} ({relation(place)} {name}; error {km_in_words(place.location.radius_km)})"


def relation(place: Place) -> str:
    """The relation to the anchor: `in`, `within 10 km of`, `45 km southeast of`, `the western edge of`."""
    if place.relation == "within" and place.km is not None:
        return f"within {km_in_words(place.km)} of"
    if place.relation == "direction" and (place.side or place.km is not None):
        far = km_in_words(place.km) if place.km is not None else ""
        return f"{far} {BEARINGS[place.side] if place.side else 'from'}".strip()
    if place.relation in ("edge", "part") and place.side:
        return f"the {SIDES[place.side]} {place.relation} of"
    return RELATIONS[place.relation]


def km_in_words(km: float) -> str:
    """`2.1 km`, `10 km`: a decimal only below 10, and none that is zero."""
    return f"{km:,.0f} km" if km >= 10 or km == int(km) else f"{km:.1f} km"


def when(time: When) -> str:
    """The days and how they are known, or why they aren't."""
    words = f"“{time.words.text}”" if time.words else ""
    if time.days is None:
        return f"{words + ': ' if words else ''}day not known ({time.unresolved})"
    how = ", ".join(filter(None, (words, time.inferred)))
    return f"{days_in_words(time.days)}{f' ({how})' if how else ''}"


def count(number: Count) -> str:
    """The words, what they count, and the range that they can mean."""
    words = f"{number.of}: “{number.words.text}”"
    if number.low is None or number.best is None or number.high is None:
        return f"{words}, no number"
    if number.low == number.high:
        return f"{words}, {number.best:,}"
    return f"{words}, {number.low:,} to {number.high:,} (best {number.best:,})"
