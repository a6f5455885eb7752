"""Weekdays: the latest one, or the next for what is planned. The publication day's own weekday is that day."""

from __future__ import annotations

import re
from datetime import date

from .calendar import period, plus_days, weekday_near
from .outcome import Outcome, Reckoned
from .patterns import WEEKDAY, weekday_number
from .rule import Rule, day, relative

_NAMED = rf"(?P<weekday>{WEEKDAY})"
WEEKS = {"last": -7, "this": 0, "next": 7}


def _nearest(match: re.Match[str], published: date, future: bool) -> Outcome:
    return day(weekday_near(published, weekday_number(match["weekday"]), future=future))


def _last(match: re.Match[str], published: date, _future: bool) -> Outcome:
    return day(weekday_near(plus_days(published, -1), weekday_number(match["weekday"]), future=False))


def _next(match: re.Match[str], published: date, _future: bool) -> Outcome:
    return day(weekday_near(plus_days(published, 1), weekday_number(match["weekday"]), future=True))


def _of_week(match: re.Match[str], published: date, _future: bool) -> Outcome:
    monday = period("week", published).start
    return Reckoned(day(plus_days(monday, WEEKS[match["which"]] + weekday_number(match["weekday"]))).days)


RULES = (
    Rule(
        "weekday",
        "news names the weekday of what happened in the week before it",
        "Friday",
        "every Friday",
        re.compile(_NAMED),
        relative(_nearest),
    ),
    Rule(
        "last-weekday",
        "the latest before the publication day; seven days earlier if that is its own weekday",
        "last Friday",
        "the last of Friday",
        re.compile(rf"(?:this |the )?(?:last|past) {_NAMED}"),
        relative(_last),
    ),
    Rule(
        "next-weekday",
        "the first after the publication day",
        "next Friday",
        "the next day",
        re.compile(rf"(?:this |the )?(?:next|coming) {_NAMED}"),
        relative(_next),
    ),
    Rule(
        "this-weekday",
        "as the bare weekday",
        "this Friday",
        "this week",
        re.compile(rf"this {_NAMED}"),
        relative(_nearest),
    ),
    Rule(
        "weekday-of-week",
        "the weekday of a week told beside it",
        "Friday last week",
        "last Friday",
        re.compile(rf"{_NAMED} (?:of )?(?P<which>last|this|next) week"),
        relative(_of_week),
    ),
)
