"""The labels that the model was trained with, in the order of its outputs (codebook, section 3 and 4)."""

from __future__ import annotations

from sayso.claims import STATUSES, TYPES

ROLES = (
    "actor", "target", "supporter", "place", "origin", "destination", "time", "instrument", "count",
    "source", "cue", "said",
)  # fmt: skip

__all__ = ["ROLES", "STATUSES", "TYPES"]
