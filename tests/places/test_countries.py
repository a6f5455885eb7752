from __future__ import annotations

import pytest

from sayso.places import Gazetteer, country_mentions


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fighting in Syria drew in Russian jets.", {"SY": 1.0, "RU": 0.5}),
        ("SYRIA said so.", {"SY": 1.0}),
        ("The U.S. and Iraq talked; the US left.", {"US": 2.0, "IQ": 1.0}),
        ("us and them, no car", {}),
        ("South Sudanese troops met in South Sudan.", {"SS": 1.5}),
        ("the Democratic Republic of the Congo", {"CD": 1.0}),
        ("Syrians fled across Syrias border.", {"SY": 1.5}),
        ("Syria's ally", {"SY": 1.0}),
        ("Shells fell on Gaza.", {"PS": 0.75}),
        ("", {}),
    ],
)
def test_countries_mentions(gazetteer: Gazetteer, text: str, wanted: dict[str, float]) -> None:
    assert country_mentions(text, gazetteer) == wanted
