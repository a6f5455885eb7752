from __future__ import annotations

import pytest

from sayso.claims import STATUSES, TYPES
from sayso.reading.network import Graphs
from sayso.reading.weighing import NO_CLAIM, weigh

SENTENCE = "Rebels captured the town of Manbij on Friday."
CAPTURED = (SENTENCE.index("captured"), SENTENCE.index("captured") + len("captured"))


@pytest.fixture(scope="module")
def graphs() -> Graphs:
    return Graphs()


def test_weighing_shares_out_every_type_and_status(graphs: Graphs) -> None:
    weights = weigh(graphs, SENTENCE, CAPTURED, "capture")
    assert weights is not None
    assert {name for name, _ in weights.types} == {NO_CLAIM, *TYPES}
    assert {name for name, _ in weights.statuses} == set(STATUSES)
    for shares in (weights.types, weights.statuses):
        assert sum(share for _, share in shares) == pytest.approx(1, abs=1e-3)
        assert [share for _, share in shares] == sorted((share for _, share in shares), reverse=True)
    assert (weights.types[0][0], weights.statuses[0][0]) == ("capture", "asserted")


def test_weighing_words_that_carry_nothing(graphs: Graphs) -> None:
    weights = weigh(graphs, SENTENCE, (0, 6), "capture")
    assert weights is not None
    assert weights.types[0][0] == NO_CLAIM


def test_weighing_abstains_where_the_sentence_is_cut(graphs: Graphs) -> None:
    sentence = f"{'the ' * 400}{SENTENCE}"
    start = sentence.index("captured")
    assert weigh(graphs, sentence, (start, start + 8), "capture") is None
