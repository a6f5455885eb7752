"""Time words to days: the rules of all families, tried in order; the first that matches all of the words decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from sayso.claims import DayInterval

from . import (
    ago,
    bounds,
    calendar_units,
    dates,
    points_back,
    portions,
    ranges,
    spans,
    today,
    unclear,
    weekdays,
)
from .clauses import candidates
from .outcome import NO_PUBLICATION_DATE, NO_SUCH_DATE, NOT_UNDERSTOOD, Outcome, Reckoned, Vague
from .rule import Frame, Rule, closed
from .wording import bare, worded

# Days and periods that stand on their own, wherever they stand in a sentence.
TELLING = (
    *dates.RULES,
    *weekdays.RULES,
    *today.RULES,
    *calendar_units.RULES,
    *ago.RULES,
    *ranges.RULES,
    *portions.RULES,
)
RULES: tuple[Rule, ...] = (
    *unclear.RULES,
    *dates.RULES,
    *weekdays.RULES,
    *today.RULES,
    *calendar_units.RULES,
    *ago.RULES,
    *points_back.RULES,
    *ranges.RULES,
    *portions.RULES,
    *spans.RULES,
    *bounds.RULES,
)
LONGEST = 40  # words; more is no time expression
FROM_PUBLICATION = points_back.FROM_PUBLICATION


def resolve(text: str, *, published: date | None, future: bool = False) -> DayInterval | Vague:
    """The days that a time expression means, reckoned from the publication day; else the reason why there are none.

    `future` is true for what is planned: then "Friday" is the next one, not the latest. Nothing told as past outlasts the
    publication day.
    """
    outcome = reckon(text, Frame(published, future))
    return outcome if isinstance(outcome, Vague) else outcome.days


@lru_cache(maxsize=8192)
def reckon(text: str, frame: Frame) -> Outcome:
    """As `resolve`, with the convention that set the width and with days told elsewhere (`frame.anchor`)."""
    wording = worded(text)
    if wording.part:
        return _that_day(frame)
    outcome = read(wording.words, frame)
    return outcome if isinstance(outcome, Vague) else replace(outcome, days=_this_side(outcome, frame))


@lru_cache(maxsize=8192)
def read(words: str, frame: Frame) -> Outcome:
    """Folded words by the rules; cached because rules read parts of their words again."""
    words = bare(words)
    if words.count(" ") >= LONGEST:
        return Vague(NOT_UNDERSTOOD)
    found = _first(RULES, words, frame) or _embedded(words, frame) or _first(unclear.LAST_RULES, words, frame)
    return found or Vague(NOT_UNDERSTOOD)


def rule_of(text: str, *, published: date | None, future: bool = False) -> Rule | None:
    """The rule that decides what `resolve` says of a time expression or of the day told in it; None where none does."""
    frame = Frame(published, future)
    words = bare(worded(text).words)
    tries = [(RULES, words), *((TELLING, part) for part in candidates(words)), (unclear.LAST_RULES, words)]
    decided = (_deciding(rules, part, frame) for rules, part in tries)
    return next((found[0] for found in decided if found is not None), None)


def _first(rules: tuple[Rule, ...], words: str, frame: Frame) -> Outcome | None:
    found = _deciding(rules, words, frame)
    return found[1] if found else None


def _deciding(rules: tuple[Rule, ...], words: str, frame: Frame) -> tuple[Rule, Outcome] | None:
    """The first rule that matches and applies, and what it says."""
    for rule in rules:
        match = rule.pattern.fullmatch(words)
        if match:
            try:
                outcome = rule.reckon(match, frame, read)
            except (ValueError, OverflowError):  # what the calendar raises for 31 February and the year 0
                return rule, Vague(NO_SUCH_DATE)
            if outcome is not None:
                return rule, outcome
    return None


def _embedded(words: str, frame: Frame) -> Outcome | None:
    """A day told among other words: "fighting broke out on Monday"."""
    for part in candidates(words):
        found = _first(TELLING, part, frame)
        if isinstance(found, Reckoned) and not found.embedded:
            return replace(found, embedded=True)
    return None


def _that_day(frame: Frame) -> Outcome:
    """A part of the day alone: of the day told elsewhere, else of the publication day."""
    if frame.anchor is not None:
        return Reckoned(frame.anchor)
    if frame.published is None:
        return Vague(NO_PUBLICATION_DATE)
    if frame.published == date.max:  # an interval ends on the day after it
        return Vague(NO_SUCH_DATE)
    return closed(frame.published, frame.published, FROM_PUBLICATION)


def _this_side(outcome: Reckoned, frame: Frame) -> DayInterval:
    """What is told as past ends with the publication day, what is planned begins with it."""
    days, published = outcome.days, frame.published
    if published is None or outcome.ahead or not days.start <= published < days.last:
        return days
    return DayInterval.closed(published, days.last) if frame.future else DayInterval.closed(days.start, published)
