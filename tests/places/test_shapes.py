from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import RELATIONS, SIDES
from sayso.places.distance import distance_km
from sayso.places.entry import Entry
from sayso.places.relations import Relation
from sayso.places.shapes import shape_of

TOWN = Entry("geonames:1", "Town", "town", "SY", None, 35.0, 40.0, 2.0)
OTHER = Entry("geonames:2", "Other", "town", "SY", None, 35.5, 40.5, 2.0)
REGION = Entry("admin1:1", "Region", "admin1", "SY", "Region", 35.0, 40.0, 80.0, box=(34.0, 39.0, 36.0, 41.0))
RIVER = Entry(
    "sayso:r", "River", "river", "SY", None, 35.0, 40.0, 15.0, line=((34.0, 40.0), (35.0, 40.0), (36.0, 41.0))
)
ENTRIES = st.sampled_from([TOWN, REGION, RIVER])


@given(ENTRIES, st.sampled_from(RELATIONS), st.none() | st.sampled_from(SIDES), st.none() | st.floats(1, 100))
def test_shapes_every_relation_gives_a_place_whose_radius_holds_its_shape(
    entry: Entry, kind: str, side: str | None, km: float | None
) -> None:
    shape = shape_of(entry, Relation(kind, side, km), other=OTHER if kind == "between" else None)
    assert shape.radius_km > 0
    if shape.geometry is None:
        return
    drawn = json.loads(shape.geometry)
    points = drawn["coordinates"] if drawn["type"] == "LineString" else drawn["coordinates"][0]
    farthest = max(distance_km(shape.lat, shape.lon, lat, lon) for lon, lat in points)
    assert farthest <= shape.radius_km * 1.02 + 0.2


@pytest.mark.parametrize(
    ("relation", "lat", "lon", "radius_km"),
    [
        (Relation("in"), 35.0, 40.0, 2.0),
        (Relation("within", km=10.0), 35.0, 40.0, 12.0),
        (Relation("near"), 35.0, 40.0, 12.0),
        (Relation("around"), 35.0, 40.0, 17.0),
        (Relation("direction", "S", 45.0), 34.5943, 40.0, 28.4),
        (Relation("direction", None, 12.0), 35.0, 40.0, 15.0),
        (Relation("part", "C"), 35.0, 40.0, 0.8),
    ],
)
def test_shapes_by_a_town(relation: Relation, lat: float, lon: float, radius_km: float) -> None:
    shape = shape_of(TOWN, relation)
    assert (shape.lat, shape.lon) == pytest.approx((lat, lon), abs=0.001)
    assert shape.radius_km == pytest.approx(radius_km, abs=0.1)


def test_shapes_an_edge_lies_on_its_side() -> None:
    west = shape_of(TOWN, Relation("edge", "W"))
    assert west.lat == pytest.approx(35.0, abs=0.01)
    assert distance_km(35.0, 40.0, west.lat, west.lon) == pytest.approx(2.0, rel=0.02)
    assert west.lon < 40.0


def test_shapes_parts_of_a_region_are_halves_and_quarters() -> None:
    assert (shape_of(REGION, Relation("part", "N")).lat, shape_of(REGION, Relation("part", "N")).lon) == (35.5, 40.0)
    corner = shape_of(REGION, Relation("part", "SW"))
    assert (corner.lat, corner.lon) == (34.5, 39.5)
    assert corner.radius_km < shape_of(REGION, Relation("part", "S")).radius_km < REGION.radius_km * 2


def test_shapes_outside_leaves_the_town_out() -> None:
    shape = shape_of(TOWN, Relation("near", rule="outside"))
    assert shape.geometry is not None
    assert len(json.loads(shape.geometry)["coordinates"]) == 2


def test_shapes_a_river_means_its_stretch_by_a_place_of_the_report() -> None:
    stretch = shape_of(RIVER, Relation("along"), by=(34.5, 40.1))
    assert (stretch.lat, stretch.lon) == pytest.approx((34.5, 40.0), abs=0.01)
    assert stretch.radius_km == 15.0
    whole = shape_of(RIVER, Relation("along"), by=(10.0, 10.0))
    assert whole.radius_km > 100
    assert whole == shape_of(RIVER, Relation("along"))


def test_shapes_between_two_towns_is_a_corridor() -> None:
    shape = shape_of(TOWN, Relation("between"), other=OTHER)
    assert (shape.lat, shape.lon) == pytest.approx((35.25, 40.25), abs=0.01)
    assert shape.geometry is not None
    assert shape_of(TOWN, Relation("between"), other=TOWN).geometry is None
