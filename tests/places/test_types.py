from __future__ import annotations

import pytest

from sayso.places import Gazetteer
from sayso.places.entry import Entry
from sayso.places.types import FITTING, POINT, fits, group_of, groups, suits


def entry(gazetteer: Gazetteer, entry_id: str) -> Entry:
    found = gazetteer.entry(entry_id)
    assert found is not None
    return found


def test_types_words_have_groups_whatever_their_case() -> None:
    assert group_of("Governorate") == "province"
    assert group_of("air base") == "base"
    assert group_of("army") is None
    assert set(FITTING) - {"area"} <= set(groups().values())


@pytest.mark.parametrize(
    ("entry_id", "group", "wanted"),
    [
        ("geonames:173480", "settlement", True),
        ("geonames:173480", "province", False),
        ("geonames:170654", "capital", True),
        ("geonames:173480", "capital", False),
        ("admin1:SY.07", "province", True),
        ("admin1:SY.07", POINT, False),
        ("sayso:donbas", "region", True),
        ("country:SY", "area", True),
        ("country:SY", "facility", False),
    ],
)
def test_types_fit(gazetteer: Gazetteer, entry_id: str, group: str, wanted: bool) -> None:
    assert fits(entry(gazetteer, entry_id), group) is wanted


def test_types_a_town_lends_its_name_to_a_base(gazetteer: Gazetteer) -> None:
    assert suits(entry(gazetteer, "geonames:170063"), "base") is None
    assert suits(entry(gazetteer, "sayso:t4-airbase"), "base") is True
    assert suits(entry(gazetteer, "admin1:SY.09"), "base") is False
