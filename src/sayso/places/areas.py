"""Regions and countries from the towns that carry their code: where they lie and how far they reach, roughly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .distance import distance_km
from .entry import Point

# Beyond the outermost town that counts. Towns lie inside their region, not on its border.
MARGIN_KM = 5.0
MARGIN_DEG = 0.05
SMALLEST_KM = 15.0
# A few towns in a hundred carry a wrong code or lie far off: they don't stretch the area.
REACH = 0.95
CELL_DEG = 0.5
KM_PER_DEGREE = 111.2
SQUARE = 0.7  # half the side of the square in a circle of radius 1


@dataclass(frozen=True, slots=True)
class Area:
    """Centre, radius that holds 95 of 100 towns, and south, west, north and east of 96 of 100."""

    lat: float
    lon: float
    radius_km: float
    box: tuple[float, float, float, float]


def area_of(towns: Sequence[Point], *, at_least_km: float = SMALLEST_KM) -> Area:
    """The area of at least one town. Cells of half a degree count once, so that crowded corners don't pull the centre.

    `at_least_km` is for areas of few towns, which say little of how far it reaches.
    """
    lat, lon = _centre(list({(round(a / CELL_DEG), round(b / CELL_DEG)): (a, b) for a, b in towns}.values()))
    reached = sorted(distance_km(lat, lon, *town) for town in towns)
    radius_km = max(at_least_km, reached[_rank(len(towns), REACH)] + MARGIN_KM)
    lats = sorted(a for a, _ in towns)
    easts = sorted((b - lon + 180.0) % 360.0 - 180.0 for _, b in towns)
    low, high = _rank(len(towns), 0.02), _rank(len(towns), 0.98)
    height = at_least_km / KM_PER_DEGREE * SQUARE
    width = height / max(0.05, math.cos(math.radians(lat)))
    box = (
        max(-90.0, min(lats[low] - MARGIN_DEG, lat - height)),
        max(-180.0, lon + min(easts[low] - MARGIN_DEG, -width)),
        min(90.0, max(lats[high] + MARGIN_DEG, lat + height)),
        min(180.0, lon + max(easts[high] + MARGIN_DEG, width)),
    )
    return Area(round(lat, 4), round(lon, 4), round(radius_km, 1), box)


def _centre(towns: Sequence[Point]) -> Point:
    x = sum(math.cos(math.radians(lat)) * math.cos(math.radians(lon)) for lat, lon in towns)
    y = sum(math.cos(math.radians(lat)) * math.sin(math.radians(lon)) for lat, lon in towns)
    z = sum(math.sin(math.radians(lat)) for lat, _ in towns)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _rank(size: int, share: float) -> int:
    return min(size - 1, max(0, round(share * (size - 1))))
