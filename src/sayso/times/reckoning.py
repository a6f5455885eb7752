"""The time of a claim and of a saying, from their time words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.claims import DayInterval, Span, When

from .calendar import plus_days
from .outcome import ELSEWHERE, NO_PUBLICATION_DATE, NO_SUCH_DATE, NOT_UNDERSTOOD, Outcome, Reckoned, Vague
from .resolving import FROM_PUBLICATION, reckon
from .rule import Frame

FROM_SAYING = "from the day it was said"
NOT_YET = "not yet happened, no time given"
LONGEST_ANCHOR = 7  # days; "two days earlier" counts from nothing longer


def when_of(words: Sequence[Span], *, published: date | None, status: str, said: Sequence[Span] = ()) -> When:
    """When what a claim tells happened.

    `words` are its time words, `said` those of the saying, `status` one of `claims.STATUSES`. Several time words narrow
    each other; where they can't all hold, the most precise counts. Without time words it happened on the publication
    day or the day before it, and not after it was said.
    """
    saying = _days_said(said, published)
    if not words:
        return _without_words(published, status, saying)
    outcomes = _outcomes(words, Frame(published, status == "planned"), saying)
    told = [(span, outcome) for span, outcome in zip(words, outcomes, strict=True) if isinstance(outcome, Reckoned)]
    if not told:
        return _unresolved(words, outcomes)
    told.sort(key=lambda pair: (pair[1].convention is not None, pair[1].days.days))
    span, first = told[0]
    days = first.days
    for _, other in told[1:]:
        if other.days.overlaps(days):
            days = DayInterval(max(days.start, other.days.start), min(days.stop, other.days.stop))
    return When(span, days, inferred=first.convention)


def when_said(words: Span, *, published: date | None) -> When:
    """When something was said: never after the publication day."""
    outcome = reckon(words.text, Frame(published))
    if isinstance(outcome, Vague):
        return When(words, None, unresolved=outcome.reason)
    return When(words, outcome.days, inferred=outcome.convention)


def _outcomes(words: Sequence[Span], frame: Frame, saying: DayInterval | None) -> list[Outcome]:
    """What each time word comes to; those that count from another day count from the narrowest, else from the saying."""
    alone = [reckon(span.text, frame) for span in words]
    firm = [o.days for o in alone if not _hangs(o) and isinstance(o, Reckoned) and o.days.days <= LONGEST_ANCHOR]
    anchor = min(firm, key=lambda days: days.days, default=saying)
    if anchor is None:
        return alone
    anchored = Frame(frame.published, frame.future, anchor)
    return [reckon(s.text, anchored) if _hangs(o) else o for s, o in zip(words, alone, strict=True)]


def _hangs(outcome: Outcome) -> bool:
    """True if the words count from a day told elsewhere."""
    return outcome == Vague(ELSEWHERE) if isinstance(outcome, Vague) else outcome.convention == FROM_PUBLICATION


def _unresolved(words: Sequence[Span], outcomes: Sequence[Outcome]) -> When:
    reasons = [
        (span, outcome.reason) for span, outcome in zip(words, outcomes, strict=True) if isinstance(outcome, Vague)
    ]
    span, reason = next((pair for pair in reasons if pair[1] != NOT_UNDERSTOOD), reasons[0])
    return When(span, None, unresolved=reason)


def _days_said(said: Sequence[Span], published: date | None) -> DayInterval | None:
    """The days of the first saying whose time is told."""
    for span in said:
        days = when_said(span, published=published).days
        if days is not None:
            return days
    return None


def _without_words(published: date | None, status: str, saying: DayInterval | None) -> When:
    if status == "planned":
        return When(None, None, unresolved=NOT_YET)
    try:
        if saying is None:
            if published is None:
                return When(None, None, unresolved=NO_PUBLICATION_DATE)
            return When(None, _eve_and_day(published, published), inferred=FROM_PUBLICATION)
        if published is None or saying.last < plus_days(published, -1):
            return When(None, _eve_and_day(saying.start, saying.last), inferred=FROM_SAYING)
        last = min(saying.last, published)
        return When(None, DayInterval.closed(plus_days(published, -1), last), inferred=FROM_SAYING)
    except OverflowError:
        return When(None, None, unresolved=NO_SUCH_DATE)


def _eve_and_day(first: date, last: date) -> DayInterval:
    return DayInterval.closed(plus_days(first, -1), last)
