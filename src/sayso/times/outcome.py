"""What reckoning a time expression comes to: days, or the reason why there are none."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.claims import DayInterval

NO_PUBLICATION_DATE = "no publication date"
NO_SUCH_DATE = "no such date"
AMBIGUOUS = "day and month can't be told apart"
CALENDAR = "calendar not known yet"
ELSEWHERE = "counted from a day told elsewhere"
EVENT = "counted from an event"
REPEATED = "repeated, no day told"
NO_START = "no start told"
NO_END = "no end told"
VAGUE = "vague"
NOT_UNDERSTOOD = "not understood"
# Why a date has no days; the others say that words are no date.
DATE_REASONS = frozenset((NO_PUBLICATION_DATE, NO_SUCH_DATE, AMBIGUOUS, CALENDAR, ELSEWHERE))


@dataclass(frozen=True, slots=True)
class Vague:
    """No days, and why: one of this module's reasons."""

    reason: str


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Days that words come to.

    `convention` names the rule where the words alone don't set the width ("recently is the last 30 days"). `ahead` is
    true where the words themselves point past the publication day ("the coming week"). `embedded` is true where only
    some of the words were understood ("fighting broke out **on Monday**").
    """

    days: DayInterval
    convention: str | None = None
    ahead: bool = False
    embedded: bool = False


Outcome = Reckoned | Vague
