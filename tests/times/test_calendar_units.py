from __future__ import annotations

from datetime import date

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("this week", "2017-10-09/2017-10-11"),
        ("last week", "2017-10-02/2017-10-08"),
        ("next week", "2017-10-16/2017-10-22"),
        ("this month", "2017-10-01/2017-10-11"),
        ("last month", "2017-09-01/2017-09-30"),
        ("next month", "2017-11-01/2017-11-30"),
        ("this year", "2017-01-01/2017-10-11"),
        ("last year", "2016-01-01/2016-12-31"),
        ("next year", "2018-01-01/2018-12-31"),
        ("the year before last", "2015-01-01/2015-12-31"),
        ("the weekend", "2017-10-07/2017-10-08"),
        ("last weekend", "2017-10-07/2017-10-08"),
        ("next weekend", "2017-10-14/2017-10-15"),
        ("last June", "2017-06-01/2017-06-30"),
        ("last October", "2016-10-01/2016-10-31"),
        ("this October", "2017-10-01/2017-10-11"),
        ("next June", "2018-06-01/2018-06-30"),
        ("next October", "2018-10-01/2018-10-31"),
        ("last summer", "2017-06-01/2017-08-31"),
        ("June last year", "2016-06-01/2016-06-30"),
        ("25 May of last year", "2016-05-25"),
        ("early June last year", "2016-06-01/2016-06-10"),
        ("earlier this month", "2017-10-01/2017-10-11"),
        ("so far this year", "2017-01-01/2017-10-11"),
        ("earlier in the week", "2017-10-09/2017-10-11"),
        ("later this week", "2017-10-11/2017-10-15"),
        ("earlier on Monday", "2017-10-09"),
        ("earlier today", "2017-10-11"),
    ],
)
def test_calendar_units_come_to_days(text: str, days: str) -> None:
    assert told(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("this week", "2017-10-11/2017-10-15"),
        ("this year", "2017-10-11/2017-12-31"),
        ("the weekend", "2017-10-14/2017-10-15"),
        ("last week", "2017-10-02/2017-10-08"),
    ],
)
def test_calendar_units_of_what_is_planned_begin_with_the_report(text: str, days: str) -> None:
    assert told(text, planned=True) == days


@pytest.mark.parametrize(
    ("published", "which", "days"),
    [
        (date(2017, 10, 14), "the weekend", "2017-10-14"),
        (date(2017, 10, 14), "last weekend", "2017-10-07/2017-10-08"),
        (date(2017, 10, 15), "the weekend", "2017-10-14/2017-10-15"),
        (date(2017, 10, 15), "next weekend", "2017-10-21/2017-10-22"),
    ],
)
def test_calendar_units_weekend_on_a_weekend(published: date, which: str, days: str) -> None:
    assert told(which, published) == days
