from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import DayInterval
from sayso.times.calendar import month, period, plus_months, season, week, weekday_near, weekend, yearly

dates = st.dates(date(1000, 1, 1), date(9000, 1, 1))


@given(dates, st.sampled_from(["day", "week", "month", "year", "decade"]))
def test_calendar_periods_hold_their_day_and_tile_time(day: date, unit: str) -> None:
    here = period(unit, day)
    assert here.start <= day <= here.last
    assert period(unit, here.start) == period(unit, here.last) == here
    assert period(unit, here.stop).start == here.stop


@given(dates, st.integers(0, 6), st.booleans())
def test_calendar_weekday_near_is_within_a_week(day: date, number: int, future: bool) -> None:
    found = weekday_near(day, number, future=future)
    assert found.weekday() == number
    assert 0 <= ((found - day) if future else (day - found)).days < 7


@given(dates, st.integers(-600, 600))
def test_calendar_months_keep_the_day_or_end_the_month(day: date, months: int) -> None:
    found = plus_months(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or found == month(found.year, found.month).last


def test_calendar_weeks_begin_on_monday() -> None:
    assert week(date(2017, 10, 11)) == DayInterval.closed(date(2017, 10, 9), date(2017, 10, 15))
    assert weekend(date(2017, 10, 11)) == DayInterval.closed(date(2017, 10, 14), date(2017, 10, 15))


def test_calendar_a_winter_belongs_to_the_year_in_which_it_begins() -> None:
    assert season(2015, "winter") == DayInterval.closed(date(2015, 12, 1), date(2016, 2, 29))


def test_calendar_yearly_skips_years_without_such_a_day() -> None:
    def leap_day(year: int) -> DayInterval:
        return DayInterval.day(date(year, 2, 29))

    assert yearly(leap_day, date(1903, 1, 1), future=False).start == date(1896, 2, 29)
    assert yearly(leap_day, date(1897, 1, 1), future=True).start == date(1904, 2, 29)
    with pytest.raises(ValueError, match="no such days"):
        yearly(lambda year: DayInterval.day(date(year, 2, 30)), date(2017, 1, 1), future=False)
