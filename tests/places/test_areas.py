from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.places.areas import SMALLEST_KM, area_of
from sayso.places.distance import distance_km

TOWNS = st.lists(st.tuples(st.floats(30, 40), st.floats(35, 45)), min_size=1, max_size=40)


@given(TOWNS)
def test_areas_hold_nearly_all_of_their_towns(towns: list[tuple[float, float]]) -> None:
    area = area_of(towns)
    inside = [town for town in towns if distance_km(area.lat, area.lon, *town) <= area.radius_km]
    assert len(inside) >= 0.9 * len(towns) - 1
    south, west, north, east = area.box
    assert south < north
    assert west < east
    assert area.radius_km >= SMALLEST_KM


def test_areas_of_one_town_are_as_large_as_told() -> None:
    area = area_of([(6.2, 31.6)], at_least_km=140.0)
    assert area.radius_km == 140.0
    south, _, north, _ = area.box
    assert (north - south) * 111 == pytest.approx(196, rel=0.05)


def test_areas_across_the_date_line_keep_their_middle_there() -> None:
    area = area_of([(-17.0, 179.0), (-17.0, -179.0)])
    assert abs(area.lon) == pytest.approx(180.0)
    assert area.radius_km < 150
