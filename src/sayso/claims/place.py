"""Where: the place words, their relation to an anchor, and what they come to on the map."""

from __future__ import annotations

import json
from dataclasses import dataclass

from .span import Span

PLACE_ROLES = ("place", "origin", "destination")
RELATIONS = ("in", "within", "direction", "near", "around", "edge", "part", "between", "along", "toward")
SIDES = ("N", "NE", "E", "SE", "S", "SW", "W", "NW", "C")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The gazetteer's entry that a place phrase hangs on. WGS 84 degrees; `country` is ISO 3166-1 alpha-2."""

    id: str
    name: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"{self.id}: {self.lat}, {self.lon} is no point on Earth")


@dataclass(frozen=True, slots=True)
class Located:
    """A place on the map: a point and the radius in km that should hold the truth, or a GeoJSON geometry.

    `geometry` is GeoJSON text (WGS 84, lon/lat) or None where the circle says it all. `acled_precision` is 1-3,
    `ucdp_precision` 1-7 (geo_precision and where_prec of the two codebooks).
    """

    anchor: Anchor
    lat: float
    lon: float
    radius_km: float
    geometry: str | None
    acled_precision: int
    ucdp_precision: int

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180 and self.radius_km >= 0):
            raise ValueError(f"{self.lat}, {self.lon} with radius {self.radius_km} km is no place on Earth")
        if self.geometry is not None and "type" not in json.loads(self.geometry):
            raise ValueError("geometry is no GeoJSON")


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A place that could not be put on the map, and why; `candidates` are gazetteer ids that were weighed, best first."""

    reason: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place phrase of a claim.

    `role` is one of `PLACE_ROLES`, `relation` one of `RELATIONS`; `side` (one of `SIDES`) is the compass side or
    bearing of the relation, `km` its stated distance.
    """

    words: Span
    role: str
    relation: str
    side: str | None
    km: float | None
    location: Located | Unresolved

    def __post_init__(self) -> None:
        if self.role not in PLACE_ROLES or self.relation not in RELATIONS:
            raise ValueError(f"{self.words.text!r}: no such role or relation: {self.role}, {self.relation}")
        if self.side is not None and self.side not in SIDES:
            raise ValueError(f"{self.words.text!r}: no such side: {self.side}")
