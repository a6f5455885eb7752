from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.times.numerals import LARGEST, SMALL, TENS, cardinal


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("0", 0),
        ("fourteen", 14),
        ("forty-two", 42),
        ("eighty six", 86),
        ("1,200", 1200),
        ("1.200", 1200),
        ("300 000", 300000),
        ("1,200,000", 1200000),
        ("a hundred", 100),
        ("a hundred and seven", 107),
        ("three hundred and twelve thousand", 312000),
        ("two thousand five hundred", 2500),
        ("340 thousand", 340000),
        ("1.5 million", 1500000),
        ("3,2 million", 3200000),
        ("half a million", 500000),
        ("a quarter of a million", 250000),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("dozen", 12),
        ("seven-hundred", 700),
    ],
)
def test_numerals_are_read(words: str, number: int) -> None:
    assert cardinal(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "",
        "a",
        "an",
        "many",
        "two three",
        "and",
        "two and three",
        "1.2",
        "third",
        "five million thousand",
        "12 men",
        "9" * 13,
    ],
)
def test_numerals_other_words_are_none(words: str) -> None:
    assert cardinal(words) is None


@given(st.integers(0, LARGEST))
def test_numerals_figures_are_themselves_grouped_or_not(number: int) -> None:
    assert cardinal(str(number)) == cardinal(f"{number:,}") == number


@given(st.sampled_from(sorted(TENS)), st.sampled_from([word for word, n in SMALL.items() if 0 < n < 10]))
def test_numerals_tens_and_ones_add_up(tens: str, one: str) -> None:
    assert cardinal(f"{tens}-{one}") == TENS[tens] + SMALL[one]


@given(st.text(max_size=30))
def test_numerals_never_fail(words: str) -> None:
    number = cardinal(words)
    assert number is None or 0 <= number <= LARGEST
