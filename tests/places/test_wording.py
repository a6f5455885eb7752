from __future__ import annotations

import re

import pytest

from sayso.places.wording import DISTANCE, is_side, km_of, side_of


@pytest.mark.parametrize(
    ("number", "unit", "km"),
    [
        ("10", "km", 10.0),
        ("7", "miles", 11.265),
        ("1,200", "metres", 1.2),
        ("twenty", "kilometers", 20.0),
        ("100", "yards", 0.091),
    ],
)
def test_wording_distances(number: str, unit: str, km: float) -> None:
    assert km_of(number, unit) == km


@pytest.mark.parametrize(
    ("words", "side"), [("north", "N"), ("south-east", "SE"), ("northwest", "NW"), ("south west", "SW")]
)
def test_wording_sides(words: str, side: str) -> None:
    assert side_of(words) == side


def test_wording_side_words() -> None:
    assert all(is_side(word) for word in ("north", "southern", "north-eastern", "central"))
    assert not any(is_side(word) for word in ("northerner", "westminster", "city"))


def test_wording_a_number_without_a_unit_is_no_distance() -> None:
    assert re.search(DISTANCE, "45 fighters south of") is None
