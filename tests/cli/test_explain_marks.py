from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import Span
from sayso.cli.explain_marks import marked, numbered

TEXT = "Then the rebel-held town of Azaz fell."
SENTENCE = Span.of(TEXT, 5, len(TEXT))


def span(phrase: str) -> Span:
    start = TEXT.index(phrase)
    return Span.of(TEXT, start, start + len(phrase))


def drawn(*phrases: str) -> str:
    return marked(SENTENCE, numbered(SENTENCE, map(span, phrases)))


def test_explain_marks_number_words_as_they_come() -> None:
    assert drawn("fell", "the rebel-held town of Azaz") == "[1 the rebel-held town of Azaz] [2 fell]."


def test_explain_marks_stand_in_one_another() -> None:
    told = drawn("the rebel-held town of Azaz", "rebel", "rebel-held", "fell")
    assert told == "[1 the [2 [3 rebel]-held] town of Azaz] [4 fell]."


def test_explain_marks_leave_out_what_crosses_or_stands_elsewhere() -> None:
    assert drawn("rebel-held town", "town of Azaz", "Then") == "the [1 rebel-held town] of Azaz fell."


def test_explain_marks_the_same_words_once() -> None:
    assert drawn("fell", "fell") == "the rebel-held town of Azaz [1 fell]."


def test_explain_marks_let_nothing_steer_the_terminal() -> None:
    text = "They\n left \x1b[31mat once."
    whole = Span.of(text, 0, len(text))
    assert marked(whole, numbered(whole, [Span.of(text, 6, 10)])) == "They [1 left] \ufffd[31mat once."


@given(st.data())
def test_explain_marks_change_no_letter(data: st.DataObject) -> None:
    ends = st.integers(SENTENCE.start, SENTENCE.end)
    spans = [
        Span.of(TEXT, *sorted(pair))
        for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=6))
        if pair[0] != pair[1]
    ]
    numbers = numbered(SENTENCE, spans)
    told = marked(SENTENCE, numbers)
    assert re.sub(r"\[\d+ |\]", "", told) == SENTENCE.text
    assert told.count("[") == told.count("]") == len(numbers)
    for one, number in numbers.items():
        assert f"[{number} " in told
        assert one in spans
