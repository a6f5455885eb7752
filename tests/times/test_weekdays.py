from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Friday", "2017-10-06"),
        ("on Friday", "2017-10-06"),
        ("Friday's", "2017-10-06"),
        ("Fridays", "2017-10-06"),
        ("Fri.", "2017-10-06"),
        ("Wednesday", "2017-10-11"),
        ("last Wednesday", "2017-10-04"),
        ("last Friday", "2017-10-06"),
        ("Friday night", "2017-10-06"),
        ("early on Monday", "2017-10-09"),
        ("late Tuesday", "2017-10-10"),
        ("next Friday", "2017-10-13"),
        ("next Wednesday", "2017-10-18"),
        ("this coming Friday", "2017-10-13"),
        ("Friday last week", "2017-10-06"),
        ("Wednesday last week", "2017-10-04"),
        ("Monday next week", "2017-10-16"),
    ],
)
def test_weekdays_come_to_days(text: str, days: str) -> None:
    assert told(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Friday", "2017-10-13"),
        ("Wednesday", "2017-10-11"),
        ("this Friday", "2017-10-13"),
        ("last Friday", "2017-10-06"),
    ],
)
def test_weekdays_of_what_is_planned_are_the_next(text: str, days: str) -> None:
    assert told(text, planned=True) == days
