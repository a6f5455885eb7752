"""Hypothesis strategies for valid reports and claims.

Texts hold any character that a ledger takes: no halves of surrogate pairs, no NUL. The spans of `claims(report)` are
words of that report.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from sayso.claims import (
    COUNTED,
    PLACE_ROLES,
    RELATIONS,
    SIDES,
    STATUSES,
    TYPES,
    Actor,
    Anchor,
    Claim,
    Count,
    DayInterval,
    Located,
    Place,
    Report,
    Source,
    Span,
    Unresolved,
    When,
)

T = TypeVar("T")
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
LATEST = date(9999, 12, 30)  # the day after it still exists
LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)


def texts(max_size: int = 20) -> st.SearchStrategy[str]:
    """Any text, the empty one too."""
    return st.text(CHARACTERS, max_size=max_size)


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.none() | strategy


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of at least one character."""
    report = Report.from_text(
        draw(st.text(CHARACTERS, min_size=1, max_size=80)),
        outlet=draw(maybe(texts())),
        title=draw(maybe(texts())),
        published=draw(st.none() | st.dates()),
        url=draw(maybe(texts())),
        lang=draw(maybe(st.sampled_from(["en", "ar", "fr"]))),
    )
    at = draw(st.none() | st.datetimes(timezones=st.just(UTC)))
    return replace(report, published_at=at)


@st.composite
def spans(draw: st.DrawFn, text: str, low: int = 0, high: int | None = None) -> Span:
    """Words of `text` between the offsets `low` and `high`."""
    stop = len(text) if high is None else high
    start = draw(st.integers(low, stop - 1))
    return Span.of(text, start, draw(st.integers(start + 1, stop)))


@st.composite
def day_intervals(draw: st.DrawFn) -> DayInterval:
    """One day to about two months."""
    first = draw(st.dates(max_value=LATEST - timedelta(days=60)))
    return DayInterval.closed(first, first + timedelta(days=draw(st.integers(0, 60))))


@st.composite
def whens(draw: st.DrawFn, text: str) -> When:
    """A time, told or inferred or unresolved."""
    words = draw(st.none() | spans(text))
    if draw(st.booleans()):
        return When(words, draw(day_intervals()), inferred=draw(maybe(texts())))
    return When(words, None, inferred=draw(maybe(texts())), unresolved=draw(texts()))


@st.composite
def actors(draw: st.DrawFn, text: str) -> Actor:
    """A participant, known to the table or not."""
    words = draw(spans(text))
    if draw(st.booleans()):
        return Actor(words, inferred=draw(maybe(texts())))
    known = (draw(texts()), draw(texts()), draw(maybe(texts())), draw(maybe(texts(2))))
    return Actor(words, *known, inferred=draw(maybe(texts())))


@st.composite
def sources(draw: st.DrawFn, text: str) -> Source:
    """A source with a name, with a saying, or with both."""
    words = draw(st.none() | spans(text))
    cue = draw(spans(text)) if words is None else draw(st.none() | spans(text))
    named = (draw(maybe(texts())) for _ in range(4))
    return Source(words, cue, draw(st.booleans()), *named)


@st.composite
def geometries(draw: st.DrawFn) -> str:
    """GeoJSON text as the contract writes it: compact."""
    point = st.tuples(LONGITUDES, LATITUDES)
    ring = draw(st.lists(point, min_size=3, max_size=4))
    shape = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return json.dumps(shape, separators=(",", ":"))


@st.composite
def locations(draw: st.DrawFn) -> Located | Unresolved:
    """On the map, or not and why."""
    if draw(st.booleans()):
        return Unresolved(draw(texts()), tuple(draw(st.lists(texts(), max_size=2))))
    lat, lon = draw(LATITUDES), draw(LONGITUDES)
    anchor = Anchor(draw(texts()), draw(texts()), draw(maybe(texts(2))), draw(maybe(texts())), lat, lon)
    radius_km = draw(st.floats(0, 20_000))
    precisions = draw(st.integers(1, 3)), draw(st.integers(1, 7))
    return Located(anchor, lat, lon, radius_km, draw(st.none() | geometries()), *precisions)


@st.composite
def places(draw: st.DrawFn, text: str) -> Place:
    """A place phrase with any relation."""
    return Place(
        words=draw(spans(text)),
        role=draw(st.sampled_from(PLACE_ROLES)),
        relation=draw(st.sampled_from(RELATIONS)),
        side=draw(st.none() | st.sampled_from(SIDES)),
        km=draw(st.none() | st.floats(0, 500)),
        location=draw(locations()),
    )


@st.composite
def counts(draw: st.DrawFn, text: str) -> Count:
    """A number, or a word that gives none."""
    words, of = draw(spans(text)), draw(st.sampled_from(COUNTED))
    if draw(st.booleans()):
        return Count(words, of, None, None, None)
    low, best, high = sorted(draw(st.lists(st.integers(0, 10**6), min_size=3, max_size=3)))
    return Count(words, of, low, best, high)


@st.composite
def claims(draw: st.DrawFn, report: Report | None = None) -> Claim:
    """A claim of `report` (default: of any report)."""
    of = report or draw(reports())
    text = of.text
    quote = draw(spans(text))

    def few(strategy: Callable[[str], st.SearchStrategy[T]]) -> tuple[T, ...]:
        return tuple(draw(st.lists(strategy(text), max_size=2)))

    return Claim(
        report=of.id,
        sentence=draw(st.integers(0, 50)),
        type=draw(st.sampled_from(TYPES)),
        status=draw(st.sampled_from(STATUSES)),
        trigger=draw(spans(text, quote.start, quote.end)),
        quote=quote,
        sources=few(sources),
        said=draw(st.none() | whens(text)),
        actors=few(actors),
        targets=few(actors),
        supporters=few(actors),
        places=few(places),
        when=draw(whens(text)),
        counts=few(counts),
        instruments=few(spans),
        confidence=draw(st.floats(0, 1)),
        reader=draw(texts()),
    )


@st.composite
def read_reports(draw: st.DrawFn, max_claims: int = 3) -> tuple[Report, list[Claim]]:
    """A report and its claims; no two of them have the same id."""
    report = draw(reports())
    made = st.lists(claims(report), max_size=max_claims, unique_by=lambda claim: claim.id)
    return report, draw(made)
