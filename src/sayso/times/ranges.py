"""Two times and what lies between them: "between 3 and 9 October", "from May to August", "Nov. 13-16"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sayso.claims import DayInterval

from .calendar import yearly
from .outcome import NO_PUBLICATION_DATE, Outcome, Reckoned, Vague
from .patterns import DAY, MONTH, WEEKDAY, YEAR, month_number
from .rule import Frame, Read, Rule, unless_foreign

_JOIN = r"(?: ?- ?| (?:to|and|or|until|till|through|into) (?:(?:into|on|for|the) )*)"
_BETWEEN = r"(?:(?:between|from|both|either|the) )*"
_DAYS = rf"(?P<days>(?:{WEEKDAY} )?{DAY}(?:(?: |{_JOIN})(?:the )?(?:{WEEKDAY} )?{DAY})+)"


def _days_of_month(match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    """From the first to the last of the days; of the latest such month where no year stands beside it."""
    days = [int(figures) for figures in re.findall(r"\d+", match["days"])]
    number = month_number(match["month"])

    def of(year: int) -> DayInterval:
        return DayInterval.closed(date(year, number, days[0]), date(year, number, days[-1]))

    if match["year"]:
        return Reckoned(of(int(match["year"])))
    if frame.published is None:
        return Vague(NO_PUBLICATION_DATE)
    return Reckoned(yearly(of, frame.published, future=frame.future))


def _joined(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    """One that comes out in the wrong order, or has no year, is reckoned from the other: "29 April and 2 May 2009"."""
    first, last = read(match["first"], frame), read(match["last"], frame)
    if frame.future:
        if isinstance(first, Reckoned) and (isinstance(last, Vague) or last.days.start < first.days.start):
            last = read(match["last"], replace(frame, published=first.days.start))
    elif isinstance(last, Reckoned) and (isinstance(first, Vague) or last.days.start < first.days.start):
        first = read(match["first"], replace(frame, published=last.days.last))
    if isinstance(first, Vague) or first.embedded:
        return unless_foreign(first)
    if isinstance(last, Vague) or last.embedded:
        return unless_foreign(last)
    return replace(last, days=DayInterval(first.days.start, last.days.stop))


RULES = (
    Rule(
        "days-month",
        "days of one month share its name",
        "between 3 and 9 October 2017",
        "3 October and 9 November",
        re.compile(rf"{_BETWEEN}{_DAYS} (?:of )?(?P<month>{MONTH})(?: (?:of )?(?P<year>{YEAR}))?"),
        _days_of_month,
    ),
    Rule(
        "month-days",
        "days of one month share its name",
        "Nov. 13-16",
        "November 13",
        re.compile(rf"{_BETWEEN}(?P<month>{MONTH}) {_DAYS}(?: (?:of )?(?P<year>{YEAR}))?"),
        _days_of_month,
    ),
    Rule(
        "joined",
        "from the first day of the first time to the last day of the second",
        "from May to August",
        "from May",
        re.compile(rf"{_BETWEEN}(?P<first>.+?){_JOIN}(?P<last>.+)"),
        _joined,
    ),
)
