from __future__ import annotations

from collections import Counter

import pytest

from sayso.errors import GazetteerError
from sayso.places import Gazetteer, editable
from sayso.places.distance import distance_km
from sayso.places.editable import Region, country_words, landmarks, place_types, regions
from sayso.places.geometry import nearest_on_line


@pytest.mark.parametrize(
    "region", [region for region in regions() if region.seat], ids=lambda r: f"{r.country}.{r.code}"
)
def test_editable_the_seat_of_a_region_lies_in_it(gazetteer: Gazetteer, region: Region) -> None:
    entry = gazetteer.entry(f"admin1:{region.country}.{region.code}")
    assert entry is not None
    assert any(
        town.kind == "town" and town.country == region.country and town.admin1 == region.name
        for town in gazetteer.lookup(region.seat)
    )


def test_editable_ids_are_unique() -> None:
    assert max(Counter(named.entry.id for named in landmarks()).values()) == 1
    assert max(Counter((region.country, region.code) for region in regions()).values()) == 1
    assert max(Counter(words.country for words in country_words()).values()) == 1
    words = [word for _, group in place_types() for word in group]
    assert max(Counter(words).values()) == 1


def test_editable_lines_run_by_their_landmark() -> None:
    for named in landmarks():
        entry = named.entry
        assert len(entry.line) != 1
        if entry.line:
            assert nearest_on_line(entry.line, (entry.lat, entry.lon))[1] < 60, entry.id


def test_editable_landmarks_lie_in_their_country(gazetteer: Gazetteer) -> None:
    for named in landmarks():
        entry = named.entry
        country = gazetteer.entry(f"country:{entry.country}") if entry.country else None
        if country is not None:
            away = distance_km(entry.lat, entry.lon, country.lat, country.lon)
            assert away <= country.radius_km * 1.6 + 100, entry.id


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"id,name\n", "landmarks.csv"),
        (b"id,name,kind,country,lat,lon,radius_km,aliases,line\na,A,town,SY,north,40,1,,\n", "landmarks.csv row 2"),
        (b"id,name,kind,country,lat,lon,radius_km,aliases,line\na,A,town,SY,95,40,1,,\n", "landmarks.csv row 2"),
        (b"id,name,kind,country,lat,lon,radius_km,aliases,line\na,A,town,SY,35,40,1,\n", "landmarks.csv row 2"),
        (b"id,name,kind,country,lat,lon,radius_km,aliases,line\na,A,river,SY,35,40,1,,35\n", "landmarks.csv row 2"),
    ],
)
def test_editable_a_bad_row_is_named(monkeypatch: pytest.MonkeyPatch, content: bytes, where: str) -> None:
    monkeypatch.setattr(editable, "contents", lambda _: content)
    with pytest.raises(GazetteerError) as caught:
        landmarks()
    assert caught.value.code == "data-file"
    assert caught.value.where == where
