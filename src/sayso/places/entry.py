"""A place of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.claims import Anchor

# A corner of a map or a line on it: latitude and longitude, WGS 84 degrees.
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer, WGS 84 degrees.

    `id` is "geonames:173480" for towns, "admin1:SY.08" for first-order regions, "country:SY" for countries and
    "sayso:…" for our own. `kind` is "town", "admin1", "country", or the kind of a row of `landmarks.csv`. `country` is
    ISO 3166-1 alpha-2; `admin1` is the region's name. `radius_km` holds the place: for towns reckoned from the
    population, for regions and countries from the towns that carry their code (`approximate`). `box` is their south,
    west, north and east; `line` runs along a river or a border. `population` is 0 where nobody counted. `capital` is
    true for the capital of a country. `prominence` says how well known a place is: about the logarithm of the people
    who live there (prominence.py).
    """

    id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    radius_km: float
    population: int = 0
    capital: bool = False
    prominence: float = 0.0
    approximate: bool = False
    box: tuple[float, float, float, float] | None = None
    line: tuple[Point, ...] = ()

    @property
    def is_area(self) -> bool:
        """True where the entry is far wider than a town: a region or a country."""
        return self.box is not None

    def anchor(self) -> Anchor:
        """The entry as the anchor of a claim's place."""
        return Anchor(self.id, self.name, self.country, self.admin1, self.lat, self.lon)
