"""The one filter that lists, sitreps and exports obey."""

from __future__ import annotations

from dataclasses import dataclass

from .when import DayInterval


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What to keep; None keeps everything.

    `place`, `actor` and `source` match a name, an alias or the words in the report, whatever their case and accents
    (`actor` looks at actors, targets and supporters). `days` keeps claims whose time overlaps it; a claim without a
    time is kept by its report's day. `min_confidence` (0-1) keeps claims that the reader is at least so sure of. Raises
    ValueError where it is no probability.
    """

    place: str | None = None
    actor: str | None = None
    type: str | None = None
    source: str | None = None
    status: str | None = None
    days: DayInterval | None = None
    min_confidence: float | None = None

    def __post_init__(self) -> None:
        if self.min_confidence is not None and not 0.0 <= self.min_confidence <= 1.0:
            raise ValueError(f"confidence {self.min_confidence} is not between 0 and 1")
