from __future__ import annotations

import threading

import pytest

from sayso.places import Gazetteer
from sayso.places.distance import distance_km


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("al-Mayadin", "geonames:173480"),
        ("AL-MAYADEEN", "geonames:173480"),
        ("Al Mayādīn", "geonames:173480"),
        ("Mayadin", "geonames:173480"),
        ("Deir al-Zor", "geonames:170794"),
        ("Dayr az-Zawr", "geonames:170794"),
        ("Deir Ezzor", "geonames:170794"),
        ("Deir al-Zour", "geonames:170794"),
        ("Kiev", "geonames:703448"),
        ("Kyiv", "geonames:703448"),
        ("Київ", "geonames:703448"),
        ("Syria", "country:SY"),
        ("the Euphrates", "sayso:euphrates"),
        ("Nangarhar", "admin1:AF.18"),
        ("Texas", "admin1:US.TX"),
        ("al-Omar oil field", "sayso:al-omar"),
    ],
)
def test_gazetteer_lookup_finds_every_spelling(gazetteer: Gazetteer, name: str, wanted: str) -> None:
    assert wanted in [entry.id for entry in gazetteer.lookup(name)][:2]


def test_gazetteer_lookup_puts_the_best_known_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.lookup("Tripoli")
    assert [entry.country for entry in found[:2]] == ["LY", "LB"]
    assert [entry.prominence for entry in found] == sorted((entry.prominence for entry in found), reverse=True)


def test_gazetteer_lookup_of_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("") == ()
    assert gazetteer.lookup("Xyzzyville") == ()
    assert gazetteer.lookup_loosely("-") == ()


def test_gazetteer_loose_lookup_has_the_exact_ones_too(gazetteer: Gazetteer) -> None:
    exact = {entry.id for entry in gazetteer.lookup("Khan Shaykhun")}
    assert exact
    assert exact <= {entry.id for entry in gazetteer.lookup_loosely("Khan Sheikhoun")}


def test_gazetteer_near_is_sorted_and_within_reach(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(35.02, 40.45, 30.0)
    away = [distance_km(35.02, 40.45, entry.lat, entry.lon) for entry in found]
    assert found[0].id == "geonames:173480"
    assert away == sorted(away)
    assert away[-1] <= 30.0
    assert "sayso:al-omar" in [entry.id for entry in found]


def test_gazetteer_near_looks_across_the_date_line(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(65.5, 179.5, 300.0)
    assert {entry.lon > 0 for entry in found} == {True, False}


def test_gazetteer_search_completes_words(gazetteer: Gazetteer) -> None:
    assert gazetteer.search("deir zo")[0].country == "SY"
    assert gazetteer.search('ham"a*', limit=3)[:1]
    assert gazetteer.search("  ") == ()
    assert len(gazetteer.search("al", limit=5)) == 5


def test_gazetteer_entry_by_id(gazetteer: Gazetteer) -> None:
    entry = gazetteer.entry("admin1:SY.07")
    assert entry is not None
    assert entry.anchor().admin1 == "Deir ez-Zor"
    assert gazetteer.entry("geonames:0") is None


def test_gazetteer_can_be_read_from_another_thread(gazetteer: Gazetteer) -> None:
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.append(gazetteer.lookup("Ar Rastan")[0].id))
    thread.start()
    thread.join()
    assert found
