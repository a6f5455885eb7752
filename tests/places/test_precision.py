from __future__ import annotations

import pytest

from sayso.claims import RELATIONS
from sayso.places.precision import precision_of


@pytest.mark.parametrize(
    ("kind", "relation", "radius_km", "anchor_km", "wanted"),
    [
        ("town", "in", 2.0, 2.0, (1, 1)),
        ("town", "edge", 3.0, 2.0, (1, 1)),
        ("town", "near", 12.0, 2.0, (2, 2)),
        ("town", "direction", 28.4, 2.0, (3, 5)),
        ("district", "in", 25.0, 25.0, (2, 3)),
        ("region", "in", 12.0, 12.0, (2, 3)),
        ("region", "in", 300.0, 300.0, (3, 4)),
        ("admin1", "in", 17.5, 17.5, (3, 4)),
        ("admin1", "part", 20.0, 50.0, (3, 4)),
        ("river", "along", 25.0, 25.0, (2, 5)),
        ("border", "along", 300.0, 15.0, (3, 5)),
        ("country", "in", 300.0, 300.0, (3, 6)),
        ("country", "part", 20.0, 300.0, (3, 5)),
        ("sea", "in", 900.0, 900.0, (3, 7)),
    ],
)
def test_precision_follows_the_table(
    kind: str, relation: str, radius_km: float, anchor_km: float, wanted: tuple[int, int]
) -> None:
    assert precision_of(kind, relation, radius_km, anchor_radius_km=anchor_km) == wanted


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("kind", ["country", "admin1"])
def test_precision_a_country_or_region_is_never_an_exact_point(kind: str, relation: str) -> None:
    acled, ucdp = precision_of(kind, relation, 1.0, anchor_radius_km=1.0)
    assert acled == 3
    assert ucdp >= 4
