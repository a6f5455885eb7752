"""Distances back from the publication day: "three weeks ago", "days ago"."""

from __future__ import annotations

import re
from datetime import date

from .amounts import BARE, about, counted
from .outcome import Outcome, Reckoned
from .patterns import COUNTED, QUALIFIER
from .rule import Rule, relative


def _ago(match: re.Match[str], published: date, _future: bool) -> Outcome:
    low, high = counted(match)
    return Reckoned(about(published, -high, -low, match["unit"]))


def _bare_ago(match: re.Match[str], published: date, _future: bool) -> Outcome:
    unit, high = match["unit"], BARE[match["unit"]]
    low = 0 if unit == "hour" else 2
    return Reckoned(about(published, -high, -low, unit), f"{unit}s ago is {low} to {high}")


RULES = (
    Rule(
        "ago",
        "days are counted exactly; weeks, months and years as widely as people mean them",
        "three weeks ago",
        "three weeks later",
        re.compile(rf"{COUNTED} ago"),
        relative(_ago),
    ),
    Rule(
        "bare-ago",
        "a number left out is from two to as many as would be told in the next larger unit",
        "only days ago",
        "long ago",
        re.compile(rf"{QUALIFIER}(?P<unit>{'|'.join(BARE)})s ago"),
        relative(_bare_ago),
    ),
)
