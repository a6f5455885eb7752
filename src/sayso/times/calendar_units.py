"""The last, this and the next of the calendar's units: "last week", "the weekend", "June last year", "earlier this month"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sayso.claims import DayInterval

from .calendar import month, period, plus_days, plus_months, season, yearly
from .outcome import NO_PUBLICATION_DATE, Outcome, Reckoned, Vague
from .patterns import MONTH, SEASON, month_number
from .rule import Frame, Read, Rule, closed, relative, unless_foreign

STEPS = {"last": -1, "this": 0, "the": 0, "current": 0, "the current": 0, "next": 1}
_WHICH = rf"(?P<which>{'|'.join(STEPS)})"


def stepped(unit: str, near: date, steps: int) -> DayInterval:
    """The calendar unit that lies `steps` units after the one that holds `near`."""
    if unit in ("week", "weekend"):
        return period(unit, plus_days(near, 7 * steps))
    return period(unit, plus_months(near, steps * {"month": 1, "year": 12, "decade": 120}[unit]))


def _unit(match: re.Match[str], published: date, _future: bool) -> Outcome:
    return Reckoned(stepped(match["unit"], published, STEPS[match["which"]]))


def _weekend(match: re.Match[str], published: date, future: bool) -> Outcome:
    """A bare weekend is the latest that has begun; a planned one the first that isn't over."""
    begun = period("weekend", published).start <= published
    steps = {"last": -1, "next": 1 if begun else 0}
    days = stepped("weekend", published, steps.get(match["which"], 0 if future or begun else -1))
    return Reckoned(DayInterval(published, days.stop) if future and days.start < published < days.stop else days)


def _named(match: re.Match[str], published: date, future: bool) -> Outcome:
    return Reckoned(_yearly(match, lambda y: month(y, month_number(match["name"])), published, future))


def _season(match: re.Match[str], published: date, future: bool) -> Outcome:
    return Reckoned(_yearly(match, lambda y: season(y, match["name"]), published, future))


def _yearly(match: re.Match[str], build: Callable[[int], DayInterval], published: date, future: bool) -> DayInterval:
    """A last one is over, a next one hasn't begun, this one is as bare."""
    if match["which"] == "next":
        found = yearly(build, published, future=True)
        return found if found.start > published else build(found.start.year + 1)
    found = yearly(build, published, future=future and match["which"] == "this")
    return found if match["which"] == "this" or found.stop <= published else build(found.start.year - 1)


def _of_year(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    """The inner words as if told on the last day of that year."""
    if frame.published is None:
        return Vague(NO_PUBLICATION_DATE)
    told = stepped("year", frame.published, STEPS[match["which"]])
    inner = read(match["inner"], replace(frame, published=told.last, future=False))
    if isinstance(inner, Vague) or inner.embedded:
        return unless_foreign(inner)
    return inner if told.start <= inner.days.start <= told.last else None


def _earlier(match: re.Match[str], published: date, _future: bool) -> Outcome:
    return closed(period(match["unit"], published).start, published)


def _later(match: re.Match[str], published: date, _future: bool) -> Outcome:
    return closed(published, period(match["unit"], published).last, ahead=True)


def _same_day(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    inner = read(match["inner"], frame)
    return inner if isinstance(inner, Reckoned) and inner.days.days == 1 else None


RULES = (
    Rule(
        "calendar-unit",
        "without an article in front, last week is the calendar's, Monday to Sunday",
        "last month",
        "the last month",
        re.compile(rf"{_WHICH} (?P<unit>week|month|year|decade)"),
        relative(_unit),
    ),
    Rule(
        "before-last",
        "one unit further back",
        "the year before last",
        "the year before",
        re.compile(r"(?:the )?(?P<unit>weekend|week|month|year) before last"),
        relative(lambda match, published, _future: Reckoned(stepped(match["unit"], published, -2))),
    ),
    Rule(
        "weekend",
        "Saturday and Sunday",
        "the weekend",
        "the weekend of 3 May",
        re.compile(rf"(?:{_WHICH} )?weekend"),
        relative(_weekend),
    ),
    Rule(
        "named-month",
        "last June is over, next June hasn't begun",
        "last June",
        "June last year",
        re.compile(rf"(?P<which>last|this|next) (?P<name>{MONTH})"),
        relative(_named),
    ),
    Rule(
        "named-season",
        "as a named month",
        "last summer",
        "the last summer of the war",
        re.compile(rf"(?P<which>last|this|next) (?P<name>{SEASON})"),
        relative(_season),
    ),
    Rule(
        "of-year",
        "a month or day of the year that stands beside it",
        "June last year",
        "last year",
        re.compile(r"(?P<inner>.+?) (?:of |in )?(?P<which>last|this|next) year"),
        _of_year,
    ),
    Rule(
        "earlier-in-unit",
        "from the unit's first day to the publication day",
        "earlier this month",
        "earlier on Monday",
        re.compile(r"(?:(?:earlier|so far|already) )+(?:in )?(?:this|the) (?P<unit>week|month|year)(?: so far)?"),
        relative(_earlier),
    ),
    Rule(
        "later-in-unit",
        "from the publication day to the unit's last",
        "later this week",
        "a week later",
        re.compile(r"later (?:on )?(?:in )?(?:this|the) (?P<unit>week|month|year)"),
        relative(_later),
    ),
    Rule(
        "earlier-on-day",
        "earlier or later on a day is that day",
        "earlier on Monday",
        "a day earlier",
        re.compile(r"(?:earlier|later|sometime|some time) (?:on )?(?P<inner>.+)"),
        _same_day,
    ),
)
