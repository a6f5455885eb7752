from __future__ import annotations

import pytest

from sayso.actors.persons import full_name

from .reports import explained


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("[Halab resident Adel Murad] saw smoke.", "Adel Murad"),
        ("[Provincial Governor Adel Murad] saw smoke.", "Adel Murad"),
        ("The Free Syrian Army left. [Its commander], Colonel Adel al-Murad, said so.", "Adel al-Murad"),
        ("Smoke rose, said [the district chief], Adel Murad.", "Adel Murad"),
        ("Shopkeeper Adel Murad saw smoke. [Murad] fled.", "Adel Murad"),
        ("Shells fell, [Colonel Adel Murad] said. [Murad] left.", "Adel Murad"),
    ],
)
def test_persons_are_found_by_their_full_name(report: str, name: str) -> None:
    found = explained(report)[-1]
    assert found is not None
    assert found.person == name


@pytest.mark.parametrize(
    "report",
    [
        "[The Halab resident] saw smoke.",
        "[The hill station], Adel Murad said, is lost.",
        "[Murad] fled.",
        "[Resolution 1234] calls for calm.",
    ],
)
def test_persons_arent_made_up(report: str) -> None:
    found = explained(report)[0]
    assert found is None or found.person is None


def test_persons_full_name_drops_titles_and_first_words_of_sentences() -> None:
    text = "When General Adel Murad came, Murad spoke"
    assert full_name("Murad", text, len(text)) == "Adel Murad"
    assert full_name("Murad", "The Murad market", 16) is None
