from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sayso.times
from sayso.claims import DayInterval
from sayso.times import Vague, resolve
from sayso.times.resolving import RULES, read, reckon

from .told import WEDNESDAY, told

WORDS = (
    "the a last next this past since until by before after between and to from of in on early mid late two 3 31 2014 2017 0 "
    "few several days weeks months years day week month year ago earlier later monday friday october february may summer "
    "first second half end beginning weekend night dawn today yesterday overnight 6/10 2017-10-06 10:40 gmt and a half "
    "eid long recently within now then every".split()
)
phrases = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
days = st.dates() | st.sampled_from([date.min, date.max])


@given(phrases | st.text(max_size=30), st.none() | days, st.booleans())
def test_resolving_gives_days_or_a_reason_never_an_exception(text: str, published: date | None, future: bool) -> None:
    found = resolve(text, published=published, future=future)
    assert isinstance(found, DayInterval) or found.reason


@given(phrases, st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_resolving_is_reckoned_from_the_publication_day_alone(text: str, published: date) -> None:
    first = resolve(text, published=published)
    read.cache_clear()
    reckon.cache_clear()
    assert resolve(text, published=published) == first


@given(
    st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.sampled_from(["Monday", "June", "3 May", "spring", "the weekend"])
)
def test_resolving_past_and_planned_meet_at_the_publication_day(published: date, text: str) -> None:
    past, planned = resolve(text, published=published), resolve(text, published=published, future=True)
    assert isinstance(past, DayInterval)
    assert isinstance(planned, DayInterval)
    assert past.last <= published <= planned.start


@pytest.mark.parametrize(
    "text",
    [
        "Friday",
        "yesterday",
        "last week",
        "June",
        "6 October",
        "two days ago",
        "recently",
        "at dawn",
        "three days",
        "since June",
    ],
)
def test_resolving_relative_times_without_publication_day_abstains(text: str) -> None:
    assert told(text, None) == "no publication date"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6 October 2017", "2017-10-06"),
        ("early 1998", "1998-01-01/1998-04-30"),
        ("the night of 3 May 2016", "2016-05-03"),
        ("since the siege of 2014", "no publication date"),
    ],
)
def test_resolving_absolute_times_without_publication_day(text: str, days: str) -> None:
    assert told(text, None) == days


@pytest.mark.parametrize("text", ["", "  ", "!?", "the bridge", "31", "since " * 60, "a " * 200])
def test_resolving_other_words_are_not_understood(text: str) -> None:
    assert isinstance(resolve(text, published=WEDNESDAY), Vague)


def test_resolving_a_part_of_the_day_is_of_the_publication_day() -> None:
    for text in ("at dawn", "in the morning", "around 5:25am local time", "1730 GMT", "later in the day"):
        assert told(text) == "2017-10-11"


def test_resolving_never_asks_what_day_it_is() -> None:
    sources = [path.read_text(encoding="utf-8") for path in Path(sayso.times.__file__).parent.glob("*.py")]
    assert len(sources) > 10
    assert not [s for s in sources if re.search(r"\b(?:today|now|utcnow|fromtimestamp|time)\(|import time\b", s)]


def test_resolving_takes_well_under_a_fifth_of_a_millisecond() -> None:
    texts = [rule.example for rule in RULES]
    best = float("inf")
    for _ in range(5):
        read.cache_clear()
        reckon.cache_clear()
        began = time.perf_counter()
        for text in texts:
            resolve(text, published=WEDNESDAY)
        best = min(best, (time.perf_counter() - began) / len(texts))
    assert best < 0.0002, f"{best * 1000:.3f} ms an expression, uncached"
