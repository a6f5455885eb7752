"""Publication dates as they are printed: ISO 8601 and the usual written forms, never filled in or guessed.

A date must give its day, its month and its year in four digits. Where the order of day and month can't be told
(03/04/2017) it is refused with both readings. Nothing is reckoned from today.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from sayso.errors import InputError

# 6/10/2017, 06.10.2017, 6-10-2017: two numbers whose order varies between countries.
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?=$|T)")
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}(?:$|[T ]\d{2}:)")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_UTC_OFFSET = re.compile(r"\b(?:UTC|GMT)\s*(?=[+-]\d)")
_FULL_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|2\d)\d{2}(?!\d)")
# A date that lacks a part takes it from these, and then comes out as two dates.
_DEFAULTS = (datetime(2000, 1, 1), datetime(2003, 3, 2))
# Other abbreviations name several zones (CST, IST), or another one in each country.
_UTC_NAMES = frozenset({"UTC", "GMT", "Z"})
# No date is longer, in characters.
LONGEST = 100
_REMEDY = "write it as 2017-10-06 or as 6 October 2017"


@dataclass(frozen=True, slots=True)
class Published:
    """The printed day, in the outlet's own zone, and the instant in UTC where a clock time and its zone are printed."""

    day: date
    at: datetime | None = None


def read_published(value: str, where: str) -> Published:
    """A printed date. Raises InputError ("bad-date", "ambiguous-date") naming the value and `where` it stands."""
    if len(value) > LONGEST:
        raise _none(f"{value[:LONGEST]}…", where)
    text = _numbers_as_iso(" ".join(value.split()), value, where)
    if _ISO.match(text):
        # "2017-10-06 14:30 GMT" begins like ISO and goes on as a written date.
        with suppress(ValueError):
            return _published(datetime.fromisoformat(text))
    return _written(text, value, where)


def _written(text: str, value: str, where: str) -> Published:
    """Day, month and year in words, or an ISO day with more around it, read by dateutil under strict conditions."""
    # Costs 40 ms to import; most dates are ISO.
    from dateutil.parser import ParserError, parse

    if not _FULL_YEAR.search(text) or not (_MONTH.search(text) or re.search(r"\d{4}-\d{2}-\d{2}", text)):
        raise _none(value, where)
    try:
        # dateutil reads UTC+3 as three hours behind UTC; the world means three hours ahead.
        ahead = _UTC_OFFSET.sub("", text)
        first, second = (parse(ahead, default=default, tzinfos=_zone) for default in _DEFAULTS)
        if first != second:
            raise _none(value, where)
        _check_weekday(text, first, value, where)
        return _published(first)
    except (ParserError, ValueError, OverflowError, TypeError) as error:
        raise _none(value, where) from error


def _check_weekday(text: str, moment: datetime, value: str, where: str) -> None:
    """The library overlooks a weekday beside a full date; a wrong one says that the day or the month is wrong too."""
    named = _WEEKDAY.search(text)
    if named and not f"{moment:%A}".lower().startswith(named[1].lower()):
        raise InputError(
            "bad-date", f"the date {value!r} names the wrong weekday: it was a {moment:%A}", where=where, remedy=_REMEDY
        )


def _published(moment: datetime) -> Published:
    try:
        return Published(moment.date(), moment.astimezone(UTC) if moment.tzinfo else None)
    except OverflowError as error:
        raise ValueError(f"{moment} is out of range in UTC") from error


def _zone(name: str | None, offset_s: int | None) -> tzinfo | None:
    if offset_s is not None:
        return timezone(timedelta(seconds=offset_s))
    return UTC if name in _UTC_NAMES else None


def _numbers_as_iso(text: str, value: str, where: str) -> str:
    """The text with a date in numbers, if it has one, put as ISO."""
    if found := _COMPACT.match(text):
        return f"{found[1]}-{found[2]}-{found[3]}{text[found.end() :]}"
    if found := _YEAR_FIRST.search(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := _NUMBERS.search(text):
        year, (day, month) = int(found[4]), _day_and_month(int(found[1]), int(found[3]), int(found[4]), value, where)
    else:
        return text
    try:
        return f"{text[: found.start()]}{date(year, month, day).isoformat()}{text[found.end() :]}"
    except ValueError as error:
        raise _none(value, where) from error


def _day_and_month(first: int, second: int, year: int, value: str, where: str) -> tuple[int, int]:
    if 1 <= first <= 12 and 1 <= second <= 12 and first != second and year:
        both = " or ".join(
            f"{day.day} {day:%B} {year}" for day in (date(year, second, first), date(year, first, second))
        )
        raise InputError("ambiguous-date", f"the date {value!r} can be {both}", where=where, remedy=_REMEDY)
    return (second, first) if second > 12 else (first, second)


def _none(value: str, where: str) -> InputError:
    return InputError("bad-date", f"{value!r} is no date with day, month and year", where=where, remedy=_REMEDY)
