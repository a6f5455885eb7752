"""The floors and ceilings in `floors.toml`: what was reached, less the noise of one run. Nobody moves one without saying why."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.toml"


def below_floor(benchmark: str, figures: Mapping[str, float]) -> int:
    """Print a line for each figure under its floor; 1 if there is one, else 0. A floor without a figure is a KeyError."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))[benchmark]
    faults = [
        f"{name}: {figures[name]:.3f} is below {floor:.3f}" for name, floor in floors.items() if figures[name] < floor
    ]
    print("\n".join(faults), end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


def above_ceiling(benchmark: str, figures: Mapping[str, float]) -> int:
    """Print a line for each figure, an error, that is above its ceiling; 1 if there is one, else 0."""
    ceilings = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["ceilings"][benchmark]
    faults = [
        f"{name}: {figures[name]:.3f} is above {most:.3f}" for name, most in ceilings.items() if figures[name] > most
    ]
    print("\n".join(faults), end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0
