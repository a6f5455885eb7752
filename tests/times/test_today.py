from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", "2017-10-11"),
        ("yesterday", "2017-10-10"),
        ("Yesterday's", "2017-10-10"),
        ("tomorrow", "2017-10-12"),
        ("tonight", "2017-10-11"),
        ("the day before yesterday", "2017-10-09"),
        ("right now", "2017-10-11"),
        ("still", "2017-10-11"),
        ("overnight", "2017-10-10/2017-10-11"),
        ("last night", "2017-10-10/2017-10-11"),
        ("overnight Monday", "2017-10-09/2017-10-10"),
        ("overnight into Monday", "2017-10-08/2017-10-09"),
        ("overnight on Wednesday", "2017-10-10/2017-10-11"),
        ("Monday overnight", "2017-10-09/2017-10-10"),
        ("overnight Saturday and into Sunday morning", "2017-10-07/2017-10-08"),
    ],
)
def test_today_come_to_days(text: str, days: str) -> None:
    assert told(text) == days


def test_today_planned_night_begins_on_the_publication_day() -> None:
    assert told("overnight", planned=True) == "2017-10-11/2017-10-12"
