from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the past three days", "2017-10-08/2017-10-11"),
        ("over the past 24 hours", "2017-10-10/2017-10-11"),
        ("the last few days", "2017-10-06/2017-10-11"),
        ("the last week", "2017-10-04/2017-10-11"),
        ("the past month", "2017-09-11/2017-10-11"),
        ("the last year and a half", "2016-04-11/2017-10-11"),
        ("recent months", "2017-04-11/2017-10-11"),
        ("recent days", "2017-10-04/2017-10-11"),
        ("recently", "2017-09-11/2017-10-11"),
        ("the coming days", "2017-10-11/2017-10-18"),
        ("the next three days", "2017-10-11/2017-10-14"),
        ("the coming week", "2017-10-11/2017-10-18"),
        ("for the third day", "2017-10-09/2017-10-11"),
        ("a second consecutive day", "2017-10-10/2017-10-11"),
        ("the third week of clashes", "2017-09-21/2017-10-11"),
        ("24 hours", "2017-10-10/2017-10-11"),
        ("48-hour", "2017-10-09/2017-10-11"),
        ("more than two years", "2015-10-11/2017-10-11"),
        ("three-year-long siege", "2014-10-11/2017-10-11"),
        ("a week-long", "2017-10-04/2017-10-11"),
        ("weeks-long", "2017-08-30/2017-10-11"),
        ("after two days of shelling", "2017-10-09/2017-10-11"),
        ("the four-day war of 1991", "1991-01-01/1991-12-31"),
        ("within two weeks", "counted from an event"),
    ],
)
def test_spans_come_to_days(text: str, days: str) -> None:
    assert told(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("two days", "2017-10-11/2017-10-13"),
        ("in two days", "2017-10-13"),
        ("in two weeks' time", "2017-10-22/2017-10-28"),
        ("within 24 hours", "2017-10-11/2017-10-12"),
        ("within days", "2017-10-11/2017-10-18"),
        ("the coming weeks", "2017-10-11/2017-11-22"),
        ("the past three days", "2017-10-08/2017-10-11"),
    ],
)
def test_spans_of_what_is_planned_run_forward(text: str, days: str) -> None:
    assert told(text, planned=True) == days
