"""Parts of a longer time: "early 1998", "mid-February", "the end of last year", "the first half of June", "the week of 3 May"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.claims import DayInterval

from .amounts import moved
from .calendar import month, period, plus_days, year
from .outcome import EVENT, Outcome, Reckoned, Vague
from .rule import Frame, Read, Rule, day, unless_foreign

EARLY, MIDDLE, LATE = "early", "middle", "late"
PARTS = {
    "early": EARLY,
    "beginning": EARLY,
    "start": EARLY,
    "turn": EARLY,
    "mid": MIDDLE,
    "middle": MIDDLE,
    "late": LATE,
    "end": LATE,
    "close": LATE,
}
WHOLE = ("the whole of", "all of", "all", "the rest of", "the course of", "the month of", "the days of")
_NTH_PARTS = {"half": 2, "third": 3, "quarter": 4}


def part_of(whole: DayInterval, part: str) -> DayInterval:
    """The early, middle or late third: four months of a year, ten days of a month, else a third of the days, rounded up.

    A day is not divided.
    """
    at = (EARLY, MIDDLE, LATE).index(part)
    start = whole.start
    if whole == period("year", start):
        return month(start.year, 1 + 4 * at, 4)
    if whole == period("month", start):
        return DayInterval(plus_days(start, 10 * at), whole.stop if part == LATE else plus_days(start, 10 * (at + 1)))
    if whole == period("decade", start):
        return (year(start.year, 4), year(start.year + 3, 4), year(start.year + 6, 4))[at]
    third = -(-whole.days // 3)
    first = (0, (whole.days - third) // 2, whole.days - third)[at]
    return DayInterval(plus_days(start, first), plus_days(start, first + third))


def _part(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    inner = read(match["whole"], frame)
    if isinstance(inner, Vague):
        return unless_foreign(inner)
    return replace(inner, days=part_of(inner.days, PARTS[match["part"]]))


def _whole(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    inner = read(match["whole"], frame)
    return unless_foreign(inner) if isinstance(inner, Vague) or inner.embedded else inner


def _nth_part(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    """Halves and quarters in days; those of a year in months."""
    inner = _whole(match, frame, read)
    if not isinstance(inner, Reckoned):
        return inner
    parts = _NTH_PARTS[match["unit"]]
    number = parts if match["rank"] == "last" else int(match["rank"][:-2])
    days = inner.days
    if not 1 <= number <= parts:
        raise ValueError(f"no {match['rank']} {match['unit']}")
    if days == period("year", days.start):
        return Reckoned(month(days.start.year, 1 + (number - 1) * 12 // parts, 12 // parts))
    edges = [plus_days(days.start, days.days * at // parts) for at in (number - 1, number)]
    return Reckoned(DayInterval(*edges))


def _counted_part(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    """The first or last days, weeks or months; inside the whole."""
    inner = _whole(match, frame, read)
    if not isinstance(inner, Reckoned):
        return inner
    days, number = inner.days, int(match["number"] or 1)
    if match["rank"] == "1st":
        return Reckoned(DayInterval(days.start, min(days.stop, moved(days.start, number, match["unit"]))))
    return Reckoned(DayInterval(max(days.start, moved(days.stop, -number, match["unit"])), days.stop))


def _nth_unit(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    inner = _whole(match, frame, read)
    if not isinstance(inner, Reckoned):
        return inner
    start, number = inner.days.start, int(match["number"])
    first, stop = (moved(start, n, match["unit"]) for n in (number - 1, number))
    return Reckoned(DayInterval(first, min(stop, inner.days.stop)))


def _unit_around(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    inner = _whole(match, frame, read)
    if not isinstance(inner, Reckoned) or inner.days.days > 7:
        return inner
    return Reckoned(inner.days if inner.days.days > 1 else period(match["unit"], inner.days.start))


def _eve(match: re.Match[str], frame: Frame, read: Read) -> Outcome | None:
    inner = _whole(match, frame, read)
    return day(plus_days(inner.days.start, -1)) if isinstance(inner, Reckoned) else inner or Vague(EVENT)


RULES = (
    Rule(
        "part",
        "early, middle and late are thirds",
        "mid-February",
        "February",
        re.compile(rf"(?:the )?(?:very )?(?P<part>{'|'.join(PARTS)}) (?:on |in |of )?(?P<whole>.+)"),
        _part,
    ),
    Rule(
        "whole",
        "words that take nothing away",
        "the whole of 2009",
        "the hole of 2009",
        re.compile(rf"(?:{'|'.join(WHOLE)}) (?P<whole>.+)"),
        _whole,
    ),
    Rule(
        "nth-part",
        "halves, thirds and quarters",
        "the first half of June",
        "half of June",
        re.compile(r"(?:the )?(?P<rank>[1-4](?:st|nd|rd|th)|last) (?P<unit>half|third|quarter) of (?P<whole>.+)"),
        _nth_part,
    ),
    Rule(
        "counted-part",
        "the first or last few units of a longer time",
        "the first eight months of 2013",
        "eight months of 2013",
        re.compile(
            r"(?:the )?(?P<rank>1st|last) (?:(?P<number>\d{1,3}) )?(?P<unit>day|week|month|year)s? of (?P<whole>.+)"
        ),
        _counted_part,
    ),
    Rule(
        "nth-unit",
        "the second of the units of a longer time",
        "the second week of June",
        "the second week of clashes",
        re.compile(r"(?:the )?(?P<number>\d{1,3})(?:st|nd|rd|th) (?P<unit>day|week|month|year) of (?P<whole>.+)"),
        _nth_unit,
    ),
    Rule(
        "unit-around",
        "the week or weekend that holds a day",
        "the week of 3 May",
        "the week",
        re.compile(r"(?:the )?(?P<unit>week|weekend) of (?P<whole>.+)"),
        _unit_around,
    ),
    Rule(
        "eve",
        "the day before",
        "the eve of 3 May",
        "Christmas Eve",
        re.compile(r"(?:the )?(?:eve of|day before) (?P<whole>.+)"),
        _eve,
    ),
)
