"""Words that tell no day, and why. Analysts may add rows; each is tested with its example and its counter-example."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .outcome import CALENDAR, NO_START, REPEATED, VAGUE, Vague
from .rule import Reckon, Rule, absolute


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words (a regular expression over the folded text) whose reason is one of `outcome`'s."""

    id: str
    words: str
    outcome: str
    reason: str
    example: str
    counter: str


UNCLEAR = (
    Unclear(
        "to-date",
        r"so far|to date|(?:until|till|up to|up until) (?:now|today|this moment|the present)|as (?:of )?(?:yet|now)"
        r"|thus far|all along",
        NO_START,
        "the end is the report, the beginning is not told",
        "so far",
        "so far this year",
    ),
    Unclear(
        "soon",
        r"(?:very )?soon(?:er)?|shortly|in (?:the )?future|at least the near future|the near future|as soon as possible"
        r"|the earliest (?:opportunity|possible .+)|sooner or later|any (?:time|moment|day)(?: now)?",
        VAGUE,
        "ahead, but nobody knows how far",
        "very soon",
        "soon after the raid",
    ),
    Unclear(
        "back-then",
        r"previous(?:ly)?|former(?:ly)?|once|immediately|soon after|before|earlier|later(?: on)?|afterwards|long|long ago"
        r"|initially|originally|then|already|eventually|ever|always|(?:in )?the past|(?:at )?the time|the (?:same )?period"
        r"|(?:decades|centuries|generations)(?: ago)?|quite some time|some time|a long time"
        r"|the 1st (?:day|week|month|hour|time)|the (?:specified|planned|right) time",
        VAGUE,
        "back, but nobody knows how far",
        "previously",
        "before Monday",
    ),
    Unclear(
        "repeated",
        r"(?:near )?(?:daily|nightly|hourly|weekly|monthly|yearly|annually)|a (?:daily|weekly) basis|(?:every|each) .+"
        r"|regularly|often|repeatedly|frequently|routinely|sometimes|usually|occasionally|periodically|per .+"
        r"|once (?:a|every) .+",
        REPEATED,
        "habits have no day",
        "every few minutes",
        "everyday",
    ),
)
# Tried last: a feast may stand beside a day that is told.
FEASTS = (
    Unclear(
        "moving-feast",
        r"(?:.+ )?(?:ramadan|eid|ashura|arbaeen|muharram|mawlid|hajj|nowruz|easter|passover|yom kippur|hanukkah|diwali|lent"
        r"|ascension day|pentecost|orthodox christmas|new moon|full moon|lunar new year)(?: .+)?",
        CALENDAR,
        "feasts that move by moon or church calendars",
        "Ramadan",
        "Ramadi",
    ),
)


def _rules(rows: tuple[Unclear, ...]) -> tuple[Rule, ...]:
    return tuple(
        Rule(row.id, row.reason, row.example, row.counter, re.compile(row.words), _telling(row.outcome)) for row in rows
    )


def _telling(reason: str) -> Reckon:
    return absolute(lambda _match: Vague(reason))


RULES = _rules(UNCLEAR)
LAST_RULES = _rules(FEASTS)
