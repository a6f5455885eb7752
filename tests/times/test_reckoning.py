from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import STATUSES
from sayso.times import when_of, when_said

from .told import WEDNESDAY, in_short, span

TOLD_AS_FACT = ("asserted", "possible", "denied")
words = st.sampled_from(
    ["Friday", "last week", "two days earlier", "at dawn", "since 2014", "soon", "6 October 2016", "overnight"]
)


@pytest.mark.parametrize("status", TOLD_AS_FACT)
def test_reckoning_without_time_words_is_the_publication_day_or_the_day_before(status: str) -> None:
    when = when_of([], published=WEDNESDAY, status=status)
    assert (when.words, in_short(when), when.inferred) == (None, "2017-10-10/2017-10-11", "from the publication day")


def test_reckoning_without_time_words_what_is_planned_has_no_time() -> None:
    when = when_of([], published=WEDNESDAY, status="planned", said=[span("Monday")])
    assert (when.days, when.unresolved) == (None, "not yet happened, no time given")


@pytest.mark.parametrize("status", TOLD_AS_FACT)
def test_reckoning_without_words_and_publication_day_abstains(status: str) -> None:
    assert when_of([], published=None, status=status).unresolved == "no publication date"


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Wednesday", "2017-10-10/2017-10-11"),
        ("Tuesday", "2017-10-10"),
        ("Monday", "2017-10-08/2017-10-09"),
        ("earlier today", "2017-10-10/2017-10-11"),
        ("last week", "2017-10-01/2017-10-08"),
    ],
)
def test_reckoning_what_was_said_had_happened_by_then(said: str, days: str) -> None:
    when = when_of([], published=WEDNESDAY, status="asserted", said=[span(said)])
    assert (in_short(when), when.inferred, when.words) == (days, "from the day it was said", None)


def test_reckoning_a_saying_without_a_day_changes_nothing() -> None:
    when = when_of([], published=WEDNESDAY, status="asserted", said=[span("later")])
    assert (in_short(when), when.inferred) == ("2017-10-10/2017-10-11", "from the publication day")


def test_reckoning_a_dated_saying_needs_no_publication_day() -> None:
    when = when_of([], published=None, status="asserted", said=[span("6 October 2017")])
    assert (in_short(when), when.inferred) == ("2017-10-05/2017-10-06", "from the day it was said")


@pytest.mark.parametrize(
    ("told", "days", "decisive"),
    [
        (["Monday"], "2017-10-09", "Monday"),
        (["this week", "overnight"], "2017-10-10/2017-10-11", "overnight"),
        (["since Sunday", "last week"], "2017-10-08", "since Sunday"),
        (["last month", "Monday"], "2017-10-09", "Monday"),
        (["soon", "Monday"], "2017-10-09", "Monday"),
        (["Monday", "at dawn"], "2017-10-09", "Monday"),
        (["recently", "last year"], "2016-01-01/2016-12-31", "last year"),
    ],
)
def test_reckoning_several_time_words_narrow_each_other_or_the_most_precise_counts(
    told: list[str], days: str, decisive: str
) -> None:
    when = when_of([span(text, n * 100) for n, text in enumerate(told)], published=WEDNESDAY, status="asserted")
    assert when.words is not None
    assert (in_short(when), when.words.text) == (days, decisive)


def test_reckoning_of_two_equally_precise_time_words_the_first_counts() -> None:
    told = [span("6 October 2016"), span("two days earlier", 30)]
    assert in_short(when_of(told, published=WEDNESDAY, status="asserted")) == "2016-10-06"


def test_reckoning_words_that_point_back_count_from_the_saying() -> None:
    when = when_of([span("two days earlier")], published=WEDNESDAY, status="asserted", said=[span("Monday", 50)])
    assert (in_short(when), when.inferred) == ("2017-10-07", None)
    alone = when_of([span("two days earlier")], published=WEDNESDAY, status="asserted")
    assert (in_short(alone), alone.inferred) == ("2017-10-08/2017-10-09", "from the publication day")


def test_reckoning_says_where_a_convention_set_the_width() -> None:
    assert (
        when_of([span("recently")], published=WEDNESDAY, status="asserted").inferred == "recently is the last 30 days"
    )
    assert when_of([span("by Friday")], published=WEDNESDAY, status="asserted").inferred is not None
    assert when_of([span("last week")], published=WEDNESDAY, status="asserted").inferred is None


def test_reckoning_planned_is_next() -> None:
    assert in_short(when_of([span("Friday")], published=WEDNESDAY, status="planned")) == "2017-10-13"


def test_reckoning_relative_words_without_publication_day_keep_their_words() -> None:
    when = when_of([span("Friday", 7)], published=None, status="asserted")
    assert (when.words, when.days, when.unresolved) == (span("Friday", 7), None, "no publication date")


def test_reckoning_unresolved_tells_the_most_telling_reason() -> None:
    when = when_of([span("election day"), span("during Ramadan", 20)], published=WEDNESDAY, status="asserted")
    assert (when.words, when.unresolved) == (span("during Ramadan", 20), "calendar not known yet")


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Friday", "2017-10-06"),
        ("Wednesday", "2017-10-11"),
        ("late on Monday", "2017-10-09"),
        ("later", "vague"),
        ("during Ramadan", "calendar not known yet"),
    ],
)
def test_reckoning_when_said(said: str, days: str) -> None:
    when = when_said(span(said), published=WEDNESDAY)
    assert (in_short(when), when.words) == (days, span(said))


def test_reckoning_when_said_without_publication_day() -> None:
    assert when_said(span("Friday"), published=None).unresolved == "no publication date"


@given(
    st.lists(words, max_size=3),
    st.none() | st.dates() | st.sampled_from([date.min, date.max]),
    st.sampled_from(STATUSES),
    st.lists(words, max_size=1),
)
def test_reckoning_always_gives_days_or_a_reason(
    told: list[str], published: date | None, status: str, said: list[str]
) -> None:
    spans = [span(text, n * 50) for n, text in enumerate(told)]
    when = when_of(spans, published=published, status=status, said=[span(text, 500) for text in said])
    assert (when.days is None) == (when.unresolved is not None)
    assert when.words in spans if spans else when.words is None
