from __future__ import annotations

from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from sayso.places.distance import distance_km

LATITUDES = st.floats(-85, 85)
LONGITUDES = st.floats(-180, 180)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_distance_is_within_six_per_mille_of_the_ellipsoid(a: float, b: float, c: float, d: float) -> None:
    true_km = Geodesic.WGS84.Inverse(a, b, c, d)["s12"] / 1000
    assert abs(distance_km(a, b, c, d) - true_km) <= 0.006 * true_km + 1e-6
