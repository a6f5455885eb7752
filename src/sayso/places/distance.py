"""How far apart two points are."""

from __future__ import annotations

import math

EARTH_RADIUS_KM = 6371.0088


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in km on the mean sphere: at most 0.6 % off the WGS 84 ellipsoid, and forty times faster.

    For weighing candidates and for `near`; geometry that is drawn comes from the ellipsoid (geometry.py).
    """
    south, north = math.radians(lat), math.radians(other_lat)
    half_north = math.sin((north - south) / 2)
    half_east = math.sin(math.radians(other_lon - lon) / 2)
    chord = half_north * half_north + math.cos(south) * math.cos(north) * half_east * half_east
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, chord)))
