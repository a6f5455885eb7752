from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite

from sayso.ledger.instant import Instant

LITE: Dialect = sqlite.dialect()
POSTGRES: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
INSTANTS = st.datetimes(timezones=st.just(UTC))


@given(INSTANTS, INSTANTS)
def test_instant_texts_sort_as_instants_do(one: datetime, other: datetime) -> None:
    texts = [str(Instant().process_bind_param(at, LITE)) for at in (one, other)]
    assert (texts[0] < texts[1]) == (one < other)
    assert [Instant().process_result_value(text, LITE) for text in texts] == [one, other]


def test_instant_is_kept_in_utc() -> None:
    at = datetime(2017, 10, 6, 1, tzinfo=timezone(timedelta(hours=3)))
    text = Instant().process_bind_param(at, LITE)
    assert text == "2017-10-05T22:00:00+00:00"
    back = Instant().process_result_value(text, LITE)
    assert back == at
    assert back is not None
    assert back.tzinfo is UTC


def test_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        Instant().process_bind_param(datetime(2017, 10, 6), LITE)


def test_instant_is_a_time_with_zone_in_postgresql() -> None:
    assert Instant().compile(dialect=POSTGRES) == "TIMESTAMP WITH TIME ZONE"
    assert Instant().compile(dialect=LITE) == "TEXT"
    at = datetime(2017, 10, 6, tzinfo=UTC)
    assert Instant().process_bind_param(at, POSTGRES) == at
    assert Instant().process_result_value(at, POSTGRES) == at
