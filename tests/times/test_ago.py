from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("two days ago", "2017-10-09"),
        ("11 days ago", "2017-09-30"),
        ("a week ago", "2017-10-01/2017-10-07"),
        ("two to three weeks ago", "2017-09-17/2017-09-30"),
        ("a fortnight ago", "2017-09-24/2017-09-30"),
        ("nearly two months ago", "2017-08-01/2017-08-31"),
        ("more than a year ago", "2016-01-01/2016-12-31"),
        ("two and a half years ago", "2015-01-01/2015-12-31"),
        ("two decades ago", "1992-01-01/2002-12-31"),
        ("three hours ago", "2017-10-10/2017-10-11"),
        ("48 hours ago", "2017-10-09"),
        ("a few days ago", "2017-10-06/2017-10-09"),
        ("days ago", "2017-10-04/2017-10-09"),
        ("just hours ago", "2017-10-10/2017-10-11"),
        ("months ago", "2017-04-01/2017-08-31"),
        ("5000 years ago", "no such date"),
    ],
)
def test_ago_come_to_days(text: str, days: str) -> None:
    assert told(text) == days
