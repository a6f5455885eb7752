from __future__ import annotations

from datetime import date

import pytest

from sayso.claims import DayInterval
from sayso.sitrep.calendar_words import days_in_words, weekday_in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2017, 10, 6), date(2017, 10, 6), "6 October 2017"),
        (date(2017, 10, 1), date(2017, 10, 22), "1 to 22 October 2017"),
        (date(2017, 9, 28), date(2017, 10, 2), "28 September to 2 October 2017"),
        (date(2016, 10, 6), date(2017, 10, 6), "6 October 2016 to 6 October 2017"),
        (date(2016, 12, 31), date(2017, 1, 1), "31 December 2016 to 1 January 2017"),
    ],
)
def test_calendar_words_tell_both_ends(first: date, last: date, words: str) -> None:
    assert days_in_words(DayInterval.closed(first, last)) == words


def test_calendar_words_know_the_weekday() -> None:
    assert weekday_in_words(date(2017, 10, 8)) == "Sunday 8 October 2017"
