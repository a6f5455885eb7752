from __future__ import annotations

import pytest

from sayso.places.phrases import Reading, read_phrase, strip_description
from sayso.places.toponyms import toponyms

KNOWN = {
    "Idlib", "Syria", "Aleppo", "Raqqa", "Mosul", "Deir al-Zor", "Quneitra", "Azaz", "Myanmar", "Rakhine", "Mogadishu",
    "Somalia", "Iraq", "Saraqib", "Damascus",
}  # fmt: skip


def read(phrase: str) -> Reading | None:
    return read_phrase(phrase, toponyms(phrase, KNOWN.__contains__, {}))


@pytest.mark.parametrize(
    ("phrase", "head", "asks", "relation", "side"),
    [
        ("the Syrian city of Raqqa", "Raqqa", "settlement", "in", None),
        ("Idlib province", "Idlib", "province", "in", None),
        ("eastern Deir al-Zor province", "Deir al-Zor", "province", "part", "E"),
        ("the northwestern Idlib province", "Idlib", "province", "in", None),
        ("the eastern province of Idlib", "Idlib", "province", "in", None),
        ("the western city of Raqqa", "Raqqa", "settlement", "in", None),
        ("rebel-held eastern Aleppo", "Aleppo", None, "part", "E"),
        ("rebel areas in north-western Syria", "Syria", None, "part", "NW"),
        ("12 km south of the besieged town of Azaz", "Azaz", "settlement", "direction", "S"),
        ("villages on the outskirts of the city of Raqqa", "Raqqa", "settlement", "edge", None),
        ("the centre of Mosul", "Mosul", None, "part", "C"),
        ("Mosul's western districts", "Mosul", None, "part", "W"),
        ("the two districts of Mosul", "Mosul", None, "part", None),
        ("Aleppo's southern countryside", "Aleppo", "province", "part", "S"),
        ("a village in Idlib", "Idlib", "area", "in", None),
        ("an Idlib village", "Idlib", "area", "in", None),
        ("Myanmar's western Rakhine state", "Rakhine", "province", "in", None),
        ("the Idlib town of Saraqib", "Saraqib", "settlement", "in", None),
        ("near Somalia's parliament in Mogadishu", "Mogadishu", None, "in", None),
        ("the Aleppo provincial council in Azaz", "Azaz", None, "in", None),
        ("al-Foo, 12 km south of Raqqa", "Raqqa", "point", "direction", "S"),
    ],
)
def test_phrases_read(phrase: str, head: str, asks: str | None, relation: str, side: str | None) -> None:
    found = read(phrase)
    assert found is not None
    assert found.relation is not None
    assert (found.head.name, found.asks, found.relation.kind, found.relation.side) == (head, asks, relation, side)


def test_phrases_tell_what_holds_a_place() -> None:
    found = read("the town of Azaz in northern Aleppo province, Syria")
    assert found is not None
    assert [name.name for name in found.containers] == ["Aleppo", "Syria"]
    beside = read("Raqqa, near Aleppo")
    assert beside is not None
    assert beside.containers == ()


@pytest.mark.parametrize(
    "phrase", ["between Raqqa and Deir al-Zor", "the Raqqa-Mosul highway", "along the road from Raqqa to Mosul"]
)
def test_phrases_with_two_ends(phrase: str) -> None:
    found = read(phrase)
    assert found is not None
    assert found.other is not None
    assert found.containers == ()


def test_phrases_bordering_is_not_in() -> None:
    found = read("a province bordering Iraq")
    assert found is not None
    assert found.relation is None


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the village of al-Foo in Idlib", "al-Foo"),
        ("a base in Fooville, Syria", "Fooville"),
        ("Fooville", "Fooville"),
        ("the al-Foo quarter of Aleppo", "al-Foo"),
    ],
)
def test_phrases_an_unknown_place_is_not_passed_over(phrase: str, name: str) -> None:
    found = read(phrase)
    assert found is not None
    assert (found.head.name, found.head.known) == (name, False)


@pytest.mark.parametrize("phrase", ["the city", "there", "a UN base", "Fooist positions"])
def test_phrases_without_a_place_name(phrase: str) -> None:
    assert read(phrase) is None


def test_phrases_descriptions_are_stripped() -> None:
    assert strip_description("12 km south of the besieged eastern town of", None) == (
        "12 km south of",
        "settlement",
        False,
    )
    assert strip_description("the northwestern", "province") == ("", "province", True)
    assert strip_description("northwestern", "province") == ("northwestern", "province", False)
    assert strip_description("", None) == ("", None, False)
