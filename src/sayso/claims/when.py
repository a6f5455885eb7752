"""Days: when something happened, and when it was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from .span import Span

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class DayInterval:
    """Half-open interval of days `[start, stop)`, in the time zone of the report's place; never empty."""

    start: date
    stop: date

    def __post_init__(self) -> None:
        if self.stop <= self.start:
            raise ValueError(f"interval {self.start}..{self.stop} ends before it starts")

    @classmethod
    def day(cls, day: date) -> DayInterval:
        """One day."""
        return cls(day, day + ONE_DAY)

    @classmethod
    def closed(cls, first: date, last: date) -> DayInterval:
        """From the first to the last day, both in it (the form of the contract and of the codebook)."""
        return cls(first, last + ONE_DAY)

    @property
    def last(self) -> date:
        """The last day in the interval."""
        return self.stop - ONE_DAY

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.stop - self.start).days

    def overlaps(self, other: DayInterval) -> bool:
        """True if the two share a day."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True)
class When:
    """When the occurrence was, or a saying.

    `words` are the time words; None where the report has none. `days` is None where the time can't be told:
    `unresolved` then says why ("no publication date", "vague"). `inferred` names the rule where no words fix the days
    ("from the publication day"). Exactly one of `days` and `unresolved` is set.
    """

    words: Span | None
    days: DayInterval | None
    inferred: str | None = None
    unresolved: str | None = None

    def __post_init__(self) -> None:
        if (self.days is None) == (self.unresolved is None):
            raise ValueError("a time has either days or the reason why it has none")

    @property
    def acled_precision(self) -> int | None:
        """ACLED time precision: 1 exact day, 2 within a week, 3 within a month or longer (ACLED codebook, 2024)."""
        if self.days is None:
            return None
        return 1 if self.days.days <= 2 else 2 if self.days.days <= 7 else 3

    @property
    def ucdp_precision(self) -> int | None:
        """UCDP GED date precision: 1 day, 2 two to six days, 3 a week, 4 a month, 5 longer (GED codebook 23.1)."""
        if self.days is None:
            return None
        length = self.days.days
        return 1 if length == 1 else 2 if length <= 6 else 3 if length == 7 else 4 if length <= 31 else 5
