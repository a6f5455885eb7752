from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import Span
from sayso.reading.source_words import RULE, runs_a_source, whole_names, whole_source, whole_sources

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


def span(text: str, part: str) -> Span:
    at = text.index(part)
    return Span.of(text, at, at + len(part))


def test_source_words_take_in_a_source_that_is_part_of_the_name() -> None:
    text = RULE.example
    assert whole_sources(text, [span(text, UNIT), span(text, "Hezbollah")]) == (
        span(text, "a media unit run by the Lebanese Hezbollah group"),
    )
    assert len(whole_sources(RULE.counter, [span(RULE.counter, UNIT), span(RULE.counter, "Friday")])) == 2


def test_source_words_know_a_trigger_that_only_tells_who_runs_the_source() -> None:
    text = "The town run by the army fell, a media unit run by the Lebanese Hezbollah group said."
    sources = whole_sources(text, [span(text, UNIT)])
    second = text.rindex("run")
    assert runs_a_source(text, Span.of(text, second, second + 3), sources)
    assert not runs_a_source(text, span(text, "run"), sources)
    assert not runs_a_source(text, span(text, "fell"), sources)


@pytest.mark.parametrize(
    ("text", "spans", "names", "wanted"),
    [
        ("the Free Town Army left", ["Town"], ["Free Town Army"], ["Free Town Army"]),
        ("the Free Town Army left", ["the Free"], ["Free Town Army"], ["the Free Town Army"]),
        ("the Free Town Army left", ["Free", "Army"], ["Free Town Army"], ["Free Town Army"]),
        ("fighters of the Free Town Army left", ["fighters of the Free Town Army"], ["Free Town Army"], None),
        ("rebels left the Free Town", ["rebels"], ["Free Town"], None),
    ],
)
def test_source_words_are_widened_to_whole_names(
    text: str, spans: list[str], names: list[str], wanted: list[str] | None
) -> None:
    def at(words: str) -> Span:
        return Span.of(text, text.index(words), text.index(words) + len(words))

    found = whole_names(text, [at(words) for words in spans], [(at(name).start, at(name).end) for name in names])
    assert [span.text for span in found] == (spans if wanted is None else wanted)


@pytest.mark.parametrize(
    ("text", "spans", "wanted"),
    [
        ("the U.S.-backed militias left", ["backed militias"], ["U.S.-backed militias"]),
        ("the Houthi-backed and Omani-armed force left", ["the Houthi-backed", "Omani-armed force"],
         ["the Houthi-backed and Omani-armed force"]),
        ("14 Omani F-16s left", ["14", "Omani F"], ["14 Omani F-16s"]),
        ("the army and its allies left", ["the army", "allies"], ["the army", "its allies"]),
        ("the army and the allies left", ["the army", "allies"], ["the army", "allies"]),
        ("up to ten men left", ["up", "ten men"], ["ten men"]),
        ("Cairo- Warplanes left", ["Cairo", "Warplanes"], ["Warplanes"]),
        ("the Cairo-based force left", ["Cairo"], ["Cairo"]),
    ],
)  # fmt: skip
def test_source_words_of_participants_are_whole_words(text: str, spans: list[str], wanted: list[str]) -> None:
    at = [Span.of(text, text.index(words), text.index(words) + len(words)) for words in spans]
    assert [span.text for span in whole_names(text, at, ())] == wanted


RANGES = st.lists(st.tuples(st.integers(0, 38), st.integers(1, 6)), max_size=5)


@given(RANGES, RANGES)
def test_source_words_whole_names_keep_every_word_and_never_overlap(
    spans: list[tuple[int, int]], names: list[tuple[int, int]]
) -> None:
    text = "abcdefghij" * 5
    given_spans = [Span.of(text, start, start + length) for start, length in spans]
    apart: list[tuple[int, int]] = []
    for start, length in sorted(names):
        if not apart or start >= apart[-1][1]:
            apart.append((start, start + length))
    found = whole_names(text, given_spans, apart)
    assert all(any(span.within(wide) for wide in found) for span in given_spans)
    assert all(one.end <= other.start for one, other in pairwise(found))
