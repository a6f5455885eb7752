from __future__ import annotations

import json
import math
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.reading.confidence import Confidence, log_odds
from sayso.reading.network import BUNDLED, Settings

SHARES = st.floats(0, 1)
MAPS = st.builds(Confidence, st.floats(0.01, 100), st.floats(-100, 100))


@given(MAPS, SHARES, SHARES)
def test_confidence_keeps_the_order_of_claims(mapped: Confidence, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0.0 <= mapped.probability(low) <= mapped.probability(high) <= 1.0


@given(st.floats(0.001, 0.999))
def test_confidence_of_slope_one_without_a_shift_changes_nothing(raw: float) -> None:
    assert Confidence(1.0, 0.0).probability(raw) == pytest.approx(raw)


def test_confidence_lowers_what_is_too_sure() -> None:
    assert Confidence(0.5, 0.0).probability(0.9) == pytest.approx(0.75)
    assert Confidence(1.0, -math.log(2)).probability(0.5) == pytest.approx(1 / 3)


@given(SHARES)
def test_confidence_log_odds_are_finite(raw: float) -> None:
    assert math.isfinite(log_odds(raw))


@pytest.mark.parametrize(
    ("slope", "shift"), [(0.0, 0.0), (-1.0, 0.0), (math.inf, 0.0), (math.nan, 0.0), (1.0, math.nan)]
)
def test_confidence_refuses_what_doesnt_rise(slope: float, shift: float) -> None:
    with pytest.raises(ValueError, match="no rising line"):
        Confidence(slope, shift)


@pytest.mark.parametrize("record", [None, {"slope": 1.0}, {"slope": -1.0, "shift": 0.0}, {"slope": "x", "shift": 0.0}])
def test_confidence_that_the_settings_dont_tell_is_an_error(record: dict[str, Any] | None, tmp_path: Path) -> None:
    shutil.copy(BUNDLED / "settings.json", tmp_path)
    settings = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    del settings["confidence"]
    if record is not None:
        settings["confidence"] = record
    (tmp_path / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    with pytest.raises(ModelError) as raised:
        Settings.read(tmp_path)
    assert raised.value.code == "model-confidence"


def test_confidence_of_the_packaged_model_was_measured() -> None:
    assert Settings.read(BUNDLED).confidence != Confidence(1.0, 0.0)
