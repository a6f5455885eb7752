"""From a relation to a place on the map: a point, a radius that should hold the truth, a shape where a circle says too little.

Numbers stand here, each with where it comes from.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .distance import distance_km
from .entry import Entry, Point
from .geometry import (
    BEARINGS,
    Box,
    corridor,
    geodesic,
    line_string,
    nearest_on_line,
    offset,
    rectangle,
    ring,
    sector,
)
from .relations import Relation

# A stated distance is true to a quarter and a stated bearing to 30 degrees in four of five phrases whose place is known.
STATED = (0.75, 1.25)
STATED_HALF_DEG = 30.0
# "South of X" without a distance: reporters say it of places that they would not tie to a nearer town.
UNSTATED_KM = 30.0
UNSTATED_HALF_DEG = 45.0
# How far beyond the built-up area a word reaches.
NEAR_KM, AROUND_KM, TOWARD_KM, ALONG_KM = 10.0, 15.0, 30.0, 15.0
# Of the radius: where an edge runs, and how far a centre reaches.
EDGE = (0.6, 1.4)
EDGE_HALF_DEG = 45.0
PART_HALF_DEG = 67.5
CENTRE = 0.4
SMALLEST_KM = 1.0
# A way between two towns bends: half its width as a share of its length, and at least so much.
CORRIDOR_SHARE, CORRIDOR_KM = 0.15, 2.0
# A river or a border means its stretch by a place of the report that lies so close.
STRETCH_KM = 60.0
# A district is called after its seat and reaches further.
DISTRICT_KM = 25.0
PROVINCE_KM = 60.0


@dataclass(frozen=True, slots=True)
class Shape:
    """Centre (WGS 84 degrees), radius in km, GeoJSON text or None where the circle says it all."""

    lat: float
    lon: float
    radius_km: float
    geometry: str | None = None


def shape_of(entry: Entry, relation: Relation, *, other: Entry | None = None, by: Point | None = None) -> Shape:
    """The shape of what stands in a relation to an entry.

    `other` is the second place of "between"; `by` a certain place of the report, by which a river or a border is meant.
    """
    if entry.line and relation.kind != "direction":
        return _stretch(entry, by)
    match relation.kind:
        case "within" if relation.km is not None:
            return _circle(entry, relation.km + entry.radius_km)
        case "direction":
            return _direction(entry, relation)
        case "near":
            return _near(entry, relation)
        case "around":
            return _circle(entry, entry.radius_km + AROUND_KM)
        case "toward":
            return _circle(entry, entry.radius_km + TOWARD_KM)
        case "along":
            return _between(entry, other) if other else _circle(entry, entry.radius_km + ALONG_KM)
        case "between":
            return _between(entry, other) if other else _circle(entry, entry.radius_km + NEAR_KM)
        case "edge":
            return _edge(entry, relation.side)
        case "part":
            return _part(entry, relation.side)
        case _:
            return _circle(entry, entry.radius_km)


def _circle(entry: Entry, radius_km: float, geometry: str | None = None) -> Shape:
    return Shape(entry.lat, entry.lon, round(radius_km, 1), geometry)


def _direction(entry: Entry, relation: Relation) -> Shape:
    if relation.side in (None, "C"):
        km = relation.km or entry.radius_km
        near, far = km * STATED[0], km * STATED[1]
        return _circle(entry, far, ring(entry.lat, entry.lon, near, far))
    bearing = BEARINGS[relation.side]
    if relation.km is not None:
        near, far, half, at = relation.km * STATED[0], relation.km * STATED[1], STATED_HALF_DEG, relation.km
    else:
        near, half = entry.radius_km, UNSTATED_HALF_DEG
        far = near + max(UNSTATED_KM, near / 2)
        at = (near + far) / 2
    return _sector(entry, bearing, near, far, half, at)


def _near(entry: Entry, relation: Relation) -> Shape:
    far = entry.radius_km + NEAR_KM
    if relation.rule == "outside":
        return _circle(entry, far, ring(entry.lat, entry.lon, entry.radius_km, far))
    return _circle(entry, far)


def _edge(entry: Entry, side: str | None) -> Shape:
    reach = max(SMALLEST_KM, entry.radius_km)
    near, far = reach * EDGE[0], reach * EDGE[1]
    if side in (None, "C"):
        return _circle(entry, far, ring(entry.lat, entry.lon, near, far))
    return _sector(entry, BEARINGS[side], near, far, EDGE_HALF_DEG, reach)


def _part(entry: Entry, side: str | None) -> Shape:
    if side is None:
        return _circle(entry, entry.radius_km)
    if entry.box is not None:
        return _box(_side_of_box(entry.box, side))
    reach = max(SMALLEST_KM, entry.radius_km)
    if side == "C":
        return _circle(entry, reach * CENTRE)
    return _sector(entry, BEARINGS[side], 0.0, reach, PART_HALF_DEG, reach / 2)


def _sector(entry: Entry, bearing: float, near: float, far: float, half: float, at: float) -> Shape:
    lat, lon = offset(entry.lat, entry.lon, bearing, at)
    cosine = math.cos(math.radians(half))
    # To the corners; on a plane, which is near enough over such distances.
    radius = max(math.sqrt(at * at + km * km - 2 * at * km * cosine) for km in (near, far))
    geometry = sector(entry.lat, entry.lon, near, far, bearing, half)
    return Shape(round(lat, 5), round(lon, 5), round(max(radius, far - at), 1), geometry)


def _between(entry: Entry, other: Entry) -> Shape:
    a, b = (entry.lat, entry.lon), (other.lat, other.lon)
    length, bearing = geodesic(a, b)
    half = max(CORRIDOR_KM, CORRIDOR_SHARE * length)
    lat, lon = offset(*a, bearing, length / 2)
    shape = corridor(a, b, half) if length > 0 else None
    return Shape(round(lat, 5), round(lon, 5), round(math.hypot(length / 2, half), 1), shape)


def _side_of_box(box: Box, side: str) -> Box:
    """Half the box for a side, a quarter for a corner, the middle quarter for the centre."""
    south, west, north, east = box
    height, width = north - south, east - west
    if side == "C":
        return south + height / 4, west + width / 4, north - height / 4, east - width / 4
    if "N" in side:
        south += height / 2
    if "S" in side:
        north -= height / 2
    if "E" in side:
        west += width / 2
    if "W" in side:
        east -= width / 2
    return south, west, north, east


def _box(box: Box) -> Shape:
    south, west, north, east = box
    lat, lon = (south + north) / 2, (west + east) / 2
    corners = ((south, west), (north, west), (south, east), (north, east))
    radius = max(distance_km(lat, lon, *corner) for corner in corners)
    return Shape(round(lat, 4), round(lon, 4), round(radius, 1), rectangle(box))


def _stretch(entry: Entry, by: Point | None) -> Shape:
    """The stretch of a river or a border by a place, or all of it."""
    if by is not None:
        point, away = nearest_on_line(entry.line, by)
        if away <= STRETCH_KM:
            reach = max(entry.radius_km, away)
            return Shape(
                round(point[0], 5), round(point[1], 5), round(reach, 1), line_string(_piece(entry, point, reach))
            )
    radius = max(distance_km(entry.lat, entry.lon, *point) for point in entry.line)
    return Shape(entry.lat, entry.lon, round(radius, 1), line_string(entry.line))


def _piece(entry: Entry, point: Point, km: float) -> list[Point]:
    """The points of a line around one of its points, at most `km` along it on either side."""
    at = min(range(len(entry.line) - 1), key=lambda n: nearest_on_line(entry.line[n : n + 2], point)[1])
    down = _walk(point, list(reversed(entry.line[: at + 1])), km)
    up = _walk(point, list(entry.line[at + 1 :]), km)
    return [*reversed(down), point, *up]


def _walk(start: Point, points: list[Point], km: float) -> list[Point]:
    walked: list[Point] = []
    here, left = start, km
    for point in points:
        step = distance_km(*here, *point)
        if step >= left:
            share = left / step if step else 0.0
            walked.append((here[0] + share * (point[0] - here[0]), here[1] + share * (point[1] - here[1])))
            return walked
        walked.append(point)
        here, left = point, left - step
    return walked
