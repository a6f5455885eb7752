from __future__ import annotations

import pytest

from sayso.places import Gazetteer
from sayso.places.towns import town_radius_km


def test_towns_radius_grows_with_the_people_within_bounds() -> None:
    radii = [town_radius_km(people) for people in (1, 54_534, 2_098_210, 40_000_000)]
    assert radii == sorted(radii)
    assert radii[0] == 1.0
    assert radii[-1] == 20.0
    assert town_radius_km(54_534) == pytest.approx(1.7)
    assert town_radius_km(0) == 2.0


def test_towns_one_capital_to_a_country(gazetteer: Gazetteer) -> None:
    washingtons = [entry for entry in gazetteer.lookup("Washington") if entry.capital]
    assert [entry.id for entry in washingtons] == ["geonames:4140963"]


@pytest.mark.parametrize("noise", ["ALP", "almyadyn", "ba er mi la"])
def test_towns_codes_and_transcripts_are_no_names(gazetteer: Gazetteer, noise: str) -> None:
    assert all(entry.country != "SY" for entry in gazetteer.lookup(noise))


def test_towns_spellings_of_a_region_are_those_of_its_seat(gazetteer: Gazetteer) -> None:
    assert "geonames:170794" in [entry.id for entry in gazetteer.lookup("Deir Ezzor")]


def test_towns_a_region_of_few_towns_is_not_small(gazetteer: Gazetteer) -> None:
    jonglei, damascus = gazetteer.entry("admin1:SS.03"), gazetteer.entry("admin1:SY.13")
    assert jonglei is not None
    assert damascus is not None
    assert jonglei.radius_km > 100
    assert damascus.radius_km < 30
    assert jonglei.approximate
