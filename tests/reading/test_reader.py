"""The whole reading, with the packaged model. The sentences are easy on purpose: accuracy has its own benchmark."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sayso
from sayso.claims import Claim, DayInterval, Located, Unresolved
from sayso.claims.contract import from_json, to_json

DISPATCH = (
    "BEIRUT (Example Wire) - The Syrian army said on Friday its troops had captured the town of al-Mayadin. "
    "The Syrian Observatory for Human Rights said at least 14 civilians were killed in air strikes near Raqqa. "
    "It said the army had not entered Albu Kamal."
)
FRIDAY = date(2017, 10, 6)


@pytest.fixture(scope="module")
def claims(reader: sayso.Reader) -> list[Claim]:
    return reader.read(sayso.Report.from_text(DISPATCH, outlet="Example Wire", published=FRIDAY))


def of_type(claims: list[Claim], kind: str) -> Claim:
    found = [claim for claim in claims if claim.type == kind]
    assert len(found) == 1, [(claim.type, claim.trigger.text) for claim in claims]
    return found[0]


def test_reader_finds_who_says_what_where_and_when(claims: list[Claim]) -> None:
    capture = of_type(claims, "capture")
    assert [source.id for source in capture.sources] == ["sy-army"]
    assert capture.status == "asserted"
    assert [place.words.text for place in capture.places] == ["the town of al-Mayadin"]
    location = capture.places[0].location
    assert isinstance(location, Located)
    assert (round(location.lat), round(location.lon)) == (35, 40)


def test_reader_reckons_days_from_the_publication_day(claims: list[Claim]) -> None:
    capture = of_type(claims, "capture")
    assert capture.said is not None
    assert capture.said.days == DayInterval.day(FRIDAY)


def test_reader_counts_the_dead(claims: list[Claim]) -> None:
    kill = of_type(claims, "kill")
    assert [(count.of, count.low) for count in kill.counts] == [("killed", 14)]
    assert [source.id for source in kill.sources] == ["sohr"]


def test_reader_carries_a_pronoun_to_its_source(claims: list[Claim]) -> None:
    last = next(claim for claim in claims if "Albu Kamal" in claim.quote.text)
    assert [(source.carried, source.id) for source in last.sources] == [(True, "sohr")]
    assert last.status == "denied"


def test_reader_leaves_the_dateline_out(claims: list[Claim]) -> None:
    assert all(claim.quote.start >= DISPATCH.index("The Syrian army") for claim in claims)


def test_reader_says_why_times_stay_open_without_a_publication_day(reader: sayso.Reader) -> None:
    for claim in reader.read(sayso.Report.from_text("Rebels captured the town of Manbij on Friday.")):
        assert claim.when.days is None
        assert claim.when.unresolved == "no publication date"


def test_reader_says_why_a_place_is_not_on_the_map(reader: sayso.Reader) -> None:
    report = sayso.Report.from_text("Rebels captured the village of Qzxwvut on Friday.", published=FRIDAY)
    places = [place for claim in reader.read(report) for place in claim.places]
    assert places
    assert all(isinstance(place.location, Unresolved) and place.location.reason for place in places)


def test_reader_gives_the_same_claims_again_alone_or_in_company(reader: sayso.Reader, claims: list[Claim]) -> None:
    report = sayso.Report.from_text(DISPATCH, outlet="Example Wire", published=FRIDAY)
    other = sayso.Report.from_text("Shells fell on the market of Idlib on Monday, killing three.", published=FRIDAY)
    in_company = list(reader.read_many([other, report, other]))[1]
    assert [claim.id for claim in in_company] == [claim.id for claim in claims]
    assert [claim.places for claim in in_company] == [claim.places for claim in claims]


def test_reader_finds_no_claim_where_there_is_none(reader: sayso.Reader) -> None:
    text = "Parliament opened its autumn session. The council will vote on the school budget in May."
    assert reader.read(sayso.Report.from_text(text, published=FRIDAY)) == []
    assert reader.read(sayso.Report.from_text(" \n ", published=FRIDAY)) == []


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=200) | st.lists(st.sampled_from(DISPATCH.split() + ['"', "“", "\n\n", "it said."])).map(" ".join)
)
def test_reader_takes_any_text_and_every_claim_survives_its_contract(reader: sayso.Reader, text: str) -> None:
    for claim in reader.read(sayso.Report.from_text(text.encode(errors="ignore").decode(), published=FRIDAY)):
        assert from_json(to_json(claim)) == claim
        assert text.encode(errors="ignore").decode()[claim.trigger.start : claim.trigger.end] == claim.trigger.text
