"""A claim's parts in a few words: for tables and spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.claims import Actor, Claim, Count, Located, Place, Report, Source, When

OWN_VOICE = "outlet's own voice"


def heading(report: Report, origin: str | None = None) -> str:
    """Outlet, day, title; what isn't known is said to be so."""
    name = report.title or origin or report.url or report.id
    return f"{report.outlet or 'outlet not stated'} | {report_day(report) or 'no date'} | {name}"


def report_day(report: Report) -> date | None:
    """The printed day of publication, or else the day of the instant in UTC."""
    return report.published or (report.published_at.date() if report.published_at else None)


def who_says(claim: Claim) -> str:
    """The chain of sources, outermost first."""
    return ", quoting ".join(map(source, claim.sources)) or OWN_VOICE


def source(said_by: Source) -> str:
    """A source's name, or its words where the table of actors knows no name."""
    words = said_by.words.text if said_by.words else None
    name = said_by.name or words
    if name is None:
        return f"nobody named ({said_by.cue.text})" if said_by.cue else "nobody named"
    return f"{name} (carried over)" if said_by.carried else name


def who_to_whom(claim: Claim) -> str:
    """`actors -> targets`; supporters after the actors they back."""
    doers = named(claim.actors)
    if claim.supporters:
        doers = f"{doers or '?'} (backed by {named(claim.supporters)})"
    if claim.targets:
        return f"{doers or '?'} -> {named(claim.targets)}"
    return doers


def named(actors: Sequence[Actor]) -> str:
    """Names, or the words where the table knows no name; whom the sentence leaves out is marked."""
    return ", ".join(f"{actor.name or actor.words.text}{' (inferred)' * bool(actor.inferred)}" for actor in actors)


def where(place: Place) -> str:
    """The words, and what they come to on the map or why they don't."""
    role = {"origin": "from ", "destination": "to "}.get(place.role, "")
    if isinstance(place.location, Located):
        anchor, km = place.location.anchor, place.location.radius_km
        found = ", ".join(filter(None, (anchor.name, anchor.country)))
        return f"{role}{place.words.text} [{found}, within {km:.3g} km]"
    return f"{role}{place.words.text} [unresolved: {place.location.reason}]"


def when(time: When) -> str:
    """The days, and how they are known; or why they aren't."""
    if time.days is None:
        words = f"{time.words.text}: " if time.words else ""
        return f"{words}unresolved ({time.unresolved})"
    first, last = time.days.start, time.days.last
    days = f"{first}" if first == last else f"{first} to {last}"
    return f"{days} ({time.inferred})" if time.inferred else days


def count(number: Count) -> str:
    """What is counted, the words, and the range where it says more than the words."""
    text = f"{number.of} {number.words.text}"
    if number.low is None or number.high is None or number.low == number.high:
        return text
    return f"{text} ({number.low:,} to {number.high:,})"


def places(claim: Claim) -> str:
    """All place phrases."""
    return "; ".join(map(where, claim.places))


def toll(claim: Claim) -> str:
    """All number words."""
    return "; ".join(map(count, claim.counts))
