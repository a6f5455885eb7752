"""Number words."""

from __future__ import annotations

from dataclasses import dataclass

from .span import Span

COUNTED = ("killed", "wounded", "people", "acts", "things")


@dataclass(frozen=True, slots=True)
class Count:
    """A number word: what it counts (`of`, one of `COUNTED`) and the range it can mean, `low <= best <= high`.

    All three are None where the words give no number ("many").
    """

    words: Span
    of: str
    low: int | None
    best: int | None
    high: int | None

    def __post_init__(self) -> None:
        numbers = (self.low, self.best, self.high)
        if self.of not in COUNTED:
            raise ValueError(f"{self.words.text!r} can't count {self.of}")
        if any(n is None for n in numbers) != all(n is None for n in numbers):
            raise ValueError(f"{self.words.text!r}: low, best and high stand together")
        known = [n for n in numbers if n is not None]
        if known != sorted(known) or any(n < 0 for n in known):
            raise ValueError(f"{self.words.text!r}: {numbers} is no range")
