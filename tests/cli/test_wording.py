"""A claim's parts in a few words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sayso.claims import Actor, Count, DayInterval, Source, Span, When
from sayso.cli import wording
from tests.claims.examples import LEFT, REACHED, REPORT

SPAN = Span(0, 2, "it")
CUE = Span(3, 7, "said")


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ((), "outlet's own voice"),
        ((Source(SPAN, CUE),), "it"),
        ((Source(SPAN, CUE, name="The Group"),), "The Group"),
        ((Source(SPAN, CUE, carried=True, name="The Group"),), "The Group (carried over)"),
        ((Source(None, CUE),), "nobody named (said)"),
        ((Source(SPAN, CUE, name="A"), Source(SPAN, None, name="B")), "A, quoting B"),
    ],
)
def test_wording_who_says_puts_the_outermost_first(sources: tuple[Source, ...], said: str) -> None:
    assert wording.who_says(replace(LEFT, sources=sources)) == said


@pytest.mark.parametrize(
    ("actors", "supporters", "targets", "words"),
    [
        ("", "", "", ""),
        ("a", "", "", "a"),
        ("ab", "", "c", "a, b -> c"),
        ("", "", "c", "? -> c"),
        ("a", "s", "c", "a (backed by s) -> c"),
        ("", "s", "", "? (backed by s)"),
    ],
)
def test_wording_who_to_whom_shows_the_direction(actors: str, supporters: str, targets: str, words: str) -> None:
    def named(letters: str) -> tuple[Actor, ...]:
        return tuple(Actor(Span(0, 1, letter)) for letter in letters)

    claim = replace(LEFT, actors=named(actors), supporters=named(supporters), targets=named(targets))
    assert wording.who_to_whom(claim) == words


def test_wording_actor_is_named_where_the_table_knows_it() -> None:
    assert wording.named([Actor(SPAN, "sy-army", "Syrian Arab Army"), Actor(SPAN)]) == "Syrian Arab Army, it"


def test_wording_participant_whom_the_sentence_leaves_out_is_marked() -> None:
    left_out = Actor(SPAN, "sy-army", "Syrian Arab Army", inferred="holds the place")
    assert wording.named([Actor(SPAN), left_out]) == "it, Syrian Arab Army (inferred)"


def test_wording_place_says_where_it_is_or_why_it_isnt() -> None:
    assert wording.places(REACHED) == "the western edge of al-Mayadin [Al Mayādīn, SY, within 2.1 km]"
    assert wording.places(LEFT) == "to a village nearby [unresolved: no name]"


DAY = date(2017, 10, 6)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (When(None, DayInterval.day(DAY)), "2017-10-06"),
        (When(SPAN, DayInterval.closed(DAY, date(2017, 10, 8))), "2017-10-06 to 2017-10-08"),
        (When(None, DayInterval.day(DAY), inferred="from the dateline"), "2017-10-06 (from the dateline)"),
        (
            When(Span(0, 6, "Friday"), None, unresolved="no publication date"),
            "Friday: unresolved (no publication date)",
        ),
        (When(None, None, unresolved="vague"), "unresolved (vague)"),
    ],
)
def test_wording_when_says_the_days_or_why_not(time: When, words: str) -> None:
    assert wording.when(time) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(Span(0, 2, "30"), "killed", 30, 30, 30), "killed 30"),
        (Count(Span(0, 8, "hundreds"), "wounded", 200, 300, 999), "wounded hundreds (200 to 999)"),
        (Count(Span(0, 4, "many"), "people", None, None, None), "people many"),
    ],
)
def test_wording_count_gives_the_range_of_vague_words(count: Count, words: str) -> None:
    assert wording.count(count) == words


def test_wording_heading_says_what_isnt_known() -> None:
    assert wording.heading(REPORT, "a.txt") == "The Courier | 2017-10-06 | a.txt"
    assert wording.heading(replace(REPORT, title="Town falls"), "a.txt") == "The Courier | 2017-10-06 | Town falls"
    bare = replace(REPORT, outlet=None, published=None)
    assert wording.heading(bare) == f"outlet not stated | no date | {bare.id}"
