from __future__ import annotations

import json
import math
import random
from pathlib import Path

import pytest

from benchmarks.calibration import Judged
from sayso.reading.confidence import Confidence
from training.calibration import fit, write


def drawn(true: Confidence, number: int) -> list[Judged]:
    """Claims that are right with the probabilities that `true` makes of the network's."""
    rng = random.Random(1)
    raws = [rng.random() for _ in range(number)]
    return [Judged(raw, raw, rng.random() < true.probability(raw)) for raw in raws]


@pytest.mark.parametrize("true", [Confidence(1.0, 0.0), Confidence(0.6, -0.8), Confidence(2.0, 1.0)])
def test_calibration_finds_the_line_that_made_the_claims(true: Confidence) -> None:
    found = fit(drawn(true, 20_000))
    assert found.slope == pytest.approx(true.slope, abs=0.1)
    assert found.shift == pytest.approx(true.shift, abs=0.1)


def test_calibration_stays_finite_where_all_claims_are_right() -> None:
    found = fit([Judged(raw / 20, raw / 20, raw > 9) for raw in range(1, 20)])
    assert math.isfinite(found.slope)
    assert found.slope > 0


def test_calibration_refuses_a_network_that_is_right_where_it_is_unsure() -> None:
    with pytest.raises(ValueError, match="no rising line"):
        fit([Judged(raw / 20, raw / 20, raw < 10) for raw in range(1, 20)])


def test_calibration_changes_nothing_else_in_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": "x", "begin": 0.7, "confidence": {"slope": 1.0, "shift": 0.0}}))
    write(tmp_path, Confidence(0.5, -1.0))
    settings = json.loads(path.read_text(encoding="utf-8"))
    assert settings == {"version": "x", "begin": 0.7, "confidence": {"slope": 0.5, "shift": -1.0}}


def test_calibration_holds_where_nearly_all_claims_look_certain() -> None:
    # Whole Newton steps run away on such claims.
    sure = [Judged(0.999999, 1.0, number % 20 != 0) for number in range(400)]
    doubtful = [Judged(0.5 + number / 400, 0.5, number % 3 != 0) for number in range(100)]
    found = fit(sure + doubtful)
    assert 0.05 < found.slope < 2.0
    assert abs(found.probability(0.999999) - 0.95) < 0.03
