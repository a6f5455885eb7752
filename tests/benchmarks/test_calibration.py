from __future__ import annotations

import xml.etree.ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.calibration import (
    BINS,
    Floats,
    equal_number,
    equal_width,
    error_of_truth,
    expected_error,
    judged,
    series,
    table,
)
from benchmarks.reliability_drawing import drawn
from sayso.reading.network import Graphs
from training.annotations import GoldClaim, GoldSentence

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=60).map(lambda found: np.asarray(found))


def test_calibration_judges_by_trigger_and_type() -> None:
    text = "Rebels captured the town of Manbij on Friday."
    start = text.index("captured")

    def sentence(kind: str, at: int) -> GoldSentence:
        return GoldSentence("x.0", "x", text, (GoldClaim((at, at + 6), kind, "asserted", {}),))

    cases = [sentence("capture", start), sentence("kill", start), sentence("capture", 0)]
    found = judged(Graphs(), cases)
    assert [claim.right for claim in found] == [True, False, False]
    assert all(claim.probability < claim.raw for claim in found)


@given(SHARES)
def test_calibration_bins_hold_every_claim_once(sure: Floats) -> None:
    for binning in (equal_width, equal_number):
        bins = binning(sure)
        assert len(bins) == BINS
        assert sorted(index for chosen in bins for index in chosen.tolist()) == list(range(len(sure)))


def test_calibration_error_is_the_distance_of_confidence_and_rightness() -> None:
    sure = np.asarray([0.95] * 50 + [0.15] * 50)
    right = np.asarray([1.0] * 50 + [0.0] * 50)
    for binning in (equal_width, equal_number):
        assert expected_error(sure, right, binning) == pytest.approx(0.1)
        assert expected_error(sure, 1 - right, binning) == pytest.approx(0.9)


@given(SHARES, st.randoms(use_true_random=False))
def test_calibration_error_is_a_share(sure: Floats, random: st.DataObject) -> None:
    right = np.asarray([float(random.random() < 0.5) for _ in sure])  # type: ignore[attr-defined]
    assert 0 <= expected_error(sure, right, equal_width) <= 1


def test_calibration_true_probabilities_show_less_error_the_more_claims_there_are() -> None:
    few, many = (error_of_truth(np.linspace(0.05, 0.95, number), equal_width) for number in (40, 4000))
    assert 0 < many < few / 5


def test_calibration_table_and_drawing_tell_the_same_bins() -> None:
    sure, right = np.asarray([0.12, 0.18, 1.0]), np.asarray([0.0, 1.0, 1.0])
    assert series(sure, right) == [(pytest.approx(0.15), 0.5, 2), (1.0, 1.0, 1)]
    lines = table(sure, right).splitlines()
    assert len(lines) == 2 + BINS
    assert lines[3] == "| 0.1-0.2 | 0.150 | 0.500 | 2 |"
    assert lines[-1] == "| 0.9-1.0 | 1.000 | 1.000 | 1 |"
    picture = ET.fromstring(drawn({"before": series(sure, right), "after": []}))
    texts = [found.text for found in picture.iter() if found.tag.endswith("text")]
    assert {"before", "after", "confidence", "share right"} <= set(texts)
    titles = [found.text or "" for found in picture.iter() if found.tag.endswith("title")]
    assert any("before: confidence 0.15, 0.50 right, 2 claims" in title for title in titles)
