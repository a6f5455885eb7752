"""What time words come to, in short: "2017-10-06", "2017-10-01/2017-10-11", or the reason why they have no days."""

from __future__ import annotations

from datetime import date

from sayso.claims import DayInterval, Span, When
from sayso.times import Vague, resolve
from sayso.times.resolving import RULES, read
from sayso.times.rule import Frame
from sayso.times.unclear import LAST_RULES
from sayso.times.wording import worded

WEDNESDAY = date(2017, 10, 11)  # the publication day of these tests


def told(text: str, published: date | None = WEDNESDAY, *, planned: bool = False) -> str:
    return short(resolve(text, published=published, future=planned))


def short(found: DayInterval | Vague) -> str:
    if isinstance(found, Vague):
        return found.reason
    return f"{found.start}" if found.days == 1 else f"{found.start}/{found.last}"


def in_short(when: When) -> str:
    return short(when.days) if when.days else str(when.unresolved)


def deciding(text: str, *, planned: bool = False) -> str | None:
    """Id of the rule that decides over all of the words."""
    words, frame = worded(text).words, Frame(WEDNESDAY, planned)
    for rule in (*RULES, *LAST_RULES):
        match = rule.pattern.fullmatch(words)
        if match and rule.reckon(match, frame, read) is not None:
            return rule.id
    return None


def span(text: str, start: int = 0) -> Span:
    return Span(start, start + len(text), text)
