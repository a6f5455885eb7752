from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6 October 2017", "2017-10-06"),
        ("October 6, 2017", "2017-10-06"),
        ("Oct. 6", "2017-10-06"),
        ("the 6th of October 2017", "2017-10-06"),
        ("Friday, October 6", "2017-10-06"),
        ("2017-10-06", "2017-10-06"),
        ("2017/10/6", "2017-10-06"),
        ("06.10.2017", "2017-10-06"),
        ("06.10.17", "2017-10-06"),
        ("13/10/2017", "2017-10-13"),
        ("10/13/2017", "2017-10-13"),
        ("6/6/2017", "2017-06-06"),
        ("6/10/2017", "day and month can't be told apart"),
        ("6/10", "day and month can't be told apart"),
        ("25/12", "2016-12-25"),
        ("12 October", "2016-10-12"),
        ("11 October", "2017-10-11"),
        ("29 February", "2016-02-29"),
        ("March of 1996", "1996-03-01/1996-03-31"),
        ("June", "2017-06-01/2017-06-30"),
        ("October", "2017-10-01/2017-10-11"),
        ("November", "2016-11-01/2016-11-30"),
        ("2014", "2014-01-01/2014-12-31"),
        ("2017", "2017-01-01/2017-10-11"),
        ("the 1990s", "1990-01-01/1999-12-31"),
        ("the summer of 1996", "1996-06-01/1996-08-31"),
        ("winter 2015", "2015-12-01/2016-02-29"),
        ("spring", "2017-03-01/2017-05-31"),
        ("the winter", "2016-12-01/2017-02-28"),
        ("Christmas", "2016-12-25"),
        ("New Year's Eve 2015", "2015-12-31"),
        ("31 February", "no such date"),
        ("31 February 2017", "no such date"),
        ("29 February 2017", "no such date"),
        ("2017-13-01", "no such date"),
        ("6 October 0000", "no such date"),
        ("32.10.2017", "no such date"),
        ("31/31", "no such date"),
    ],
)
def test_dates_come_to_days(text: str, days: str) -> None:
    assert told(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("October", "2017-10-11/2017-10-31"),
        ("June", "2018-06-01/2018-06-30"),
        ("6 October", "2018-10-06"),
        ("11 October", "2017-10-11"),
        ("29 February", "2020-02-29"),
        ("spring", "2018-03-01/2018-05-31"),
        ("2018", "2018-01-01/2018-12-31"),
    ],
)
def test_dates_of_what_is_planned_lie_ahead(text: str, days: str) -> None:
    assert told(text, planned=True) == days
