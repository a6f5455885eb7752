"""How sharp a place is, in the words of the two event codebooks.

ACLED `geo_precision` (ACLED Codebook): 1 the town itself; 2 near a town, or a small region known by a town; 3 a larger
region. UCDP `where_prec` (UCDP GED Codebook): 1 the exact place; 2 within about 25 km of a known point; 3 a
second-order district; 4 a first-order region; 5 a line (river, border, road) or a fuzzy area ("the south of ..."); 6 a
country; 7 international waters. Our rules, the first that fits; "far" stands for a place not known to 25 km:

| anchor | relation | ACLED | UCDP |
|---|---|---|---|
| sea, strait | any | 3 | 7 |
| country | in, within | 3 | 6 |
| country | any other | 3 | 5 |
| river, border | any | 2; far 3 | 5 |
| first-order region, anything wider than 25 km | any | 3 | 4 |
| district, region, mountain, forest, park, lake | any | 2 | 3 |
| town, camp, base, building | in, part, edge | 1 | 1 |
| town, camp, base, building | any other | 2; far 3 | 2; far 5 |
"""

from __future__ import annotations

WATERS = frozenset(("sea", "strait"))
LINES = frozenset(("river", "border"))
SMALL_AREAS = frozenset(("district", "region", "mountain", "forest", "park", "lake"))
AT_THE_PLACE = frozenset(("in", "part", "edge"))
NEARBY_KM = 25.0


def precision_of(kind: str, relation: str, radius_km: float, *, anchor_radius_km: float) -> tuple[int, int]:
    """ACLED's and UCDP's precision: by the anchor's kind and radius, the relation to it, the radius that results."""
    close = radius_km <= NEARBY_KM
    if kind in WATERS:
        return 3, 7
    if kind == "country":
        return 3, 6 if relation in ("in", "within") else 5
    if kind in LINES:
        return (2 if close else 3), 5
    if kind == "admin1" or anchor_radius_km > NEARBY_KM:
        return 3, 4
    if kind in SMALL_AREAS:
        return 2, 3
    if relation in AT_THE_PLACE:
        return 1, 1
    return (2, 2) if close else (3, 5)
