"""How well known a place is, on one scale for towns, regions and countries: about the decimal logarithm of its people.

Measures how likely a bare name means this place before anything else is known of the report. A town of 100,000 has 5.
"""

from __future__ import annotations

import math

# Nobody counted: taken for a village, which most such entries are.
UNCOUNTED = 400
CAPITAL_BONUS = 0.7
# A region stands behind the large town it is mostly named after and before small towns of the same name elsewhere.
AREAS = {"admin1": 5.3, "country": 8.0}
WIDE = frozenset(("region", "river", "sea", "strait", "lake", "mountain", "border"))
WIDE_PROMINENCE = 5.6
# Camps, bases, fields and villages: in the table because wars are fought over them.
NARROW_PROMINENCE = 4.9


def town_prominence(population: int, *, capital: bool) -> float:
    """2.6 for a village, 7 for a metropolis."""
    return round(math.log10(max(population, UNCOUNTED)) + (CAPITAL_BONUS if capital else 0.0), 2)


def landmark_prominence(kind: str) -> float:
    """By the kind of a row of `landmarks.csv`."""
    return WIDE_PROMINENCE if kind in WIDE else NARROW_PROMINENCE
