"""Days told from the publication day: today, yesterday, overnight; and what is left of it when only a part of the day is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from .calendar import plus_days
from .outcome import Outcome, Reckoned
from .patterns import WEEKDAY
from .rule import Frame, Read, Rule, closed, day, relative, unless_foreign

# Days from the publication day.
DISTANCE = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "now": 0,
    "right now": 0,
    "currently": 0,
    "at present": 0,
    "the moment": 0,
    "by now": 0,
    "still": 0,
    "ongoing": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


def _near(match: re.Match[str], published: date, _future: bool) -> Outcome:
    distance = DISTANCE[match["name"]]
    return replace(day(plus_days(published, distance)), ahead=distance > 0)


def _overnight(_match: re.Match[str], published: date, future: bool) -> Outcome:
    """The night that ended on the publication day; a planned one begins on it."""
    if future:
        return closed(published, plus_days(published, 1))
    return closed(plus_days(published, -1), published)


def _overnight_of(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    """Both days of the night; it ended on a day that it went "into", or on the publication day, which has no later night yet."""
    inner = read(match["before"] or match["after"], frame)
    if not isinstance(inner, Reckoned):
        return unless_foreign(inner)
    if inner.days.days > 1:
        return inner
    told = inner.days.start
    if match["into"] or (told == frame.published and not frame.future):
        return closed(plus_days(told, -1), told)
    return closed(told, plus_days(told, 1))


RULES = (
    Rule(
        "near-day",
        "days named by their distance from today; what is so now or still is so on the publication day",
        "the day before yesterday",
        "the day before",
        re.compile(rf"(?P<name>{'|'.join(sorted(DISTANCE, key=len, reverse=True))})s?"),
        relative(_near),
    ),
    Rule(
        "overnight",
        "a night has two days, and a bare one is the night before the report",
        "overnight",
        "last week",
        re.compile(r"(?:overnight|last night)"),
        relative(_overnight),
    ),
    Rule(
        "overnight-of-day",
        "the night that begins on the day, or ends on it where it goes into the day",
        "overnight into Thursday",
        "overnight",
        re.compile(
            rf"overnight (?:(?P<into>into|to)|on|of|from|between)? ?(?P<after>.+)|(?P<before>(?:on )?{WEEKDAY}) overnight"
        ),
        _overnight_of,
    ),
)
