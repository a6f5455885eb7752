"""Cues, and the source and content of a cue."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.labels import LABELS
from sayso.reading.network import Graphs
from sayso.reading.sentence_reader import hear, read_sentences
from sayso.reading.spans import best_runs, find_cues, find_saying

GRAPHS = Graphs()
TEXT = 'The mayor said "we hold the bridge" today'
SPANS = [(0, 3), (4, 9), (10, 14), (15, 16), (16, 18), (19, 23), (24, 27), (28, 34), (34, 35), (36, 41)]


def table(**words: tuple[int, ...]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Label probabilities with .9 at some words of a label and .05 elsewhere."""
    found = np.full((len(SPANS), 2 * len(LABELS)), 0.05, np.float32)
    for label, numbers in words.items():
        found[list(numbers), LABELS.index(label)] = 0.9
    return found


def test_sayings_keep_quotation_marks_in_the_content() -> None:
    source, content = find_saying(table(source=(0, 1), content=(3, 4, 5, 6, 7, 8)), SPANS, GRAPHS.settings)
    assert [TEXT[a:b] for a, b in source] == ["The mayor"]
    assert [TEXT[a:b] for a, b in content] == ['"we hold the bridge"']


def test_sayings_bridge_a_doubtful_word_inside_the_content() -> None:
    marked = table(content=(3, 4, 5, 7, 8))
    marked[6, LABELS.index("content")] = 0.3
    _, content = find_saying(marked, SPANS, GRAPHS.settings)
    assert [TEXT[a:b] for a, b in content] == ['"we hold the bridge"']


def test_sayings_without_a_sure_word_have_no_source() -> None:
    assert find_saying(table(), SPANS, GRAPHS.settings) == ((), ())


def test_sayings_part_two_cues_that_touch() -> None:
    cues = np.asarray([[0.1, 0.0], [0.9, 0.9], [0.9, 0.9], [0.9, 0.1]], np.float32)
    assert find_cues(cues, 4, GRAPHS.settings) == [(1, 2), (2, 4)]


@given(st.lists(st.floats(0.01, 0.99), min_size=1, max_size=8), st.floats(0, 4))
def test_sayings_runs_are_the_best_of_all(shares: list[float], cost: float) -> None:
    odds = [float(np.log(p / (1 - p))) for p in shares]

    def worth(chosen: tuple[int, ...]) -> float:
        runs = sum(c and not (i and chosen[i - 1]) for i, c in enumerate(chosen))
        return sum(o for o, c in zip(odds, chosen, strict=True) if c) - cost * runs

    found = best_runs(np.asarray(shares), cost)
    mine = tuple(int(any(a <= i < b for a, b in found)) for i in range(len(shares)))
    assert worth(mine) >= max(map(worth, product((0, 1), repeat=len(shares)))) - 1e-4


def test_sayings_are_heard_in_a_sentence_without_claims() -> None:
    text = "The governor told reporters on Monday that the harvest would be good."
    [reading] = read_sentences(GRAPHS, [text])
    assert reading.claims == ()
    heard = reading.heard[0]
    assert [text[a:b] for a, b in heard.sources] == ["The governor"]
    assert text[slice(*heard.cue)].startswith("told")
    assert list(reading.heard) == hear(GRAPHS, text)


def test_sayings_are_none_where_nobody_speaks() -> None:
    assert hear(GRAPHS, "The river froze in the night.") == []
    assert hear(GRAPHS, "") == []
