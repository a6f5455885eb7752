"""The vocabulary: the values that every room speaks in. Imports nothing of ours."""

from .actor import Actor, Source
from .claim import STATUSES, TYPES, Claim
from .count import COUNTED, Count
from .filter import ClaimFilter
from .ids import canonical, content_id
from .place import PLACE_ROLES, RELATIONS, SIDES, Anchor, Located, Place, Unresolved
from .report import Report
from .span import Span
from .when import DayInterval, When

__all__ = [
    "COUNTED", "PLACE_ROLES", "RELATIONS", "SIDES", "STATUSES", "TYPES", "Actor", "Anchor", "Claim", "ClaimFilter",
    "Count", "DayInterval", "Located", "Place", "Report", "Source", "Span", "Unresolved", "When", "canonical",
    "content_id",
]  # fmt: skip
