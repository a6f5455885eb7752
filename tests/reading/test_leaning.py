"""Words for violence in general lean to what a report has told."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.labels import TYPES
from sayso.reading.leaning import ATTACKS, Leaning
from sayso.reading.network import FloatArray

SIZE = len(TYPES) + 1


def row(**shares: float) -> FloatArray:
    """One word's probabilities; what is not named goes to no claim."""
    found = np.zeros((1, SIZE), np.float32)
    for name, share in shares.items():
        found[0, TYPES.index(name) + 1] = share
    found[0, 0] = 1.0 - found.sum()
    return found


def likeliest(probabilities: FloatArray) -> str:
    return ("none", *TYPES)[int(probabilities[0].argmax())]


def test_leaning_gives_a_bare_attack_the_kind_that_was_told() -> None:
    leaning = Leaning(1.0)
    leaning.types(row(chemical_attack=0.95))
    assert likeliest(leaning.types(row(assault=0.5, chemical_attack=0.35))) == "chemical_attack"


def test_leaning_leaves_the_first_sentence_as_it_is() -> None:
    first = row(assault=0.5, chemical_attack=0.35)
    np.testing.assert_allclose(Leaning(1.0).types(first), first, rtol=1e-6)


def test_leaning_leaves_words_that_say_it_themselves() -> None:
    leaning = Leaning(1.0)
    leaning.types(row(airstrike=0.95))
    assert likeliest(leaning.types(row(shelling=0.9, airstrike=0.05))) == "shelling"
    assert likeliest(leaning.types(row(capture=0.6, airstrike=0.2))) == "capture"


def test_leaning_does_not_change_what_it_is_given() -> None:
    leaning, given_ = Leaning(2.0), row(assault=0.5, bombing=0.3)
    before = given_.copy()
    leaning.types(given_)
    leaning.types(given_)
    np.testing.assert_array_equal(given_, before)


@given(st.lists(st.lists(st.floats(0.001, 1.0), min_size=SIZE, max_size=SIZE), min_size=1, max_size=4), st.floats(0, 3))
def test_leaning_keeps_probabilities(rows: list[list[float]], lean: float) -> None:
    leaning = Leaning(lean)
    for shares in rows:
        word = np.asarray([shares], np.float32) / np.float32(sum(shares))
        leaned = leaning.types(word)
        assert abs(float(leaned.sum()) - 1.0) < 1e-4
        others = [i for i in range(SIZE) if i == 0 or TYPES[i - 1] not in ATTACKS]
        # What is no attack keeps its order among itself.
        assert word[0, others].argmax() == leaned[0, others].argmax()
