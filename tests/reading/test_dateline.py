"""Datelines."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.dateline import LONGEST, RULES, Dateline, Rule, dateline_of

STORY = "Shells fell on the market on Friday."


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_dateline_rule_reads_its_example_by_its_own_pattern(rule: Rule) -> None:
    line = dateline_of(rule.example)
    assert line is not None
    found = rule.pattern.match(rule.example)
    assert found is not None
    assert found.end() == line.end


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_dateline_rule_leaves_its_counter_example_alone(rule: Rule) -> None:
    assert dateline_of(rule.counter) is None


@pytest.mark.parametrize(
    ("opening", "place", "outlet"),
    [
        ("BEIRUT (Reuters) - ", "BEIRUT", "Reuters"),
        ("DAMASCUS, Oct 6 (SANA) -- ", "DAMASCUS", "SANA"),
        ("AMMAN/BEIRUT (Reuters) - ", "AMMAN", "Reuters"),
        ("DEIR AL-ZOR, Syria (Reuters) - ", "DEIR AL-ZOR", "Reuters"),
        ("Cairo – AFP: ", "Cairo", "AFP"),
        ("KYIV, Ukraine (AP) — ", "KYIV", "AP"),
        ("(Reuters) - ", None, "Reuters"),
        ("Beirut | AFP\n\n", "Beirut", "AFP"),
        ("Beirut | AFP ", "Beirut", "AFP"),
        ("BEIRUT - ", "BEIRUT", None),
        ("BEIRUT (Example Wire) - ", "BEIRUT", "Example Wire"),
        ("NEAR AL-BAB, Syria (Reuters) - ", "AL-BAB", "Reuters"),
        ("SOUTH OF MOSUL, Iraq (AP) -- ", "MOSUL", "AP"),
        ("SANA’A, Yemen (AP) — ", "SANA’A", "AP"),
        ("BEIRUT, Oct. 6, 2017 (Reuters) - ", "BEIRUT", "Reuters"),
        ("GAZA, 6 October (Palsphere) - ", "GAZA", "Palsphere"),
        ("London, Asharq Al-Awsat—", "London", "Asharq Al-Awsat"),
        ("PARIS (Reuters/AFP) - ", "PARIS", "Reuters/AFP"),
        ("al-Hasakah (ANHA) – ", "al-Hasakah", "ANHA"),
        ("  \r\n BEIRUT (Reuters) - ", "BEIRUT", "Reuters"),
    ],
)
def test_dateline_gives_city_outlet_and_where_the_story_starts(
    opening: str, place: str | None, outlet: str | None
) -> None:
    assert dateline_of(opening + STORY) == Dateline(len(opening), place, outlet)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels - who hold the town - fled on Friday.",
        "ISIS (Islamic State) - The group denied it.",
        "ISIS (Islamic State) - which holds the town - denied it.",
        "HAMAS (Islamic Resistance Movement) - The movement denied it.",
        "SDF (Syrian Democratic Forces) - The alliance denied it.",
        "SOHR - Ten people were killed.",
        "Map - Areas of control this week.",
        "Breaking News - The army enters the town.",
        "BREAKING - Latest news: The army enters the town.",
        "The army said on Friday (Reuters) that it had left.",
        "Shells fell on the market on Friday.",
        "BEIRUT (Reuters)",
        "BEIRUT (Reuters) - ",
        "U.S.-backed forces - said the army.",
        "",
        "   ",
    ],
)
def test_dateline_is_none_in_ordinary_text(text: str) -> None:
    assert dateline_of(text) is None


def test_dateline_stands_at_the_start_only() -> None:
    assert dateline_of(f"{STORY}\nBEIRUT (Reuters) - {STORY}") is None


@pytest.mark.parametrize("unit", ["A", "A ", "Ab, ", "A/", "A-", "A, B/", "(", "AFP | ", "A - "])
def test_dateline_takes_no_time_on_hostile_text(unit: str) -> None:
    began = time.perf_counter()
    dateline_of(unit * LONGEST * 20)
    assert time.perf_counter() - began < 0.5


@given(st.text(alphabet="ABab (),-–|:/.\n'", max_size=60))
def test_dateline_ends_at_the_first_character_of_the_story(text: str) -> None:
    line = dateline_of(text)
    if line is not None:
        assert 0 < line.end < len(text)
        assert not text[line.end].isspace()
        assert line.place is None or line.place in text[: line.end]
        assert line.outlet is None or line.outlet in text[: line.end]


@given(st.sampled_from(["BEIRUT (Reuters) - ", "(AP) — ", "HOMS, Syria (AFP) - "]), st.text(max_size=40))
def test_dateline_does_not_depend_on_the_story(opening: str, story: str) -> None:
    line = dateline_of(f"{opening}X{story}")
    assert line is not None
    assert line.end == len(opening)
