"""Days in words. English by table, since the names of strftime depend on the machine's language."""

from __future__ import annotations

from datetime import date

from sayso.claims import DayInterval

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_in_words(day: date) -> str:
    """`6 October 2017`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_in_words(day: date) -> str:
    """`Friday 6 October 2017`."""
    return f"{WEEKDAYS[day.weekday()]} {day_in_words(day)}"


def days_in_words(days: DayInterval) -> str:
    """`6 October 2017`, `5 to 6 October 2017`, `28 September to 2 October 2017`: both ends are in it."""
    first, last = days.start, days.last
    if first == last:
        return day_in_words(last)
    month = f" {MONTHS[first.month - 1]}" if (first.year, first.month) != (last.year, last.month) else ""
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day}{month}{year} to {day_in_words(last)}"
