"""Numbers of days, weeks, months and years: "three weeks", "a couple of months", "two and a half years", "several hours"."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

from sayso.claims import DayInterval

from .calendar import period, plus_days, plus_months, year


@dataclass(frozen=True, slots=True)
class VagueAmount:
    """A word for a small number and the range it can mean."""

    word: str
    low: int
    high: int
    reason: str


VAGUE_AMOUNTS = (
    VagueAmount("couple", 2, 3, "two by the dictionary, three in loose use"),
    VagueAmount("few", 2, 5, "fewer than several"),
    VagueAmount("several", 3, 7, "more than two; seven days would be a week"),
    VagueAmount("some", 2, 7, "as wide as few and several together"),
    VagueAmount(
        "many", 3, 12, "more than several has no upper end; a dozen of the unit is the widest that stays useful"
    ),
)
# "weeks ago", "recent months": from two of the unit to as many as would be told in the next larger unit.
BARE = {"hour": 24, "day": 7, "night": 7, "week": 6, "month": 6, "year": 5}

_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0}


def amount(words: str, *, half: bool = False) -> tuple[float, float]:
    """Lowest and highest number that the words can mean; `half` adds one half. Words as `patterns.AMOUNT` matches them."""
    plus = 0.5 if half else 0.0
    for vague in VAGUE_AMOUNTS:
        if vague.word in words.split():
            return vague.low + plus, vague.high + plus
    if words.startswith("half"):
        return 0.5, 0.5
    figures = [int(figure) for figure in words.replace("-", " ").split() if figure.isdigit()]
    return (min(figures) + plus, max(figures) + plus) if figures else (1 + plus, 1 + plus)


def counted(match: re.Match[str]) -> tuple[float, float]:
    """Lowest and highest number of what `patterns.COUNTED` matched."""
    return amount(match["amount"], half=bool(match["half"] or match["half2"]))


def moved(day: date, number: float, unit: str) -> date:
    """The day `number` units later (earlier, if negative); hours count as days begun, a month keeps the day of the month."""
    if unit in _MONTHS:
        return plus_months(day, round(number * _MONTHS[unit]))
    if unit in _DAYS:
        return plus_days(day, round(number * _DAYS[unit]))
    days = abs(number) * _HOURS[unit] / 24
    begun = 0 if unit != "hour" and days < 1 else math.ceil(days)
    return plus_days(day, begun if number > 0 else -begun)


def about(day: date, low: float, high: float, unit: str) -> DayInterval:
    """The days that "N units ago" (negative numbers) or "N units later" can mean, `low <= high`.

    Days are told exactly; weeks to half a week on both sides; months and years as the calendar's; a decade to half of one.
    """
    first, last = moved(day, low, unit), moved(day, high, unit)
    if unit in ("week", "fortnight"):
        return DayInterval.closed(plus_days(first, -3), plus_days(last, 3))
    if unit in ("month", "year"):
        return DayInterval(period(unit, first).start, period(unit, last).stop)
    if unit == "decade":
        return DayInterval(year(first.year - 5).start, year(last.year + 5).stop)
    if unit == "hour" and high - low == 0 and abs(high) < 24:
        # Hours before a report may lie on the day before or on the same.
        return DayInterval.closed(min(first, day), max(last, day))
    return DayInterval.closed(first, last)
