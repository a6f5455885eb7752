"""From the network's probability of a claim to the share of such claims that are right (trigger and type).

A network trained on yes and no is surer than it should be. The map is Platt's (1999): a straight line on the log odds.
It has two numbers, which the few hundred claims of the held-out documents can carry, and it never changes the order of
two claims or makes two of them equal, as steps would. `training.calibration` finds the numbers; they stand in the
model's `settings.json` under "confidence".
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# The network's 32-bit probabilities reach 0 and 1, whose log odds have no number.
NEAREST = 1e-6


@dataclass(frozen=True, slots=True)
class Confidence:
    """`slope` (above 0) and `shift` of the line on the log odds."""

    slope: float
    shift: float

    def __post_init__(self) -> None:
        if not (0 < self.slope < math.inf and math.isfinite(self.shift)):
            raise ValueError(f"no rising line: slope {self.slope}, shift {self.shift}")

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> Confidence:
        """From the settings. Raises KeyError and ValueError where the two numbers aren't there."""
        return cls(float(record["slope"]), float(record["shift"]))

    def probability(self, raw: float) -> float:
        """The probability, 0-1, that a claim is right to which the network gives `raw`, 0-1; rises with it."""
        # The logistic function by its tangent, which never overflows.
        return 0.5 + 0.5 * math.tanh((self.slope * log_odds(raw) + self.shift) / 2)


def log_odds(probability: float) -> float:
    """The natural logarithm of p / (1 - p), with p kept `NEAREST` away from 0 and 1."""
    p = min(max(probability, NEAREST), 1.0 - NEAREST)
    return math.log(p / (1.0 - p))
