from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from sayso.reading.confidence import Confidence
from sayso.reading.labels import LABELS, ROLES, STATUSES, TYPES
from sayso.reading.network import FloatArray, Settings
from sayso.reading.spans import Range, find_roles, find_triggers, status_of

SETTINGS = Settings("test", 0.5, 0.5, (0.5,) * len(LABELS), 0.5, 2.0, 1.0, Confidence(1.0, 0.0))
TEXT = "U.S. jets struck (the depot), officials said."


def words(text: str) -> list[Range]:
    """Words as the model's tokenizer cuts them: runs of letters, single marks."""
    found: list[Range] = []
    for at, ch in enumerate(text):
        if ch.isspace():
            continue
        if ch.isalnum() and found and found[-1][1] == at and text[at - 1].isalnum():
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def triggers(*types: str | None) -> FloatArray:
    table = np.full((len(types), len(TYPES) + 1), 0.001, np.float32)
    for row, name in enumerate(types):
        table[row, 0 if name is None else TYPES.index(name) + 1] = 0.9
    return table


def roles(text: str, role: str, *inside: str) -> FloatArray:
    spans = words(text)
    table = np.zeros((len(spans), 2 * len(LABELS)), np.float32)
    for part in inside:
        start = text.index(part)
        mine = [i for i, (s, e) in enumerate(spans) if s < start + len(part) and start < e]
        table[mine, ROLES.index(role)] = 0.9
        table[mine[0], len(LABELS) + ROLES.index(role)] = 0.9
    return table


def test_spans_neighbours_are_one_trigger_unless_both_are_sure_of_two_types() -> None:
    table = triggers("airstrike", "airstrike", None, "capture", "advance", None, "bombing", "kill")
    table[4] *= 0.6
    found = [(t.start, t.end, t.type) for t in find_triggers(table, 8, 0.25)]
    assert found == [(0, 2, "airstrike"), (3, 5, "capture"), (6, 7, "bombing"), (7, 8, "kill")]


def test_spans_padding_holds_no_trigger() -> None:
    assert find_triggers(triggers(None, "kill"), 1, 0.5) == []


def test_spans_of_a_role_are_trimmed_but_initials_keep_their_stop() -> None:
    assert find_roles(roles(TEXT, "actor", "U.S."), words(TEXT), TEXT, SETTINGS)["actor"] == ((0, 4),)
    found = find_roles(roles(TEXT, "target", "(the depot),"), words(TEXT), TEXT, SETTINGS)["target"]
    assert [TEXT[start:end] for start, end in found] == ["the depot"]


def test_spans_keep_the_closing_bracket_of_a_short_name() -> None:
    text = "the Democratic Forces (SDF) said"
    found = find_roles(roles(text, "source", "the Democratic Forces (SDF"), words(text), text, SETTINGS)["source"]
    assert [text[start:end] for start, end in found] == ["the Democratic Forces (SDF)"]


def test_spans_never_part_a_hyphenated_name() -> None:
    text = "fighters of al-Nusra fled"
    found = find_roles(roles(text, "actor", "al", "Nusra"), words(text), text, SETTINGS)["actor"]
    assert [text[start:end] for start, end in found] == ["al-Nusra"]


def test_spans_of_function_words_alone_are_none() -> None:
    assert "place" not in find_roles(roles(TEXT, "place", "the"), words(TEXT), TEXT, SETTINGS)


def test_spans_that_begin_anew_are_two() -> None:
    text = "army rebels fought"
    found = find_roles(roles(text, "actor", "army", "rebels"), words(text), text, SETTINGS)["actor"]
    assert [text[start:end] for start, end in found] == ["army", "rebels"]


def test_spans_of_marks_alone_are_none() -> None:
    assert "place" not in find_roles(roles(TEXT, "place", "),"), words(TEXT), TEXT, SETTINGS)


@given(arrays.arrays(np.float32, (len(words(TEXT)), 2 * len(LABELS)), elements=st.floats(0, 1, width=32)))
def test_spans_lie_in_the_text_in_order_without_overlap(table: FloatArray) -> None:
    for spans in find_roles(table, words(TEXT), TEXT, SETTINGS).values():
        flat = [at for span in spans for at in span]
        assert flat == sorted(flat)
        assert all(TEXT[start:end].strip() == TEXT[start:end] != "" for start, end in spans)


def test_spans_status_is_the_likeliest() -> None:
    assert status_of(np.asarray([0.1, 0.2, 0.6, 0.1], np.float32))[0] == STATUSES[2]
