from __future__ import annotations

import pytest

from sayso.places import Gazetteer
from sayso.places.ranking import Evidence, bearers, choose, is_plausible

SYRIA = Evidence({"SY": 1.0, "US": 0.4})


def chosen(gazetteer: Gazetteer, name: str, evidence: Evidence, asks: str | None = None) -> str:
    choice = choose(name, gazetteer, evidence, asks=asks)
    return choice.entry.id if choice.entry else choice.reason


@pytest.mark.parametrize(
    ("name", "country", "wanted"),
    [
        ("Tripoli", "LY", "geonames:2210247"),
        ("Tripoli", "LB", "geonames:266826"),
        ("Douma", "SY", "geonames:170592"),
        ("Palmyra", "SY", "geonames:163808"),
        ("Goma", "CD", "geonames:216281"),
    ],
)
def test_ranking_the_country_decides(gazetteer: Gazetteer, name: str, country: str, wanted: str) -> None:
    assert chosen(gazetteer, name, Evidence({country: 1.0})) == wanted


def test_ranking_the_kind_decides(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Idlib", SYRIA, "province") == "admin1:SY.12"
    assert chosen(gazetteer, "Idlib", SYRIA, "settlement") == "geonames:169389"
    assert chosen(gazetteer, "Idlib", SYRIA) == "geonames:169389"


def test_ranking_another_transliteration_is_taken_at_home_only(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Tel Abyad", SYRIA) == "geonames:163750"
    assert chosen(gazetteer, "Tel Abyad", Evidence({"CO": 1.0})) == "not in the gazetteer"
    assert bearers("Tel Abyad", gazetteer, Evidence({})) == []


def test_ranking_a_neighbour_that_is_certain_helps(gazetteer: Gazetteer) -> None:
    evidence = Evidence({"TR": 1.0, "SY": 0.6})
    near = Evidence(evidence.countries, {"tallabyad": (36.70, 38.95)})
    assert chosen(gazetteer, "Suluk", near) == "geonames:164895"
    score = {c.entry.id: c.score for c in choose("Suluk", gazetteer, evidence).candidates}
    helped = {c.entry.id: c.score for c in choose("Suluk", gazetteer, near).candidates}
    assert helped["geonames:164895"] > score["geonames:164895"]


def test_ranking_no_name_leans_on_itself(gazetteer: Gazetteer) -> None:
    alone = choose("Suluk", gazetteer, SYRIA)
    leaning = choose("Suluk", gazetteer, Evidence(SYRIA.countries, {"suluk": (36.60, 39.13)}))
    assert alone.candidates[0].score == leaning.candidates[0].score


def test_ranking_abstains_with_a_reason(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Xyzzyville", SYRIA) == "not in the gazetteer"
    assert chosen(gazetteer, "Springfield", SYRIA).startswith(("ambiguous", "known only outside"))
    assert chosen(gazetteer, "Hyderabad", Evidence({})).startswith("ambiguous")
    pokrovsk = choose("Pokrovsk", gazetteer, Evidence({"UA": 1.0, "RU": 1.0}))
    assert pokrovsk.reason == "ambiguous: 2 candidates"
    assert {candidate.entry.country for candidate in pokrovsk.candidates[:2]} == {"UA", "RU"}


def test_ranking_abroad_only_who_has_the_name_to_itself(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Manbij", Evidence({"TR": 1.0})) == "geonames:167357"
    assert chosen(gazetteer, "Gaza", Evidence({"IL": 1.0})) == "geonames:281133"
    assert chosen(gazetteer, "Bor", SYRIA) == "known only outside the countries of the report"


def test_ranking_a_place_outside_its_container_is_not_taken(gazetteer: Gazetteer) -> None:
    niger, mozambique = gazetteer.entry("country:NE"), gazetteer.entry("country:MZ")
    assert niger is not None
    assert mozambique is not None
    assert choose("Palma", gazetteer, Evidence({}), containers=[mozambique]).entry is None
    assert choose("Diffa", gazetteer, Evidence({}), containers=[niger]).entry is not None


def test_ranking_hamlets_elsewhere_are_not_plausible(gazetteer: Gazetteer) -> None:
    assert is_plausible("Manbij", gazetteer, SYRIA)
    assert is_plausible("Oslo", gazetteer, SYRIA)
    assert not is_plausible("Kurdish", gazetteer, SYRIA)
    assert not is_plausible("Sumy", gazetteer, SYRIA, at_home=True)
