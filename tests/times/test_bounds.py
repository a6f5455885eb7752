from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("since Monday", "2017-10-09/2017-10-11"),
        ("since June", "2017-06-01/2017-10-11"),
        ("since 2014", "2014-01-01/2017-10-11"),
        ("ever since last week", "2017-10-02/2017-10-11"),
        ("since fighting broke out on Thursday night", "2017-10-05/2017-10-11"),
        ("since the revolt began in March 2011", "2011-03-01/2017-10-11"),
        ("since the town rose two days ago", "2017-10-09/2017-10-11"),
        ("since the fall of the town", "no start told"),
        ("from mid-September", "2017-09-11/2017-10-11"),
        ("starting on Sunday", "2017-10-08/2017-10-11"),
        ("until Sunday", "2017-10-02/2017-10-08"),
        ("by Friday", "2017-09-30/2017-10-06"),
        ("until next Friday", "2017-10-11/2017-10-13"),
        ("before 1998", "1988-01-01/1997-12-31"),
        ("before Monday", "2017-10-02/2017-10-08"),
        ("prior to the raid", "counted from an event"),
        ("after 2014", "2015-01-01/2017-10-11"),
        ("after Monday", "2017-10-10/2017-10-11"),
        ("after troops went in on Monday", "2017-10-09/2017-10-11"),
        ("after the raid", "counted from an event"),
        ("shortly after the talks on Monday", "2017-10-09"),
        ("as of 20 February", "2017-02-20"),
        ("during the shelling of 3 May", "2017-05-03"),
        ("during the 2016 offensive", "2016-01-01/2016-12-31"),
        ("during the offensive", "counted from an event"),
        ("when the bridge fell", "counted from an event"),
    ],
)
def test_bounds_come_to_days(text: str, days: str) -> None:
    assert told(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("by Friday", "2017-10-11/2017-10-13"),
        ("until Sunday", "2017-10-11/2017-10-15"),
        ("before June", "2017-10-11/2018-05-31"),
        ("from Monday", "2017-10-16"),
        ("after Friday", "no end told"),
    ],
)
def test_bounds_of_what_is_planned_begin_with_the_report(text: str, days: str) -> None:
    assert told(text, planned=True) == days


def test_bounds_without_publication_day_have_no_other_end() -> None:
    assert told("since 2014", None) == "no publication date"
    assert told("after 2014", None) == "no publication date"
