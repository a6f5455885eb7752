"""Floors of the benchmarks."""

from __future__ import annotations

import tomllib

import pytest

from benchmarks.floors import FLOORS, above_ceiling, below_floor

READING = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["reading"]


def test_floors_pass_figures_that_reach_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert below_floor("reading", READING) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", READING)
def test_floors_name_the_figure_that_fell(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert below_floor("reading", READING | {name: 0.1}) == 1
    assert capsys.readouterr().err.startswith(f"{name}: 0.100 is below")


def test_floors_do_not_pass_over_a_figure_that_is_missing() -> None:
    with pytest.raises(KeyError):
        below_floor("reading", {})


def test_floors_name_the_error_that_rose(capsys: pytest.CaptureFixture[str]) -> None:
    assert above_ceiling("relevance", {"false_rate": 0.0}) == 0
    assert above_ceiling("relevance", {"false_rate": 99.0}) == 1
    assert capsys.readouterr().err.startswith("false_rate: 99.000 is above")
