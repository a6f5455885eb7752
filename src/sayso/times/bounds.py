"""Times with one end told: since, until, by, before, after; and events that carry their day with them: "during", "when".

An end that no word tells is the publication day or a convention: what was so "by" or "before" a time is looked for in the
next larger unit of time before it (`REACH`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from .amounts import moved
from .calendar import plus_days
from .outcome import EVENT, NO_END, NO_PUBLICATION_DATE, NO_START, NOT_UNDERSTOOD, Outcome, Reckoned, Vague
from .rule import Frame, Read, Rule, closed

# Days that the bound has, at most -> the unit looked back.
REACH = ((1, "week"), (7, "month"), (100, "year"), (10**9, "decade"))


def _told(match: re.Match[str], frame: Frame, read: Read, missing: str) -> Outcome:
    """The bound; `missing` is the reason where its words are no time words."""
    inner = read(match["bound"], frame)
    return Vague(missing) if inner == Vague(NOT_UNDERSTOOD) else inner


def _since(match: re.Match[str], frame: Frame, read: Read) -> Outcome:
    inner = _told(match, replace(frame, future=False), read, NO_START)
    if isinstance(inner, Vague):
        return inner
    if frame.published is None:
        return Vague(NO_PUBLICATION_DATE)
    return closed(inner.days.start, max(frame.published, inner.days.last), inner.convention)


def _from(match: re.Match[str], frame: Frame, read: Read) -> Outcome:
    """What is planned from a day on is told for that day."""
    if not frame.future:
        return _since(match, frame, read)
    return _told(match, frame, read, NO_START)


def _until(match: re.Match[str], frame: Frame, read: Read) -> Outcome:
    inner = _told(match, frame, read, NO_END)
    return inner if isinstance(inner, Vague) else _up_to(inner, inner.days.last, frame)


def _before(match: re.Match[str], frame: Frame, read: Read) -> Outcome:
    inner = _told(match, frame, read, EVENT)
    if isinstance(inner, Vague):
        return inner
    # What came before an event came before it on the same day too.
    last = inner.days.last if inner.embedded else plus_days(inner.days.start, -1)
    return _up_to(inner, last, frame)


def _up_to(inner: Reckoned, last: date, frame: Frame) -> Outcome:
    if frame.published is not None and last >= frame.published and (frame.future or inner.days.start > frame.published):
        return closed(frame.published, last, inner.convention, ahead=True)
    if frame.future:
        return Vague(NO_START)
    unit = next(unit for length, unit in REACH if inner.days.days <= length)
    return closed(plus_days(moved(last, -1, unit), 1), last, f"up to a time is the {unit} before it")


def _after(match: re.Match[str], frame: Frame, read: Read) -> Outcome:
    inner = _told(match, frame, read, EVENT)
    if isinstance(inner, Vague):
        return inner
    if frame.published is None:
        return Vague(NO_PUBLICATION_DATE)
    # What came after an event came after it on the same day too.
    first = inner.days.start if inner.embedded else inner.days.stop
    if first > frame.published:
        return Vague(NO_END)
    return closed(first, frame.published, inner.convention)


def _event(match: re.Match[str], frame: Frame, read: Read) -> Outcome:
    return _told(match, frame, read, EVENT)


RULES = (
    Rule(
        "since",
        "from the first day of the bound to the publication day",
        "since Monday",
        "since",
        re.compile(r"(?:ever )?since (?P<bound>.+)"),
        _since,
    ),
    Rule(
        "from",
        "as since; for what is planned, the day on which it begins",
        "from mid-December",
        "away from mid-town",
        re.compile(r"(?:from|(?:starting|beginning)(?: from)?) (?P<bound>.+?)(?: (?:onwards?|on))?"),
        _from,
    ),
    Rule(
        "until",
        "up to the last day of the bound",
        "by Friday",
        "Friday by noon",
        re.compile(r"(?:until|till|up (?:to|until)|through|by|no[t ]* later than) (?P<bound>.+)"),
        _until,
    ),
    Rule(
        "before",
        "up to the day before the bound",
        "before 1998",
        "the day before",
        re.compile(r"(?:(?:long|just|shortly|sometime|some time) )?(?:before|prior to|ahead of) (?P<bound>.+)"),
        _before,
    ),
    Rule(
        "soon-after",
        "minutes and hours from an event are its day",
        "hours after the talks on Monday",
        "hours later",
        re.compile(
            r"(?:(?:shortly|soon|immediately|right|just|minutes|hours|moments) )+(?:after|before|following) (?P<bound>.+)"
        ),
        _event,
    ),
    Rule(
        "after",
        "from the day after the bound to the publication day",
        "after 2014",
        "two days after",
        re.compile(r"(?:(?:the )?(?:days|weeks|months|years) )?(?:after|following) (?P<bound>.+)"),
        _after,
    ),
    Rule(
        "as-of",
        "a state on that day",
        "as of 20 February",
        "as of yet",
        re.compile(r"as (?:of|at) (?P<bound>.+)"),
        _event,
    ),
    Rule(
        "event",
        "an event has the day that is told with it",
        "during the shelling of 3 May",
        "the shelling of 3 May",
        re.compile(r"(?:during|throughout|when|while|as|with|amid|upon|at the (?:time|start|end) of) (?P<bound>.+)"),
        _event,
    ),
)
