from __future__ import annotations

from datetime import date

import pytest

from sayso.claims import DayInterval
from sayso.times.outcome import Reckoned
from sayso.times.resolving import reckon
from sayso.times.rule import Frame

from .told import WEDNESDAY, short, told

MONDAY = DayInterval.day(date(2017, 10, 9))


def from_monday(text: str) -> str:
    found = reckon(text, Frame(WEDNESDAY, anchor=MONDAY))
    return short(found.days if isinstance(found, Reckoned) else found)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the day before", "2017-10-08"),
        ("a day earlier", "2017-10-08"),
        ("two days earlier", "2017-10-07"),
        ("two weeks before", "2017-09-22/2017-09-28"),
        ("the next day", "2017-10-10"),
        ("two days later", "2017-10-11"),
        ("later that day", "2017-10-09"),
        ("that morning", "2017-10-09"),
        ("at dawn", "2017-10-09"),
        ("the previous night", "2017-10-08"),
        ("the following month", "2017-11-01/2017-11-30"),
        ("the week before", "2017-09-29/2017-10-05"),
        ("the following Friday", "2017-10-13"),
        ("the previous Friday", "2017-10-06"),
        ("minutes later", "2017-10-09"),
        ("days earlier", "2017-10-02/2017-10-07"),
        ("since then", "2017-10-09/2017-10-11"),
    ],
)
def test_points_back_to_the_day_told_elsewhere(text: str, days: str) -> None:
    assert from_monday(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the day before", "2017-10-09/2017-10-10"),
        ("two days earlier", "2017-10-08/2017-10-09"),
        ("hours earlier", "2017-10-10/2017-10-11"),
        ("two weeks earlier", "counted from a day told elsewhere"),
        ("two days later", "counted from a day told elsewhere"),
        ("that day", "counted from a day told elsewhere"),
        ("since then", "counted from a day told elsewhere"),
        ("two days after the talks of 3 May", "2017-05-05"),
        ("two days before the talks of 3 May", "2017-05-01"),
        ("hours before the talks of 3 May", "2017-05-03"),
        ("two days after the talks", "counted from an event"),
    ],
)
def test_points_back_without_another_day_stays_near_the_report_or_abstains(text: str, days: str) -> None:
    assert told(text) == days


def test_points_back_needs_no_publication_day_where_another_day_is_told() -> None:
    found = reckon("the day before", Frame(None, anchor=MONDAY))
    assert isinstance(found, Reckoned)
    assert short(found.days) == "2017-10-08"
    assert told("the day before", None) == "no publication date"
