from __future__ import annotations

import json
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from sayso.places.distance import distance_km
from sayso.places.geometry import corridor, geodesic, line_string, nearest_on_line, offset, rectangle, ring, sector

# Away from the poles and the date line, where no war reporting of ours lies.
LATITUDES = st.floats(-60, 60)
LONGITUDES = st.floats(-170, 170)
KM = st.floats(1, 200)


def rings(text: str) -> list[list[list[float]]]:
    shape = json.loads(text)
    assert shape["type"] == "Polygon"
    return list(shape["coordinates"])


def area(points: list[list[float]]) -> float:
    """Twice the signed area: positive runs counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))


@given(LATITUDES, LONGITUDES, KM, st.floats(0, 360))
def test_geometry_sectors_are_closed_counter_clockwise_and_at_their_distance(
    lat: float, lon: float, km: float, bearing: float
) -> None:
    (outer,) = rings(sector(lat, lon, 0.75 * km, 1.25 * km, bearing, 30.0))
    assert outer[0] == outer[-1]
    assert area(outer) > 0
    for x, y in outer:
        away = Geodesic.WGS84.Inverse(lat, lon, y, x)["s12"] / 1000
        assert 0.75 * km - 0.01 <= away <= 1.25 * km + 0.01
        assert all(round(value, 5) == value for value in (x, y))


def test_geometry_a_wedge_starts_at_its_point() -> None:
    (outer,) = rings(sector(35.0, 40.0, 0.0, 10.0, 90.0, 45.0))
    assert [40.0, 35.0] in outer
    assert all(x >= 40.0 for x, _ in outer)


@given(LATITUDES, LONGITUDES, KM)
def test_geometry_rings_have_a_hole_that_runs_clockwise(lat: float, lon: float, km: float) -> None:
    outer, hole = rings(ring(lat, lon, km, 2 * km))
    assert area(outer) > 0 > area(hole)
    assert outer[0] == outer[-1]
    assert hole[0] == hole[-1]
    (disc,) = rings(ring(lat, lon, 0.0, km))
    assert area(disc) > 0


@given(LATITUDES, LONGITUDES, st.floats(0, 360), st.floats(5, 300))
def test_geometry_corridors_run_counter_clockwise(lat: float, lon: float, bearing: float, km: float) -> None:
    (outer,) = rings(corridor((lat, lon), offset(lat, lon, bearing, km), 2.0))
    assert area(outer) > 0
    assert len(outer) == 5


def test_geometry_offset_and_geodesic_agree() -> None:
    a = (35.33, 40.14)
    km, bearing = geodesic(a, offset(*a, 180.0, 45.0))
    assert km == pytest.approx(45.0)
    assert bearing == pytest.approx(180.0)


def test_geometry_rectangles_and_lines_put_longitude_first() -> None:
    assert rings(rectangle((33.0, 40.0, 34.0, 42.0))) == [
        [[40.0, 33.0], [42.0, 33.0], [42.0, 34.0], [40.0, 34.0], [40.0, 33.0]]
    ]
    assert json.loads(line_string([(35.0, 40.0), (36.0, 41.0)]))["coordinates"] == [[40.0, 35.0], [41.0, 36.0]]


@given(LATITUDES, st.floats(-20, 20))
def test_geometry_the_nearest_point_of_a_line_is_no_farther_than_its_ends(lat: float, lon: float) -> None:
    line = ((lat, lon), (lat + 1, lon + 1), (lat + 1, lon + 2))
    to = (lat + 0.5, lon + 1.5)
    point, away = nearest_on_line(line, to)
    assert away <= min(distance_km(*to, *end) for end in line) + 1e-6
    assert away == pytest.approx(distance_km(*to, *point))


def test_geometry_a_line_needs_two_points() -> None:
    with pytest.raises(ValueError, match="two points"):
        nearest_on_line([(1.0, 1.0)], (0.0, 0.0))
