"""Words that count from a day told elsewhere: "two days earlier", "the next day", "since then", "two days after …".

The other day is the claim's other time, else the day of saying (`Frame.anchor`). Where neither is told, a few days back and
hours to and fro still lie near the report; anything else has no days.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.claims import DayInterval

from .amounts import BARE, about, counted, moved
from .calendar import plus_days, weekday_near
from .outcome import ELSEWHERE, EVENT, NO_PUBLICATION_DATE, Outcome, Reckoned, Vague
from .patterns import AMOUNT, COUNTED, QUALIFIER, WEEKDAY, weekday_number
from .rule import Frame, Read, Rule, closed, day

FROM_PUBLICATION = "from the publication day"
NEAR_DAYS = 7  # "a week earlier" and less: dispatches tell the days just before them


def near_report(frame: Frame, back: int = 0) -> Reckoned | Vague:
    """The publication day and the day before it, moved `back` days."""
    if frame.published is None:
        return Vague(NO_PUBLICATION_DATE)
    last = plus_days(frame.published, -back)
    return closed(plus_days(last, -1), last, FROM_PUBLICATION)


def _earlier(match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    low, high = counted(match)
    if frame.anchor is not None:
        return _from(frame.anchor, -high, -low, match["unit"])
    if match["unit"] in ("day", "night") and low == high <= NEAR_DAYS:
        return near_report(frame, round(low))
    return Vague(ELSEWHERE)


def _later(match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    if frame.anchor is None:
        return Vague(ELSEWHERE)
    return _from(frame.anchor, *counted(match), match["unit"])


def _units_beside(match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    if frame.anchor is None:
        return Vague(ELSEWHERE)
    low, high = 2, BARE[match["unit"]]
    if match["side"] in ("earlier", "before", "previously"):
        low, high = -high, -low
    return replace(
        _from(frame.anchor, low, high, match["unit"]),
        convention=f"{match['unit']}s beside a day are 2 to {BARE[match['unit']]}",
    )


def _from(anchor: DayInterval, low: float, high: float, unit: str) -> Reckoned:
    first, last = about(anchor.start, low, high, unit), about(anchor.last, low, high, unit)
    return Reckoned(DayInterval(min(first.start, last.start), max(first.stop, last.stop)))


def _day_before(_match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    return _from(frame.anchor, -1, -1, "day") if frame.anchor else near_report(frame, 1)


def _day_after(_match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    return _from(frame.anchor, 1, 1, "day") if frame.anchor else Vague(ELSEWHERE)


def _unit_beside(match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    if frame.anchor is None:
        return Vague(ELSEWHERE)
    step = -1 if match["which"] in ("previous", "preceding", "before") else 1
    return _from(frame.anchor, step, step, match["unit"])


def _weekday_beside(match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    if frame.anchor is None:
        return Vague(ELSEWHERE)
    number = weekday_number(match["weekday"])
    if match["which"] == "previous":
        return day(weekday_near(plus_days(frame.anchor.start, -1), number, future=False))
    return day(weekday_near(frame.anchor.stop, number, future=True))


def _same_day(_match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    return Reckoned(frame.anchor) if frame.anchor else Vague(ELSEWHERE)


def _hours(_match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    return Reckoned(frame.anchor) if frame.anchor else near_report(frame)


def _since_then(_match: re.Match[str], frame: Frame, _read: Read) -> Outcome:
    if frame.anchor is None:
        return Vague(ELSEWHERE)
    if frame.published is None:
        return Vague(NO_PUBLICATION_DATE)
    return closed(frame.anchor.start, max(frame.published, frame.anchor.last))


def _beside_event(match: re.Match[str], frame: Frame, read: Read) -> Outcome:
    """Counted from the day that is told with the event."""
    event = read(match["event"], frame)
    if isinstance(event, Vague):
        return Vague(EVENT)
    low, high = counted(match)
    if match["side"] == "before":
        low, high = -high, -low
    if match["unit"] in ("second", "minute", "hour"):
        edge = moved(event.days.last if high > 0 else event.days.start, high, match["unit"])
        return closed(min(event.days.start, edge), max(event.days.last, edge))
    return _from(event.days, low, high, match["unit"])


RULES = (
    Rule(
        "same-day",
        "the other day itself",
        "the same day",
        "the day before",
        re.compile(
            r"(?:(?:earlier|later|early|late) )?(?:on |in )?(?:the day|that day|(?:the |that )?same (?:day|time))"
        ),
        _same_day,
    ),
    Rule(
        "hours-beside",
        "minutes and hours stay on the day",
        "a few minutes later",
        "a few days later",
        re.compile(
            rf"{QUALIFIER}(?:{AMOUNT} )?(?:second|minute|hour|moment)s? (?:later|earlier|afterwards|before|previously)"
        ),
        _hours,
    ),
    Rule(
        "earlier-than",
        "counted back from the other day; a few days back without one lie near the report",
        "two days earlier",
        "earlier than two days",
        re.compile(rf"{COUNTED} (?:earlier|before|previously|prior|beforehand)"),
        _earlier,
    ),
    Rule(
        "later-than",
        "counted forward from the other day",
        "three days later",
        "later this week",
        re.compile(rf"{COUNTED} (?:later|after|afterwards|on)"),
        _later,
    ),
    Rule(
        "beside-units",
        "a number left out, beside the other day",
        "days earlier",
        "days ago",
        re.compile(rf"(?P<unit>{'|'.join(BARE)})s (?P<side>earlier|before|previously|later|after|afterwards)"),
        _units_beside,
    ),
    Rule(
        "day-before",
        "the day before the other day, or before the report's",
        "the previous day",
        "the day before yesterday",
        re.compile(r"(?:the )?(?:day before|(?:previous|preceding) (?:day|night)|eve)"),
        _day_before,
    ),
    Rule(
        "day-after",
        "the day after the other day",
        "the next day",
        "the next three days",
        re.compile(r"(?:the )?(?:day after|(?:next|following) day)"),
        _day_after,
    ),
    Rule(
        "unit-beside",
        "the unit before or after the other day's",
        "the following month",
        "the next month",
        re.compile(r"(?:the |that )?(?P<which>previous|preceding|following) (?P<unit>week|month|year)"),
        _unit_beside,
    ),
    Rule(
        "beside-unit",
        "as the unit beside",
        "the year before",
        "the year before last",
        re.compile(r"(?:the )?(?P<unit>week|month|year) (?P<which>before|after)"),
        _unit_beside,
    ),
    Rule(
        "weekday-beside",
        "the weekday before or after the other day",
        "the following Friday",
        "next Friday",
        re.compile(rf"(?:the |that )?(?P<which>previous|following) (?P<weekday>{WEEKDAY})"),
        _weekday_beside,
    ),
    Rule(
        "since-then",
        "from the other day to the report",
        "since then",
        "then",
        re.compile(r"(?:ever )?since(?: then| that day)?"),
        _since_then,
    ),
    Rule(
        "beside-event",
        "counted from the day that is told with the event",
        "two days after the talks of 3 May",
        "two days after",
        re.compile(rf"{COUNTED} (?P<side>after|before) (?P<event>.+)"),
        _beside_event,
    ),
)
