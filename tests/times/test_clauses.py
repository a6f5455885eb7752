from __future__ import annotations

import pytest

from sayso.times.clauses import candidates

from .told import told


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("fighting broke out on monday", "monday"),
        ("the siege of 3 may 2016", "3 may 2016"),
        ("talks broke off in april", "april"),
    ],
)
def test_clauses_offers_endings_longest_first(words: str, first: str) -> None:
    assert next(iter(candidates(words))) == first


def test_clauses_offers_beginnings_then_a_year() -> None:
    found = list(candidates("friday when the war of 1991 ended"))
    assert found[-1] == "1991"
    assert "friday" in found


@pytest.mark.parametrize(
    "text",
    [
        "since the march",
        "since the fall of the town",
        "the tenth anniversary of the 2004 raid",
        "since resolution 2042",
        "",
        "since he sat",
    ],
)
def test_clauses_finds_no_day_where_none_is_told(text: str) -> None:
    assert not told(text)[0].isdigit()


def test_clauses_a_day_beside_an_event() -> None:
    assert told("11 September attacks") == "2017-09-11"
    assert told("the four-day war of 1991") == "1991-01-01/1991-12-31"
