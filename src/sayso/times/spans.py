"""Spans that end or begin on the publication day: "the past two days", "three-year-long", "the third day", "recently"."""

from __future__ import annotations

import re
from datetime import date

from .amounts import BARE, about, counted, moved
from .calendar import plus_days
from .outcome import EVENT, Outcome, Reckoned, Vague
from .patterns import COUNTED, DETERMINER, NAMED_YEAR, QUALIFIER
from .rule import Rule, closed, relative

RECENT_DAYS = 30
_BARE_UNITS = rf"(?P<unit>{'|'.join(BARE)})s"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)(?P<half> and a half)?"
# After a number of days these make a distance of it, or an age, and no span.
_DISTANCE = r"(?:ago|earlier|later|before|after|afterwards|prior|previously|on|hence|from|since|into|until|of age)\b"
# A year in what lasted dates it: "the four-day war of 1991".
_WHAT = rf"(?: (?!{_DISTANCE})(?!.*\b{NAMED_YEAR}\b).+)?"


def past(published: date, number: float, unit: str, convention: str | None = None) -> Reckoned:
    """The last `number` units up to the publication day."""
    return closed(moved(published, -number, unit), published, convention)


def ahead(published: date, number: float, unit: str, convention: str | None = None) -> Reckoned:
    """The next `number` units from the publication day."""
    return closed(published, moved(published, number, unit), convention, ahead=True)


def _counted_past(match: re.Match[str], published: date, _future: bool) -> Outcome:
    return past(published, counted(match)[1], match["unit"])


def _counted_ahead(match: re.Match[str], published: date, _future: bool) -> Outcome:
    return ahead(published, counted(match)[1], match["unit"])


def _counted(match: re.Match[str], published: date, future: bool) -> Outcome:
    return (_counted_ahead if future else _counted_past)(match, published, future)


def _one(match: re.Match[str], published: date, future: bool) -> Outcome:
    return (ahead if future else past)(published, _one_or_more(match), match["unit"])


def _one_or_more(match: re.Match[str]) -> float:
    return 1.5 if match["half"] else 1


def _bare_past(match: re.Match[str], published: date, _future: bool) -> Outcome:
    unit = match["unit"]
    return past(published, BARE[unit], unit, f"recent {unit}s are the last {BARE[unit]}")


def _bare_ahead(match: re.Match[str], published: date, _future: bool) -> Outcome:
    unit = match["unit"]
    return ahead(published, BARE[unit], unit, f"coming {unit}s are the next {BARE[unit]}")


def _recently(_match: re.Match[str], published: date, _future: bool) -> Outcome:
    return past(published, RECENT_DAYS, "day", f"recently is the last {RECENT_DAYS} days")


def _within(match: re.Match[str], published: date, future: bool) -> Outcome:
    """Only what is planned counts from the report; what happened "within two days" counts from something else."""
    return _counted_ahead(match, published, future) if future else Vague(EVENT)


def _bare_within(match: re.Match[str], published: date, future: bool) -> Outcome:
    return _bare_ahead(match, published, future) if future else Vague(EVENT)


def _in(match: re.Match[str], published: date, future: bool) -> Outcome:
    low, high = counted(match)
    if future:
        return Reckoned(about(published, low, high, match["unit"]), ahead=True)
    return past(published, high, match["unit"])


def _nth(match: re.Match[str], published: date, _future: bool) -> Outcome | None:
    number, unit = int(match["number"]), match["unit"]
    if number < 2:
        return None
    if unit in ("day", "night"):
        return closed(plus_days(published, 1 - number), published)
    return closed(plus_days(moved(published, -number, unit), 1), published)


RULES = (
    Rule(
        "past-span",
        "the span ends on the publication day",
        "the past three days",
        "the last of the three days",
        re.compile(rf"(?:within )?(?:the )?(?:past|last|previous|preceding) {COUNTED}"),
        relative(_counted_past),
    ),
    Rule(
        "past-unit",
        "with an article, the last week is the seven days up to now",
        "the last week",
        "last week",
        re.compile(rf"(?:within |from )?(?:the (?:past|last)|past|all) {_UNIT}"),
        relative(lambda match, published, _future: past(published, _one_or_more(match), match["unit"])),
    ),
    Rule(
        "coming-span",
        "the span begins on the publication day, whatever the status",
        "the next three days",
        "three days later",
        re.compile(rf"(?:within )?(?:the )?(?:next|coming) {COUNTED}"),
        relative(_counted_ahead),
    ),
    Rule(
        "coming-unit",
        "with an article, the next week is the seven days from now",
        "the coming week",
        "next week",
        re.compile(rf"(?:within )?(?:the (?:next|coming)|coming) {_UNIT}"),
        relative(lambda match, published, _future: ahead(published, _one_or_more(match), match["unit"])),
    ),
    Rule(
        "recent-units",
        "a number left out is as many as would be told in the next larger unit",
        "recent months",
        "recent",
        re.compile(rf"(?:the )?(?:most )?(?:recent|past|last|previous) {_BARE_UNITS}"),
        relative(_bare_past),
    ),
    Rule(
        "coming-units",
        "as recent units, forward",
        "the coming weeks",
        "the week to come",
        re.compile(rf"(?:the )?(?:coming|next) {_BARE_UNITS}"),
        relative(_bare_ahead),
    ),
    Rule(
        "recently",
        "reports call recent what the reader may still remember: a month",
        "recently",
        "recent months",
        re.compile(r"(?:only |most |more )?(?:recently|lately|newly|recent|of late)"),
        relative(_recently),
    ),
    Rule(
        "in-span",
        "what is planned in two days is two days ahead; what was done in two days took the last two",
        "in three weeks",
        "in 2017",
        re.compile(rf"in {COUNTED}(?: time)?"),
        relative(_in),
    ),
    Rule(
        "within",
        "a deadline counts from the report",
        "within two weeks",
        "within the city",
        re.compile(rf"within {COUNTED}(?: (?:of|after) .+)?"),
        relative(_within),
    ),
    Rule(
        "within-units",
        "a deadline without a number",
        "within days",
        "within",
        re.compile(rf"within {_BARE_UNITS}(?: (?:of|after) .+)?"),
        relative(_bare_within),
    ),
    Rule(
        "nth-day",
        "what goes on for the third day began two days before the report",
        "a third consecutive day",
        "the third of June",
        re.compile(
            rf"(?:{DETERMINER} )?(?P<number>\d{{1,4}})(?:st|nd|rd|th) (?:(?:consecutive|straight|successive|full) )?"
            r"(?P<unit>day|night|week|month|year)(?: (?:running|in a row)| of .+)?"
        ),
        relative(_nth),
    ),
    Rule(
        "span",
        "a bare length, or one that names what lasted, ends with the report; a planned one begins with it",
        "three-year-long siege",
        "three years earlier",
        re.compile(rf"(?:after )?(?:{DETERMINER} )?{COUNTED}(?: (?:long|old))?{_WHAT}"),
        relative(_counted),
    ),
    Rule(
        "span-unit",
        "as a span: one of the unit",
        "week-long truce",
        "the week of the truce",
        re.compile(rf"(?:{DETERMINER} )?{_UNIT} ?(?:long|old){_WHAT}"),
        relative(_one),
    ),
    Rule(
        "bare-span",
        "as recent units",
        "weeks-long",
        "weeks later",
        re.compile(rf"{QUALIFIER}{_BARE_UNITS}(?: (?:long|now|of .+))?"),
        relative(_bare_past),
    ),
)
