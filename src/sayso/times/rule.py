"""What a rule of times is. Each has an id, its reason, an example and a counter-example; all are tested."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sayso.claims import DayInterval

from .outcome import DATE_REASONS, NO_PUBLICATION_DATE, Outcome, Reckoned, Vague


@dataclass(frozen=True, slots=True)
class Frame:
    """What relative words hang on.

    `future` is true for what is planned: then "Friday" is the next one. `anchor` holds the days told elsewhere in the
    claim, which "two days earlier" counts from.
    """

    published: date | None
    future: bool = False
    anchor: DayInterval | None = None


Read = Callable[[str, Frame], Outcome]
Reckon = Callable[[re.Match[str], Frame, Read], Outcome | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that `pattern` matches whole (folded, without parts of the day) come to what `reckon` says.

    `reckon` returns None where the rule doesn't apply after all. It may raise ValueError or OverflowError for days that
    don't exist. `counter` looks like the rule's words and must be left to another rule or to none.
    """

    id: str
    reason: str
    example: str
    counter: str
    pattern: re.Pattern[str]
    reckon: Reckon


def absolute(reckon: Callable[[re.Match[str]], Outcome]) -> Reckon:
    """A rule that needs no publication day."""
    return lambda match, _frame, _read: reckon(match)


def relative(reckon: Callable[[re.Match[str], date, bool], Outcome | None]) -> Reckon:
    """A rule reckoned from the publication day, given with `future`; without a publication day it abstains."""

    def apply(match: re.Match[str], frame: Frame, _read: Read) -> Outcome | None:
        if frame.published is None:
            return Vague(NO_PUBLICATION_DATE)
        return reckon(match, frame.published, frame.future)

    return apply


def unless_foreign(inner: Outcome) -> Vague | None:
    """Why a date inside other words has no days; None where they are no date at all, so that other rules may try."""
    return inner if isinstance(inner, Vague) and inner.reason in DATE_REASONS else None


def day(of: date) -> Reckoned:
    """One day."""
    return Reckoned(DayInterval.day(of))


def closed(first: date, last: date, convention: str | None = None, *, ahead: bool = False) -> Reckoned:
    """From the first to the last day, both in it."""
    return Reckoned(DayInterval.closed(first, last), convention, ahead)
