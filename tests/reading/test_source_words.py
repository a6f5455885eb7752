from __future__ import annotations

from sayso.claims import Span
from sayso.reading.source_words import RULE, whole_source

UNIT = "a media unit"


def widened(text: str) -> str:
    at = text.index(UNIT)
    return whole_source(text, Span.of(text, at, at + len(UNIT))).text


def test_source_words_take_in_who_runs_the_source() -> None:
    assert widened(RULE.example) == "a media unit run by the Lebanese Hezbollah group"
    assert widened("They left, a media unit run by Lebanon's Hezbollah reported.") == (
        "a media unit run by Lebanon's Hezbollah"
    )


def test_source_words_go_on_to_the_name_after_the_kind() -> None:
    assert widened("They left, a media unit run by the Lebanese group Hezbollah said on Friday.") == (
        "a media unit run by the Lebanese group Hezbollah"
    )


def test_source_words_leave_other_words_alone() -> None:
    assert widened(RULE.counter) == UNIT
    assert widened("They left, a media unit") == UNIT
