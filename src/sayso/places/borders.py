"""Borders: "the Turkish border", "Syria's border with Iraq", "the Turkish-Syrian border"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .countries import mentions
from .entry import Entry
from .gazetteer import Gazetteer

_BORDER = re.compile(r"\b(?:borders?|frontiers?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Border:
    """A border and where in the phrase its words begin."""

    entry: Entry
    start: int


def names_border(phrase: str) -> bool:
    """True if a phrase has the word for a border."""
    return _BORDER.search(phrase) is not None


def border_of(phrase: str, gazetteer: Gazetteer, countries: Mapping[str, float]) -> Border | None:
    """The border that a phrase speaks of; None where it speaks of none that the gazetteer draws.

    Where only one side is named the other is the country that the report is most about (`countries`, ISO2 -> weight).
    """
    if not names_border(phrase):
        return None
    found = list(mentions(phrase, gazetteer.country_words))
    named = list(dict.fromkeys(country for country, *_ in found))
    others = named[1:2] or sorted(countries, key=lambda country: -countries[country])
    for other in others if named else ():
        entry = _between(named[0], other, gazetteer)
        if entry is not None:
            return Border(entry, found[0][2])
    return None


def _between(one: str, other: str, gazetteer: Gazetteer) -> Entry | None:
    first, second = sorted((one.lower(), other.lower()))
    return gazetteer.entry(f"sayso:border-{first}-{second}")
