from __future__ import annotations

import pytest

from sayso.claims import ClaimFilter


@pytest.mark.parametrize("least", [-0.01, 1.01, float("nan")])
def test_filter_takes_only_probabilities(least: float) -> None:
    with pytest.raises(ValueError, match="confidence"):
        ClaimFilter(min_confidence=least)


@pytest.mark.parametrize("least", [None, 0.0, 1.0])
def test_filter_takes_the_ends_of_the_scale(least: float | None) -> None:
    assert ClaimFilter(min_confidence=least).min_confidence == least
