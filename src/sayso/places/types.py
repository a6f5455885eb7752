"""Words for kinds of places ("city", "governorate", "airfield"), from `place_types.csv`, and what entries they fit."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from .editable import place_types
from .entry import Entry

LONGEST_TYPE = 2  # words
SETTLEMENTS = frozenset(("town", "village"))
REGIONS = frozenset(("admin1", "region"))
# Kinds of entries that the words of a group can mean; a group without a row fits anything but a country.
FITTING: Mapping[str, frozenset[str]] = {
    "settlement": SETTLEMENTS,
    "capital": SETTLEMENTS,
    "province": frozenset(("admin1",)),
    "region": REGIONS,
    "district": frozenset(("district", "town", "village")),
    "quarter": frozenset(("district",)),
    "country": frozenset(("country",)),
    "base": frozenset(("airbase", "airport", "base")),
    "camp": frozenset(("camp",)),
    "river": frozenset(("river", "lake")),
    "area": REGIONS | {"country"},
}
# What a distance or a direction is told from.
POINT = "point"
# Groups of things that a region or a country can't be.
SMALL = frozenset(("settlement", "capital", "quarter", "base", "camp", "facility"))
# What lies in a town or by it and is called after it: "Aleppo airport", "Mosul prison".
BY_A_TOWN = frozenset(("base", "camp", "facility"))


@cache
def groups() -> Mapping[str, str]:
    """Type words in small letters -> their group."""
    return {word: group for group, words in place_types() for word in words}


def group_of(word: str) -> str | None:
    """The group of a type word, whatever its case; None for any other word."""
    return groups().get(word.lower())


def fits(entry: Entry, group: str) -> bool:
    """True if the words of a group can mean an entry."""
    if group == "capital":
        return entry.capital
    if group == POINT:
        return not entry.is_area
    kinds = FITTING.get(group)
    return entry.kind in kinds if kinds is not None else entry.kind != "country"


def suits(entry: Entry, group: str) -> bool | None:
    """`fits` for weighing names: None where a town only lends its name ("Mosul prison")."""
    if group in BY_A_TOWN or group == "quarter":
        return True if fits(entry, group) and group in FITTING else False if entry.is_area else None
    return fits(entry, group)
