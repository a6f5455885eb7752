"""Explanations by the packaged model; the sentences are easy on purpose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import sayso
from sayso.claims import Claim, Report, Span
from sayso.places.relations import AFTER, BEFORE
from sayso.reading.explaining import CHANGED
from sayso.reading.explaining_places import RELATIONS
from sayso.reading.explanation import Explanation, Part

TEXT = (
    "BEIRUT (Example Wire) - The Syrian army said on Friday its troops had captured the town of al-Mayadin. "
    "The Syrian Observatory for Human Rights said at least 14 civilians were killed in air strikes 10 km south of Raqqa. "
    "It said the army had not entered Albu Kamal."
)
REPORT = Report.from_text(TEXT, outlet="Example Wire", published=date(2017, 10, 6))


@pytest.fixture(scope="module")
def claims(reader: sayso.Reader) -> dict[str, Claim]:
    return {claim.type: claim for claim in reader.read(REPORT)}


def part(explanation: Explanation, field: str) -> Part:
    """The first part of a field."""
    return next(part for part in explanation.parts if part.field == field)


def rules(explanation: Explanation, field: str) -> list[str]:
    return [why.rule for why in part(explanation, field).why]


def test_explaining_tells_all_words_of_a_claim(reader: sayso.Reader, claims: dict[str, Claim]) -> None:
    for claim in claims.values():
        explanation = reader.explain(REPORT, claim)
        assert (explanation.same_reader, explanation.read_again) == (True, True)
        told = {part.words for part in explanation.parts if part.words}
        assert {place.words for place in claim.places} <= told
        assert {actor.words for actor in (*claim.actors, *claim.targets, *claim.supporters)} <= told
        assert {count.words for count in claim.counts} | set(claim.instruments) <= told
        assert {words for source in claim.sources for words in (source.words, source.cue) if words} <= told
        assert CHANGED not in [note for part in explanation.parts for note in part.notes]


def test_explaining_names_the_rules(reader: sayso.Reader, claims: dict[str, Claim]) -> None:
    capture = reader.explain(REPORT, claims["capture"])
    assert rules(capture, "source") == ["name"]
    assert rules(capture, "said") == ["weekday"]
    assert rules(capture, "actor") == ["possessive"]
    assert rules(capture, "place") == ["bare"]
    assert rules(capture, "time") == ["no-time-words"]
    kill = reader.explain(REPORT, claims["kill"])
    assert rules(kill, "count") == ["at-least"]
    assert rules(kill, "place") == ["distance-and-side"]
    assert all(why.reason for part in capture.parts for why in part.why)


def test_explaining_tells_where_a_source_was_carried_from(reader: sayso.Reader, claims: dict[str, Claim]) -> None:
    source = part(reader.explain(REPORT, claims["enter"]), "source")
    assert source.why[0].rule == "pronoun"
    start = TEXT.index("The Syrian Observatory")
    assert f"named by “The Syrian Observatory for Human Rights” at {start}-{start + 39}" in source.notes


def test_explaining_shows_the_places_that_were_weighed(reader: sayso.Reader, claims: dict[str, Claim]) -> None:
    place = part(reader.explain(REPORT, claims["capture"]), "place")
    assert any("geonames:173480" in note for note in place.notes)


def test_explaining_says_that_another_reader_made_the_claim(reader: sayso.Reader, claims: dict[str, Claim]) -> None:
    old = replace(claims["capture"], reader="sayso 0.0.1 / model 000000000000")
    explanation = reader.explain(REPORT, old)
    assert (explanation.same_reader, explanation.read_again) == (False, True)
    assert explanation.reader == reader.version


def test_explaining_marks_what_is_read_differently_now(reader: sayso.Reader, claims: dict[str, Claim]) -> None:
    capture = claims["capture"]
    actor = replace(capture.actors[0], id="houthis", name="Houthis")
    explanation = reader.explain(REPORT, replace(capture, actors=(actor,)))
    assert CHANGED in part(explanation, "actor").notes
    assert CHANGED not in part(explanation, "place").notes


def test_explaining_a_claim_that_isnt_found_again_shows_what_is_stored(
    reader: sayso.Reader, claims: dict[str, Claim]
) -> None:
    start = TEXT.index("Friday")
    lost = replace(claims["capture"], trigger=Span.of(TEXT, start, start + 6))
    explanation = reader.explain(REPORT, lost)
    assert not explanation.read_again
    assert part(explanation, "actor").value == lost.actors[0]
    assert part(explanation, "actor").why == ()
    assert part(explanation, "said").why != ()
    assert explanation.weights is not None
    assert explanation.weights.types[0][0] == "no claim"


def test_explaining_a_report_without_claims_shows_what_is_stored(
    reader: sayso.Reader, claims: dict[str, Claim]
) -> None:
    text = "The council will vote on the school budget in May."
    quiet = Report.from_text(text)
    whole = Span.of(text, 0, len(text))
    bare = replace(
        claims["capture"], report=quiet.id, sentence=0, trigger=Span.of(text, 17, 21), quote=whole, sources=(), said=None,
        actors=(), places=(), counts=(), instruments=(),
    )  # fmt: skip
    explanation = reader.explain(quiet, bare)
    assert not explanation.read_again
    assert [part.field for part in explanation.parts] == ["time"]


def test_explaining_has_an_example_for_every_relation() -> None:
    assert {rule.id for rule in (*BEFORE, *AFTER)} < set(RELATIONS)
