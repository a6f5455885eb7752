from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.sentences import LONGEST, RULES, Rule, split_sentences


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_sentences_rules_split_their_example_and_leave_their_counter_example(rule: Rule) -> None:
    assert len(split_sentences(rule.example)) == 2
    assert len(split_sentences(rule.counter)) == 1


def test_sentences_of_a_dispatch_keep_their_words_and_offsets() -> None:
    text = 'The army entered on Oct. 6. "We are inside," Gen. Haddad said. The U.S. Air Force flew 3.5 hours.\n\nResidents fled'
    assert [s.text for s in split_sentences(text)] == [
        "The army entered on Oct. 6.",
        '"We are inside," Gen. Haddad said.',
        "The U.S. Air Force flew 3.5 hours.",
        "Residents fled",
    ]


def test_sentences_start_where_told() -> None:
    text = "BEIRUT - Shells fell. Ten died."
    assert [s.text for s in split_sentences(text, 9)] == ["Shells fell.", "Ten died."]


def test_sentences_of_hard_wrapped_text_run_over_line_ends() -> None:
    text = (
        "The militia said on Sunday evening that its fighters had taken the\n"
        "crossroads north of the town after two days of fighting with the\n"
        "Army. Residents fled."
    )
    assert len(split_sentences(text)) == 2


def test_sentences_of_unwrapped_lines_end_with_the_line() -> None:
    assert len(split_sentences("Army takes hill\nTroops moved in on Friday, the ministry said.")) == 2


def test_sentences_that_never_end_are_cut() -> None:
    found = split_sentences("shells fell and " * 200)
    assert all(len(s.text) <= LONGEST for s in found)
    assert "".join(s.text for s in found).count("shells") == 200


@given(st.text(max_size=400))
def test_sentences_never_overlap_and_lose_only_white_space(text: str) -> None:
    found = split_sentences(text)
    ends = [0, *(s.end for s in found)]
    starts = [*(s.start for s in found), len(text)]
    assert all(text[end:start].strip() == "" for end, start in zip(ends, starts, strict=True))
    assert all(text[s.start : s.end] == s.text for s in found)
