from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.times.folding import fold


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("The Twenty-First of Oct., 2017", "the 21st of oct 2017"),
        ("three-year-long", "3 year long"),
        ("mid-February", "mid february"),
        ("Nov. 13-16", "nov 13-16"),
        ("2017-10-06", "2017-10-06"),
        ("06.10.2017.", "06.10.2017"),
        ("May–June 2016", "may to june 2016"),
        ("Friday-Sunday", "friday to sunday"),
        ("Friday’s", "friday"),
        ("two weeks' time", "2 weeks time"),
        ("5:25 a.m.", "5:25 am"),
        ("[2145 GMT Monday]", "2145 gmt monday"),
        ("the twelfth day", "the 12th day"),
        ("forty two days", "42 days"),
        ("a  second\nday", "a 2nd day"),
        ("12\u00a0October", "12 october"),
    ],
)
def test_folding_gives_one_form(words: str, folded: str) -> None:
    assert fold(words) == folded


@given(st.text(max_size=40))
def test_folding_leaves_single_spaces_and_small_letters(words: str) -> None:
    folded = fold(words)
    assert folded == " ".join(folded.split())
    assert not any("A" <= letter <= "Z" for letter in folded)
