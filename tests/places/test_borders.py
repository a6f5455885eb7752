from __future__ import annotations

import pytest

from sayso.places import Gazetteer
from sayso.places.borders import border_of


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("the Turkish-Syrian border", "sayso:border-sy-tr"),
        ("Syria's border with Iraq", "sayso:border-iq-sy"),
        ("near the Turkish border", "sayso:border-sy-tr"),
        ("the border", None),
        ("the border between Chile and Peru", None),
        ("Turkish positions in Syria", None),
    ],
)
def test_borders_by_the_countries_on_both_sides(gazetteer: Gazetteer, phrase: str, wanted: str | None) -> None:
    found = border_of(phrase, gazetteer, {"SY": 1.0, "TR": 0.5})
    assert (found.entry.id if found else None) == wanted


def test_borders_the_other_side_is_the_country_of_the_report(gazetteer: Gazetteer) -> None:
    found = border_of("the Turkish border", gazetteer, {"SY": 0.2, "IQ": 1.0})
    assert found is not None
    assert found.entry.id == "sayso:border-iq-tr"
