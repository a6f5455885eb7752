"""Publication dates."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.intake.published import Published, read_published

DAY = date(2017, 10, 6)


@pytest.fixture
def in_damascus() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "EET-2EEST"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.parametrize(
    "value",
    [
        "2017-10-06", "20171006", "2017/10/06", "2017.10.06", "2017-10-06 22:30", "2017-10-06T22:30:15", "6 October 2017",
        "06 Oct 2017", "6th October 2017", "October 6, 2017", "Oct. 6, 2017", "Friday 6 October 2017", "Fri, 6 Oct 2017",
        "6-Oct-2017", "6 October 2017 at 14:30", " 6  October\n2017 ", "6 October 2017 14:30 EST",
    ],
)  # fmt: skip
def test_published_reads_the_usual_forms_of_a_day(value: str) -> None:
    assert read_published(value, "x") == Published(DAY, None)


@pytest.mark.parametrize(
    ("value", "day", "at"),
    [
        ("2017-10-06T22:30:00Z", DAY, datetime(2017, 10, 6, 22, 30, tzinfo=UTC)),
        ("2017-10-06T01:30:00+03:00", DAY, datetime(2017, 10, 5, 22, 30, tzinfo=UTC)),
        ("2017-10-06 23:30:00.25-05:00", DAY, datetime(2017, 10, 7, 4, 30, 0, 250_000, tzinfo=UTC)),
        ("20171006T223000Z", DAY, datetime(2017, 10, 6, 22, 30, tzinfo=UTC)),
        ("Fri, 06 Oct 2017 22:30:00 +0300", DAY, datetime(2017, 10, 6, 19, 30, tzinfo=UTC)),
        ("6 October 2017 14:30 GMT", DAY, datetime(2017, 10, 6, 14, 30, tzinfo=UTC)),
        ("2017-10-06 14:30 UTC", DAY, datetime(2017, 10, 6, 14, 30, tzinfo=UTC)),
        ("6 October 2017 18:49 UTC+3", DAY, datetime(2017, 10, 6, 15, 49, tzinfo=UTC)),
        ("6 October 2017 18:49 GMT-3", DAY, datetime(2017, 10, 6, 21, 49, tzinfo=UTC)),
    ],
)
def test_published_keeps_the_printed_day_and_gives_the_instant(value: str, day: date, at: datetime) -> None:
    read = read_published(value, "x")
    assert read == Published(day, at)
    assert read.at is not None
    assert read.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("value", "first", "second"),
    [
        ("03/04/2017", "3 April 2017", "4 March 2017"), ("3.4.2017", "3 April 2017", "4 March 2017"),
        ("12-11-2017", "12 November 2017", "11 December 2017"), ("Friday 10/6/2017 14:00", "10 June 2017", "6 October 2017"),
    ],
)  # fmt: skip
def test_published_names_both_readings_of_an_ambiguous_day(value: str, first: str, second: str) -> None:
    with pytest.raises(InputError, match=f"{first} or {second}") as caught:
        read_published(value, "file.csv row 3")
    assert caught.value.code == "ambiguous-date"
    assert caught.value.where == "file.csv row 3"


@pytest.mark.parametrize(
    ("value", "day"),
    [("24.08.2013", date(2013, 8, 24)), ("10/24/2017", date(2017, 10, 24)), ("4/4/2017", date(2017, 4, 4))],
)
def test_published_takes_numbers_that_have_one_reading(value: str, day: date) -> None:
    assert read_published(value, "x").day == day


@pytest.mark.parametrize(
    "value",
    [
        "yesterday", "today", "now", "Friday", "October 2017", "2017", "2017-10", "6 October", "6 Oct 17", "06/10/17",
        "10 11 2017", "31 February 2017", "2017-02-30", "2017-13-01", "13/13/2017", "00/00/2017", "1/2/0000",
        "1507286400", "6 octobre 2017", "2017-10-06T25:00", "2017-10-06 soon", "2017-W40-5", "next week",
        "0001-01-01T00:00:00+05:00", "Published 6 October 2017", "6 October 2017 14:30 +99:00", "-",
        "6 October 2017, 7 October 2017",
    ],
)  # fmt: skip
def test_published_refuses_what_is_no_full_date_and_names_it(value: str) -> None:
    with pytest.raises(InputError) as caught:
        read_published(value, "file.csv row 3")
    assert caught.value.code == "bad-date"
    assert repr(value) in caught.value.line
    assert caught.value.line.startswith("file.csv row 3: ")


def test_published_refuses_a_long_value_by_its_beginning() -> None:
    with pytest.raises(InputError) as caught:
        read_published("6 October 2017 " * 100_000, "x")
    assert len(caught.value.line) < 250


def test_published_refuses_a_weekday_that_the_day_was_not() -> None:
    with pytest.raises(InputError, match="it was a Friday"):
        read_published("Monday 6 October 2017", "x")


@pytest.mark.usefixtures("in_damascus")
def test_published_is_the_same_in_every_time_zone() -> None:
    assert read_published("6 October 2017 14:30 EET", "x") == Published(DAY, None)
    assert read_published("6 October 2017 14:30 GMT", "x").at == datetime(2017, 10, 6, 14, 30, tzinfo=UTC)


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y"])
)
def test_published_reads_back_every_day(day: date, form: str) -> None:
    assert read_published(day.strftime(form), "x").day == day


@given(
    st.datetimes(datetime(1900, 1, 2), datetime(2100, 1, 1)),
    st.integers(-14 * 60, 14 * 60),
)
def test_published_reads_back_every_instant(moment: datetime, minutes: int) -> None:
    local = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    read = read_published(local.isoformat(), "x")
    assert (read.day, read.at) == (local.date(), local.astimezone(UTC))


@given(st.text(alphabet="0123456789/-.: TZ+OctFri", max_size=24))
def test_published_only_refuses_with_our_error(value: str) -> None:
    with suppress(InputError):
        assert read_published(value, "x").day.year >= 1
