"""The labels that the model was trained with, in the order of its outputs (codebook, section 3 and 4)."""

from __future__ import annotations

from sayso.claims import STATUSES, TYPES

ROLES = (
    "actor", "target", "supporter", "place", "origin", "destination", "time", "instrument", "count",
    "source", "cue", "said",
)  # fmt: skip

# What the model can mark for a trigger: the roles of a claim, and for a cue the words said.
LABELS = (*ROLES, "content")

# The number of a cue among the kinds of trigger: 0 is any event, then the claim types.
SAYING = len(TYPES) + 1

__all__ = ["LABELS", "ROLES", "SAYING", "STATUSES", "TYPES"]
