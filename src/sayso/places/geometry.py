"""Shapes on the WGS 84 ellipsoid as GeoJSON text: longitude before latitude, five decimals (about a metre), closed rings.

Outer rings run counter-clockwise and holes clockwise (RFC 7946, section 3.1.6). Bearings are degrees from north,
clockwise. The geodesics are those of Karney (2013), by geographiclib.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, radians

from .distance import distance_km
from .entry import Point

DECIMALS = 5
STEP_DEG = 10.0
BEARINGS = {"N": 0.0, "NE": 45.0, "E": 90.0, "SE": 135.0, "S": 180.0, "SW": 225.0, "W": 270.0, "NW": 315.0}
Box = tuple[float, float, float, float]


@lru_cache(maxsize=4_096)
def offset(lat: float, lon: float, bearing_deg: float, km: float) -> Point:
    """The point `km` away under a bearing."""
    from geographiclib.geodesic import Geodesic

    mask = Geodesic.LATITUDE | Geodesic.LONGITUDE
    found = Geodesic.WGS84.Direct(lat, lon, bearing_deg, km * 1000.0, mask)
    return found["lat2"], found["lon2"]


@lru_cache(maxsize=1_024)
def geodesic(a: Point, b: Point) -> tuple[float, float]:
    """Length in km of the shortest way from `a` to `b` and its bearing at `a`."""
    from geographiclib.geodesic import Geodesic

    found = Geodesic.WGS84.Inverse(*a, *b)
    return found["s12"] / 1000.0, found["azi1"] % 360.0


@lru_cache(maxsize=1_024)
def sector(lat: float, lon: float, near_km: float, far_km: float, bearing_deg: float, half_deg: float) -> str:
    """A polygon: what lies between two distances from a point and within `half_deg` of a bearing; a wedge if `near_km` is 0."""
    bearings = _sweep(bearing_deg - half_deg, bearing_deg + half_deg)
    outer = [offset(lat, lon, bearing, far_km) for bearing in bearings]
    inner = [offset(lat, lon, bearing, near_km) for bearing in bearings] if near_km > 0 else [(lat, lon)]
    # Bearings run clockwise: the far arc backwards and the near one forwards is counter-clockwise.
    return _polygon([[*reversed(outer), *inner]])


@lru_cache(maxsize=1_024)
def ring(lat: float, lon: float, near_km: float, far_km: float) -> str:
    """A polygon: what lies between two distances from a point, all around; a disc if `near_km` is 0."""
    bearings = _sweep(0.0, 360.0)[:-1]
    outer = [offset(lat, lon, bearing, far_km) for bearing in reversed(bearings)]
    if near_km <= 0:
        return _polygon([outer])
    return _polygon([outer, [offset(lat, lon, bearing, near_km) for bearing in bearings]])


@lru_cache(maxsize=1_024)
def corridor(a: Point, b: Point, half_km: float) -> str:
    """A polygon: the straight way from `a` to `b` with `half_km` on either side."""
    _, bearing = geodesic(a, b)
    back = (geodesic(b, a)[1] + 180.0) % 360.0
    right = [offset(*a, bearing + 90.0, half_km), offset(*b, back + 90.0, half_km)]
    left = [offset(*b, back - 90.0, half_km), offset(*a, bearing - 90.0, half_km)]
    return _polygon([[*right, *left]])


def rectangle(box: Box) -> str:
    """A polygon from south, west, north and east."""
    south, west, north, east = box
    return _polygon([[(south, west), (south, east), (north, east), (north, west)]])


def line_string(points: Sequence[Point]) -> str:
    """A line through at least two points."""
    return _geojson("LineString", [_position(point) for point in points])


def nearest_on_line(line: Sequence[Point], to: Point) -> tuple[Point, float]:
    """The point of a line (at least two points) nearest to `to`, and how far off it is in km.

    On a plane with degrees of longitude shortened to the latitude, good to a few per cent over some hundred km: the lines
    themselves are no better.
    """
    scale = max(0.01, cos(radians(to[0])))
    best: tuple[float, Point] | None = None
    for (lat1, lon1), (lat2, lon2) in pairwise(line):
        dx, dy = (lon2 - lon1) * scale, lat2 - lat1
        length = dx * dx + dy * dy
        along = ((to[1] - lon1) * scale * dx + (to[0] - lat1) * dy) / length if length else 0.0
        share = min(1.0, max(0.0, along))
        point = (lat1 + share * (lat2 - lat1), lon1 + share * (lon2 - lon1))
        away = distance_km(*to, *point)
        if best is None or away < best[0]:
            best = (away, point)
    if best is None:
        raise ValueError("a line has at least two points")
    return best[1], best[0]


def _sweep(start: float, stop: float) -> list[float]:
    steps = max(2, round((stop - start) / STEP_DEG))
    return [start + (stop - start) * step / steps for step in range(steps + 1)]


def _position(point: Point) -> list[float]:
    lat, lon = point
    return [round(lon, DECIMALS), round(lat, DECIMALS)]


def _polygon(rings: Sequence[Sequence[Point]]) -> str:
    closed = [[_position(point) for point in (*points, points[0])] for points in rings]
    return _geojson("Polygon", closed)


def _geojson(kind: str, coordinates: object) -> str:
    return json.dumps({"type": kind, "coordinates": coordinates}, separators=(",", ":"))
