from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.sitrep.shingles import folded, resemblance, runs_of

WORDS = st.lists(st.sampled_from(["shells", "fell", "on", "the", "town", "again"]), max_size=30).map(" ".join)


def test_shingles_pass_over_case_accents_and_punctuation() -> None:
    assert runs_of("The army took Al-Mayādīn, it said.") == runs_of("the ARMY took al Mayadin it said")
    assert folded("Al-Mayādīn") == "al mayadin"
    assert folded(" ** ") == "**"


def test_shingles_of_a_short_text_are_none() -> None:
    assert runs_of("Shells fell on it.") == frozenset()
    assert resemblance(runs_of("Shells fell."), runs_of("Shells fell.")) == 0.0


def test_shingles_one_changed_word_costs_five_runs() -> None:
    words = [f"word{number}" for number in range(14)]
    changed = [*words[:7], "other", *words[8:]]
    assert resemblance(runs_of(" ".join(words)), runs_of(" ".join(changed))) == pytest.approx(5 / 15)


@given(WORDS, WORDS)
def test_shingles_resemblance_is_symmetric_and_a_share(one: str, other: str) -> None:
    a, b = runs_of(one), runs_of(other)
    assert resemblance(a, b) == resemblance(b, a)
    assert 0.0 <= resemblance(a, b) <= 1.0
    assert not a or resemblance(a, a) == 1.0
