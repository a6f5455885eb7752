"""The gazetteer that the tests of places read: built once for the checkout, and again when what shapes it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from sayso.claims import Located, Place, Span, Unresolved
from sayso.places import Gazetteer, Locator, PlaceContext, PlacePhrase

FOLDER = Path(__file__).parents[2] / "build" / "gazetteer"

Locate = Callable[..., list[Place]]


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open(FOLDER) as opened:
        yield opened


@pytest.fixture(scope="session")
def locate(gazetteer: Gazetteer) -> Locate:
    """`locate("the town of Manbij", "there", SY=1.0, dateline="Beirut")`: the phrases of one report, located."""

    def located(*phrases: str, dateline: str | None = None, **countries: float) -> list[Place]:
        return located_in(gazetteer, phrases, dateline, countries)

    return located


def located_in(
    gazetteer: Gazetteer, phrases: tuple[str, ...], dateline: str | None, countries: Mapping[str, float]
) -> list[Place]:
    text = " | ".join(phrases)
    spans, at = [], 0
    for phrase in phrases:
        spans.append(PlacePhrase(Span.of(text, at, at + len(phrase)), "place"))
        at += len(phrase) + 3
    return Locator(gazetteer).locate(text, spans, PlaceContext(dateline, countries))


def on_map(place: Place) -> Located:
    assert isinstance(place.location, Located), f"{place.words.text!r}: {place.location}"
    return place.location


def reason(place: Place) -> str:
    assert isinstance(place.location, Unresolved), f"{place.words.text!r}: {place.location}"
    return place.location.reason
