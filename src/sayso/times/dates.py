"""Dates that are told: days, months, years, decades, seasons; with a year or, reckoned from the publication day, without."""

from __future__ import annotations

import re
from datetime import date

from sayso.claims import DayInterval

from .calendar import month, season, year, yearly
from .outcome import AMBIGUOUS, Outcome, Reckoned, Vague
from .patterns import DAY, MONTH, NAMED_YEAR, SEASON, WEEKDAY, YEAR, month_number
from .rule import Rule, absolute, day, relative

_ON = rf"(?:{WEEKDAY} )?(?:the )?"  # a weekday beside a date says nothing new
_DAY_MONTH = rf"{_ON}(?:(?P<day>{DAY}) (?:of )?(?P<month>{MONTH})|(?P<month2>{MONTH}) (?:the )?(?P<day2>{DAY}))"
# Feasts whose day the Gregorian calendar fixes: month, day.
FIXED_DAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year day": (1, 1),
    "new year eve": (12, 31),
}
_FEAST = rf"(?P<name>{'|'.join(sorted(FIXED_DAYS, key=len, reverse=True))})"


def _day_month(match: re.Match[str]) -> tuple[int, int]:
    of = match["day"] or match["day2"]
    return month_number(match["month"] or match["month2"]), int(of.rstrip("stndrh"))


def _full(match: re.Match[str]) -> Outcome:
    return day(date(int(match["year"]), *_day_month(match)))


def _figures(match: re.Match[str]) -> Outcome:
    return day(date(_whole_year(match["year"]), int(match["month"]), int(match["day"])))


def _whole_year(figures: str) -> int:
    """Two figures are 1970-2069, as POSIX has it."""
    short = int(figures)
    return short if len(figures) > 2 else short + (2000 if short < 70 else 1900)


def _slashed(match: re.Match[str]) -> tuple[int, int] | None:
    """(month, day) of "25/12"; None for "6/10", which half the world reads the other way round."""
    one, other = int(match["one"]), int(match["other"])
    if one != other and one <= 12 and other <= 12:
        return None
    return (one, other) if other > 12 else (other, one)


def _slashed_full(match: re.Match[str]) -> Outcome:
    found = _slashed(match)
    return day(date(_whole_year(match["year"]), *found)) if found else Vague(AMBIGUOUS)


def _slashed_short(match: re.Match[str], published: date, future: bool) -> Outcome:
    found = _slashed(match)
    return _nearest(*found, published, future) if found else Vague(AMBIGUOUS)


def _nearest(number: int, of: int, published: date, future: bool) -> Reckoned:
    return Reckoned(yearly(lambda y: DayInterval.day(date(y, number, of)), published, future=future))


def _short(match: re.Match[str], published: date, future: bool) -> Outcome:
    return _nearest(*_day_month(match), published, future)


def _month(match: re.Match[str], published: date, future: bool) -> Outcome:
    return Reckoned(yearly(lambda y: month(y, month_number(match["month"])), published, future=future))


def _season(match: re.Match[str], published: date, future: bool) -> Outcome:
    return Reckoned(yearly(lambda y: season(y, match["season"]), published, future=future))


RULES = (
    Rule(
        "date",
        "a day with month and year is that day, whatever the order",
        "Oct. 6, 2017",
        "October 2017",
        re.compile(rf"{_DAY_MONTH} (?:of |in )?(?P<year>{YEAR})"),
        absolute(_full),
    ),
    Rule(
        "date-iso",
        "year first means month before day (ISO 8601)",
        "2017-10-06",
        "6-10-2017",
        re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"),
        absolute(_figures),
    ),
    Rule(
        "date-points",
        "points between figures mean day, month, year",
        "06.10.2017",
        "2.40",
        re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d\d)"),
        absolute(_figures),
    ),
    Rule(
        "date-slashes",
        "slashes are read in two orders: only a number over 12, or twice the same, tells which",
        "25/12/2017",
        "6/10",
        re.compile(r"(?P<one>\d{1,2})[/-](?P<other>\d{1,2})[/-](?P<year>\d{4}|\d\d)"),
        absolute(_slashed_full),
    ),
    Rule(
        "day-slashes",
        "as with a year; the latest such day, the next for what is planned",
        "25/12",
        "9/11/2001",
        re.compile(r"(?P<one>\d{1,2})/(?P<other>\d{1,2})"),
        relative(_slashed_short),
    ),
    Rule(
        "day-month",
        "a day without a year is the latest such day, the next for what is planned",
        "the 19th of October",
        "October 2017",
        re.compile(_DAY_MONTH),
        relative(_short),
    ),
    Rule(
        "month-year",
        "a month with its year",
        "March of 1996",
        "August",
        re.compile(rf"(?P<month>{MONTH}) (?:of |in )?(?P<year>{YEAR})"),
        absolute(lambda match: Reckoned(month(int(match["year"]), month_number(match["month"])))),
    ),
    Rule(
        "month",
        "a month without a year is the latest that has begun, the next for what is planned",
        "June",
        "juncture",
        re.compile(rf"(?:the month of )?(?P<month>{MONTH})"),
        relative(_month),
    ),
    Rule(
        "year",
        "four figures alone are a year of the last five centuries",
        "2014",
        "1350",
        re.compile(rf"(?:the )?(?:year )?(?P<year>{NAMED_YEAR})"),
        absolute(lambda match: Reckoned(year(int(match["year"])))),
    ),
    Rule(
        "decade",
        "ten years from the named one",
        "the 1990s",
        "1990",
        re.compile(r"(?:the )?(?P<year>(?:1[5-9]|20)\d0)s"),
        absolute(lambda match: Reckoned(year(int(match["year"]), 10))),
    ),
    Rule(
        "season-year",
        "meteorological seasons of the north; a winter belongs to the year in which it begins",
        "the summer of 1996",
        "the summer",
        re.compile(rf"(?:the )?(?:northern )?(?P<season>{SEASON}) (?:of |in )?(?P<year>{YEAR})"),
        absolute(lambda match: Reckoned(season(int(match["year"]), match["season"]))),
    ),
    Rule(
        "season",
        "a season without a year is the latest that has begun, the next for what is planned",
        "spring",
        "the dry season",
        re.compile(rf"(?:the )?(?:northern )?(?P<season>{SEASON})"),
        relative(_season),
    ),
    Rule(
        "feast-year",
        "feasts whose day the Gregorian calendar fixes",
        "Christmas Day 2014",
        "Easter 2014",
        re.compile(rf"{_FEAST} (?:of |in )?(?P<year>{YEAR})"),
        absolute(lambda match: day(date(int(match["year"]), *FIXED_DAYS[match["name"]]))),
    ),
    Rule(
        "feast",
        "as with a year; the latest such day, the next for what is planned; a bare Christmas is the western one",
        "New Year's Day",
        "Orthodox Christmas",
        re.compile(_FEAST),
        relative(lambda match, published, future: _nearest(*FIXED_DAYS[match["name"]], published, future)),
    ),
)
