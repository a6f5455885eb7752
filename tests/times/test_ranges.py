from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("between 3 and 9 October", "2017-10-03/2017-10-09"),
        ("between 3 and 9 October 2016", "2016-10-03/2016-10-09"),
        ("3-9 October", "2017-10-03/2017-10-09"),
        ("3–9 October", "2017-10-03/2017-10-09"),
        ("Nov. 13-16", "2016-11-13/2016-11-16"),
        ("December 2, 5, and 11", "2016-12-02/2016-12-11"),
        ("between June 4 and 7", "2017-06-04/2017-06-07"),
        ("the 8 and 9 of March", "2017-03-08/2017-03-09"),
        ("between 29 April and 2 May 2009", "2009-04-29/2009-05-02"),
        ("from May to August", "2017-05-01/2017-08-31"),
        ("between November and January", "2016-11-01/2017-01-31"),
        ("May 2016–June 2017", "2016-05-01/2017-06-30"),
        ("2015-2016", "2015-01-01/2016-12-31"),
        ("mid-2015 to early 2016", "2015-05-01/2016-04-30"),
        ("Saturday and Monday", "2017-10-07/2017-10-09"),
        ("Thursday-Saturday", "2017-10-05/2017-10-07"),
        ("tonight or tomorrow", "2017-10-11/2017-10-12"),
        ("from Tuesday March 3 2009 to Monday April 20 2009", "2009-03-03/2009-04-20"),
        ("between 9 and 3 October 2017", "no such date"),
    ],
)
def test_ranges_come_to_days(text: str, days: str) -> None:
    assert told(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [("between Friday and Monday", "2017-10-13/2017-10-16"), ("from May to August", "2018-05-01/2018-08-31")],
)
def test_ranges_of_what_is_planned_run_forward(text: str, days: str) -> None:
    assert told(text, planned=True) == days


def test_ranges_with_a_year_need_no_publication_day() -> None:
    assert told("between 29 April and 2 May 2009", None) == "2009-04-29/2009-05-02"
    assert told("between 29 April and 2 May", None) == "no publication date"
