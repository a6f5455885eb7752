from __future__ import annotations

import pytest

from sayso.places.toponyms import toponyms

KNOWN = {
    "al-Mayadin", "Deir al-Zor", "Idlib", "Syria", "Khan", "Bab", "Mosul", "Old City", "March", "Base", "Of", "Aleppo",
    "Damascus", "Unity", "UN", "Eastern Ghouta", "eastern Ghouta", "Mosul Dam", "Tal Abyad", "Zamzam camp", "Cox s Bazar",
    "Syrian", "southern Sudan", "Southern Sudan", "Sudan", "MOSUL", "el Fasher",
}  # fmt: skip
COUNTRIES = {"Syria": ("SY", 1.0), "Syrian": ("SY", 0.5), "Sudan": ("SD", 1.0), "Southern Sudan": ("SS", 1.0)}


def names(phrase: str) -> list[str]:
    return [found.name for found in toponyms(phrase, KNOWN.__contains__, COUNTRIES) if found.known]


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("the town of al-Mayadin", ["al-Mayadin"]),
        ("Deir al-Zor province", ["Deir al-Zor"]),
        ("Tal Abyad, Syria", ["Tal Abyad", "Syria"]),
        ("the Mosul Dam", ["Mosul Dam"]),
        ("around Zamzam camp", ["Zamzam camp"]),
        ("the Damascus-Aleppo highway", ["Damascus", "Aleppo"]),
        ("eastern Ghouta", ["eastern Ghouta"]),
        ("el Fasher", ["el Fasher"]),
        ("Cox s Bazar", ["Cox s Bazar"]),
        ("TALKS IN MOSUL", ["MOSUL"]),
        ("Daesh-held Mosul", ["Mosul"]),
        # no names of places
        ("the Syrian city", []),
        ("in March", []),
        ("the Base", []),
        ("Of", []),
        ("aleppo", []),
        ("a UN base", []),
        ("the Old City", []),
        ("Unity of command", []),
        # pieces of longer names
        ("Bab al-Hadid", []),
        ("Khan Younes Barracks", []),
    ],
)
def test_toponyms_found(phrase: str, wanted: list[str]) -> None:
    assert names(phrase) == wanted


def test_toponyms_common_words_need_their_type() -> None:
    assert names("Unity state") == ["Unity"]


def test_toponyms_a_country_to_be_is_capitalised() -> None:
    assert names("Southern Sudan") == ["Southern Sudan"]
    assert names("southern Sudan") == ["Sudan"]


def test_toponyms_unknown_runs_are_kept_as_unknown() -> None:
    (found,) = toponyms("the village of al-Foo Bar", KNOWN.__contains__, COUNTRIES)
    assert (found.name, found.known) == ("al-Foo Bar", False)


def test_toponyms_tell_the_type_that_follows() -> None:
    (found,) = toponyms("Idlib province", KNOWN.__contains__, COUNTRIES)
    assert (found.group, found.after) == ("province", len("Idlib province"))
    (found,) = toponyms("Aleppo military airport", KNOWN.__contains__, COUNTRIES)
    assert found.group == "base"
    (found,) = toponyms("Idlib fell", KNOWN.__contains__, COUNTRIES)
    assert (found.group, found.after) == (None, len("Idlib"))
