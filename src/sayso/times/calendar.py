"""The Gregorian calendar as day intervals. Weeks run from Monday to Sunday; seasons are the meteorological ones of the north.

Raises ValueError or OverflowError for days that don't exist; `resolving` turns these into a reason.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sayso.claims import DayInterval

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# First month; a winter belongs to the year in which it begins.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def plus_days(day: date, days: int) -> date:
    """`days` later."""
    return day + timedelta(days=days)


def plus_months(day: date, months: int) -> date:
    """`months` later, on the same day of the month or the month's last."""
    first = month_after(day, months)
    return date(first.year, first.month, min(day.day, month(first.year, first.month).days))


def month_after(day: date, months: int) -> date:
    """The first day of the month that is `months` after the month of `day`."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def month(year: int, number: int, count: int = 1) -> DayInterval:
    """`count` whole months from month `number` (1-12) of `year`."""
    first = date(year, number, 1)
    return DayInterval.closed(first, plus_days(month_after(first, count), -1))


def year(number: int, count: int = 1) -> DayInterval:
    """`count` whole years."""
    return month(number, 1, 12 * count)


def season(number: int, name: str) -> DayInterval:
    """A season of a year, by `SEASONS`."""
    return month(number, SEASONS[name], 3)


def week(day: date) -> DayInterval:
    """The week of `day`."""
    return DayInterval.closed(monday := plus_days(day, -day.weekday()), plus_days(monday, 6))


def weekend(day: date) -> DayInterval:
    """Saturday and Sunday of the week of `day`."""
    sunday = week(day).last
    return DayInterval.closed(plus_days(sunday, -1), sunday)


def period(unit: str, day: date) -> DayInterval:
    """The calendar unit that holds `day`: "day", "week", "weekend" (the next, on weekdays), "month", "year", "decade"."""
    if unit == "day":
        return DayInterval.day(day)
    if unit == "week":
        return week(day)
    if unit == "weekend":
        return weekend(day)
    if unit == "month":
        return month(day.year, day.month)
    if unit == "year":
        return year(day.year)
    return year(day.year // 10 * 10, 10)


def weekday_near(day: date, number: int, *, future: bool) -> date:
    """The latest day with weekday `number` (0 is Monday) not after `day`, or the first not before it."""
    return plus_days(day, (number - day.weekday()) % 7 if future else -((day.weekday() - number) % 7))


def yearly(build: Callable[[int], DayInterval], near: date, *, future: bool) -> DayInterval:
    """What comes once a year, `build(year)`: the latest that has begun by `near`, or the first that isn't over before it.

    Nine years are tried, for 29 February. Raises ValueError where none of them has such days.
    """
    for step in range(-1, 9):
        try:
            found = build(near.year + (step if future else -step))
        except (ValueError, OverflowError):
            continue
        if found.last >= near if future else found.start <= near:
            return found
    raise ValueError(f"no such days around {near.year}")
