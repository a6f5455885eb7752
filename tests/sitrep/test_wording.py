from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from sayso.claims import RELATIONS, Claim, Place, When
from sayso.sitrep.wording import count, details_of, km_in_words, quote_of, relation, when, where
from tests.strategies import claims

from .telling import ARMY, IS, RUSSIA, Parts, claim, october, report, sentence

TOLD = sentence(
    report(
        "On Friday the army with Russian help took the western edge of al-Mayadin 10 km off from militants, killing many "
        "or at least 30 of them with two bombs near a silo."
    )
)


@given(claims())
def test_wording_a_quote_is_the_exact_sentence(made: Claim) -> None:
    quote = quote_of(made)
    assert quote.before + quote.trigger + quote.after == made.quote.text
    assert quote.trigger == made.trigger.text


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (TOLD.place("al-Mayadin"), "in"),
        (TOLD.place("al-Mayadin", "within", km=10), "within 10 km of"),
        (TOLD.place("al-Mayadin", "within", km=2.5), "within 2.5 km of"),
        (TOLD.place("al-Mayadin", "direction", "SE", 45), "45 km southeast of"),
        (TOLD.place("al-Mayadin", "direction", "S"), "south of"),
        (TOLD.place("al-Mayadin", "direction", None, 45), "45 km from"),
        (TOLD.place("al-Mayadin", "edge", "W"), "the western edge of"),
        (TOLD.place("al-Mayadin", "edge"), "the edge of"),
        (TOLD.place("al-Mayadin", "part", "C"), "the central part of"),
        (TOLD.place("al-Mayadin", "toward"), "toward"),
    ],
)
def test_wording_a_relation_keeps_side_and_distance(place: Place, words: str) -> None:
    assert relation(place) == words


def test_wording_every_relation_has_words_without_side_and_distance() -> None:
    assert all(relation(TOLD.place("al-Mayadin", name)) for name in RELATIONS)


def test_wording_where_tells_the_error() -> None:
    place = TOLD.place("the western edge of al-Mayadin", "edge", "W", role="destination")
    assert where(place) == "to “the western edge of al-Mayadin” (the western edge of Al Mayādīn, SY; error 2.1 km)"


def test_wording_where_says_why_a_place_is_not_on_the_map() -> None:
    assert where(TOLD.unplaced("a silo", "no name", role="origin")) == "from “a silo” (not placed: no name)"


@pytest.mark.parametrize(("km", "words"), [(2.14, "2.1 km"), (2.0, "2 km"), (10.4, "10 km"), (1234.5, "1,234 km")])
def test_wording_kilometres_are_as_exact_as_they_need(km: float, words: str) -> None:
    assert km_in_words(km) == words


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (TOLD.when("Friday", october(6)), "6 October 2017 (“Friday”)"),
        (
            When(None, october(5, 6), inferred="from the publication day"),
            "5 to 6 October 2017 (from the publication day)",
        ),
        (When(TOLD.words("Friday"), october(6), inferred="rule"), "6 October 2017 (“Friday”, rule)"),
        (When(None, None, unresolved="no publication date"), "day not known (no publication date)"),
        (When(TOLD.words("Friday"), None, unresolved="vague"), "“Friday”: day not known (vague)"),
    ],
)
def test_wording_when_tells_the_days_or_why_there_are_none(time: When, words: str) -> None:
    assert when(time) == words


def test_wording_a_count_is_a_range() -> None:
    assert count(TOLD.count("at least 30", "killed", 30, 30, 60)) == "killed: “at least 30”, 30 to 60 (best 30)"
    assert count(TOLD.count("two", "acts", 2, 2, 2)) == "acts: “two”, 2"
    assert count(TOLD.count("many", "killed", None, None, None)) == "killed: “many”, no number"


def test_wording_details_tell_who_where_when_and_how_many() -> None:
    made = claim(
        TOLD,
        "capture",
        "took",
        Parts(
            actors=[TOLD.actor("the army", ARMY)],
            supporters=[TOLD.actor("Russian", RUSSIA)],
            targets=[TOLD.actor("militants", IS), TOLD.actor("them")],
            places=[TOLD.place("al-Mayadin"), TOLD.unplaced("a silo", "no name")],
            when=TOLD.when("Friday", october(6)),
            counts=[TOLD.count("at least 30", "killed", 30, 30, 60), TOLD.count("two", "acts", 2, 2, 2)],
        ),
    )
    assert [(d.label, d.text) for d in details_of(made)] == [
        ("who", "Syrian Arab Army, backed by Russian Armed Forces; target: Islamic State, “them”"),
        ("where", "“al-Mayadin” (in Al Mayādīn, SY; error 2.1 km); “a silo” (not placed: no name)"),
        ("when", "6 October 2017 (“Friday”)"),
        ("toll", "killed: “at least 30”, 30 to 60 (best 30)"),
        ("number", "acts: “two”, 2"),
    ]


def test_wording_says_why_somebody_takes_part_whom_the_sentence_leaves_out() -> None:
    left_out = replace(TOLD.actor("militants", IS), inferred="its enemy in the report")
    made = claim(TOLD, "capture", "took", Parts(actors=[TOLD.actor("the army", ARMY)], targets=[left_out]))
    assert details_of(made)[0].text == "Syrian Arab Army; target: Islamic State (inferred: its enemy in the report)"


def test_wording_details_say_what_is_not_told() -> None:
    made = claim(TOLD, "capture", "took", Parts(when=When(None, None, unresolved="vague")))
    assert [(d.label, d.text) for d in details_of(made)] == [
        ("where", "no place told"),
        ("when", "day not known (vague)"),
    ]
