from __future__ import annotations

from datetime import date

import pytest

from sayso.claims import DayInterval
from sayso.times.amounts import VAGUE_AMOUNTS, about, amount, moved

WEDNESDAY = date(2017, 10, 11)


@pytest.mark.parametrize(
    ("words", "half", "range_"),
    [
        ("3", False, (3, 3)),
        ("2", True, (2.5, 2.5)),
        ("2 to 3", False, (2, 3)),
        ("a", False, (1, 1)),
        ("half a", False, (0.5, 0.5)),
        ("a couple of", False, (2, 3)),
        ("several", False, (3, 7)),
    ],
)
def test_amounts_of_words(words: str, half: bool, range_: tuple[float, float]) -> None:
    assert amount(words, half=half) == range_


def test_amounts_vague_words_have_a_range_and_a_reason() -> None:
    assert all(vague.low < vague.high and vague.reason for vague in VAGUE_AMOUNTS)


@pytest.mark.parametrize(
    ("number", "unit", "day"),
    [
        (-2, "day", date(2017, 10, 9)),
        (1, "fortnight", date(2017, 10, 25)),
        (-1.5, "year", date(2016, 4, 11)),
        (-8, "month", date(2017, 2, 11)),
        (-24, "hour", date(2017, 10, 10)),
        (-25, "hour", date(2017, 10, 9)),
        (-3, "hour", date(2017, 10, 10)),
        (30, "minute", WEDNESDAY),
    ],
)
def test_amounts_move_a_day(number: float, unit: str, day: date) -> None:
    assert moved(WEDNESDAY, number, unit) == day


@pytest.mark.parametrize(
    ("low", "high", "unit", "first", "last"),
    [
        (-2, -2, "day", date(2017, 10, 9), date(2017, 10, 9)),
        (-2, -1, "week", date(2017, 9, 24), date(2017, 10, 7)),
        (-6, -6, "month", date(2017, 4, 1), date(2017, 4, 30)),
        (-5, -5, "year", date(2012, 1, 1), date(2012, 12, 31)),
        (3, 3, "day", date(2017, 10, 14), date(2017, 10, 14)),
    ],
)
def test_amounts_about(low: float, high: float, unit: str, first: date, last: date) -> None:
    assert about(WEDNESDAY, low, high, unit) == DayInterval.closed(first, last)
