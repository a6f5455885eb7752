from __future__ import annotations

import pytest

from sayso.times.folding import fold
from sayso.times.wording import REWRITES, Rewrite, Wording, bare, worded


@pytest.mark.parametrize("rewrite", REWRITES, ids=lambda rewrite: rewrite.id)
def test_wording_rewrites_its_example_and_leaves_its_counter_example(rewrite: Rewrite) -> None:
    example, counter = fold(rewrite.example), fold(rewrite.counter)
    assert rewrite.pattern.sub(rewrite.by, example) != example
    assert rewrite.pattern.sub(rewrite.by, counter) == counter


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("early on Tuesday morning", "early on tuesday"),
        ("the night of 21 March", "21 march"),
        ("the early hours of Thursday", "thursday"),
        ("until about 2:00 am (2145 GMT Monday)", "monday"),
        ("11:20 on Monday", "monday"),
        ("before dawn on Thursday", "thursday"),
        ("after Friday prayers", "friday"),
        ("since Wednesday afternoon", "since wednesday"),
        ("9 June at 6 a.m.", "9 june"),
        ("early the next morning", "the next day"),
        ("this evening", "today"),
        ("late last night", "overnight"),
        ("24 hours", "24 hours"),
        ("06.10.2017", "06.10.2017"),
        ("at least two years", "at least 2 years"),
        ("in three weeks", "in 3 weeks"),
        ("over the past week", "the past week"),
        ("the day before", "the day before"),
    ],
)
def test_wording_keeps_what_tells_the_day(text: str, words: str) -> None:
    assert worded(text) == Wording(words, part=False)


@pytest.mark.parametrize(
    "text",
    ["at dawn", "5:25am", "1730 GMT", "between 02:20 and 05:30", "later in the evening", "during the day", "By 0550"],
)
def test_wording_a_part_of_the_day_alone_leaves_no_words(text: str) -> None:
    assert worded(text) == Wording("", part=True)


def test_wording_bare_drops_prepositions_around() -> None:
    assert bare("on or about 3 may at") == "3 may"
