from __future__ import annotations

import pytest

from sayso.places.definite import ANY, Seen, antecedent, pointer_of
from sayso.places.entry import Entry

TOWN = Entry("geonames:1", "Town", "town", "SY", "Region", 35.0, 40.0, 2.0)
CAPITAL = Entry("geonames:2", "Capital", "town", "SY", "Region", 35.0, 41.0, 2.0, capital=True)
REGION = Entry("admin1:SY.1", "Region", "admin1", "SY", "Region", 35.0, 40.0, 50.0, box=(34.0, 39.0, 36.0, 41.0))
RIVER = Entry("sayso:r", "River", "river", "SY", None, 35.0, 40.0, 20.0, line=((35.0, 40.0), (36.0, 40.0)))


@pytest.mark.parametrize(
    ("phrase", "group", "relation", "side"),
    [
        ("the city", "settlement", "in", None),
        ("the besieged northern town", "settlement", "in", None),
        ("there", ANY, "in", None),
        ("12 km south of the city", "settlement", "direction", "S"),
        ("the city's western outskirts", "settlement", "edge", "W"),
        ("its outskirts", ANY, "edge", None),
        ("around the village", "settlement", "around", None),
        ("areas of the province", "province", "part", None),
        ("the north", ANY, "part", "N"),
        ("the mosque", "facility", "in", None),
    ],
)
def test_definite_phrases_point(phrase: str, group: str, relation: str, side: str | None) -> None:
    found = pointer_of(phrase)
    assert found is not None
    assert (found.group, found.relation.kind, found.relation.side) == (group, relation, side)


@pytest.mark.parametrize(
    "phrase",
    [
        "a village",
        "nationwide",
        "abroad",
        "another village",
        "the village of Foo",
        "its side of the border",
        "its forces",
    ],
)
def test_definite_phrases_that_point_nowhere(phrase: str) -> None:
    assert pointer_of(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("the town", TOWN), ("the province", REGION), ("the river", RIVER), ("there", RIVER), ("the capital", CAPITAL),
        ("the mosque", TOWN), ("the camp", None),
    ],
)  # fmt: skip
def test_definite_the_nearest_earlier_place_that_fits(phrase: str, wanted: Entry | None) -> None:
    pointer = pointer_of(phrase)
    assert pointer is not None
    seen = [Seen(entry, None) for entry in (CAPITAL, REGION, TOWN, RIVER)]
    assert antecedent(pointer, seen) is wanted


def test_definite_an_unresolved_place_is_not_passed_over() -> None:
    pointer, there = pointer_of("the camp"), pointer_of("there")
    assert pointer is not None
    assert there is not None
    camp = Entry("sayso:c", "Camp", "camp", "SY", None, 35.0, 40.0, 2.0)
    assert antecedent(pointer, [Seen(camp, "camp"), Seen(None, "camp")]) is None
    assert antecedent(pointer, [Seen(camp, "camp"), Seen(None, "province")]) is camp
    assert antecedent(there, [Seen(TOWN, None), Seen(None, "settlement")]) is None
