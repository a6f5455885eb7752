"""The sentences that both layouts share: title, opening, differences, repetitions, and what to try where nothing was found."""

from __future__ import annotations

from collections.abc import Sequence

from .calendar_words import days_in_words
from .situation import Difference, NearCopies, SharedSource, Side, Sitrep, Telling
from .wording import STATUSES

CAUTION = (
    "This report says who said what. It does not say what happened, and a claim that many repeat is not thereby truer."
)
HOW_TO_READ = (
    "C-numbers are claims, R-numbers are the reports listed at the end. A claim stands under the last day "
    "on which it can have happened. The word that carries a claim is marked in its sentence."
)
DIFFERENCES_NOTE = (
    "Claims of different sources that do not fit together, found by rule. Only claims whose place, day and actors are known "
    "can be compared; that nothing stands here does not mean that sources agree."
)
NO_DIFFERENCES = "None found by the rules."
REPETITION_NOTE = "Do not count these as independent of each other."
NO_REPETITION = "No near copies among these reports, and no named source that several outlets quote."


def title(sitrep: Sitrep) -> str:
    """`Situation report: al-Mayadin, 1 to 22 October 2017`."""
    return f"Situation report: {place_of(sitrep)}, {period_of(sitrep)}"


def place_of(sitrep: Sitrep) -> str:
    """The area in words."""
    return sitrep.place or "all places"


def period_of(sitrep: Sitrep) -> str:
    """The period in words."""
    return days_in_words(sitrep.days) if sitrep.days else "all days"


def opening(sitrep: Sitrep) -> str:
    """How much is claimed here and by how many, and how surely."""
    tally = sitrep.tally
    period = f"for {period_of(sitrep)}" if sitrep.days else "without limits of time"
    how = ", ".join(f"{number:,} {STATUSES[status]}" for status, number in tally.statuses)
    return (
        f"{counted(tally.claims, 'claim')} about {place_of(sitrep)} {period}, from {counted(tally.reports, 'report')} of "
        f"{counted(tally.outlets, 'outlet')}, on the word of {counted(tally.sources, 'distinct source')}: {how}."
        f"{left_out(sitrep)}"
    )


def left_out(sitrep: Sitrep) -> str:
    """That unsure claims are left out, where they are."""
    least = sitrep.min_confidence
    return f" Claims that the reader is less sure of than {least:.4g} are left out." if least else ""


def counted(number: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def saying(telling: Telling) -> str:
    """Who said it, how surely, and in which report; the quote follows."""
    return f"{telling.who}, {telling.verb} (R{telling.report}, {telling.day}):"


def side(told: Side) -> str:
    """One side of a difference up to its quote."""
    return f"{told.who} ({told.day}), {told.verb}:"


def likewise(told: Side) -> str:
    """What follows the number of a side's claim: the other claims on this side."""
    return f" (and {numbers(told.likewise)})" if told.likewise else ""


def ending(difference: Difference) -> str:
    """What follows the second side."""
    return f"; {difference.note}" if difference.note else ""


def copies_in_words(copies: NearCopies, sitrep: Sitrep) -> str:
    """Which reports share how much, and what their claims are."""
    reports = [sitrep.reports[number - 1] for number in copies.reports]
    share = f"{copies.shared:.0%}" if len(reports) == 2 else f"at least {copies.shared:.0%}"
    return (
        f"{listed([f'{r.outlet} ({r.day}, R{r.number})' for r in reports])} print nearly the same text: {share} of the runs "
        f"of five words are shared. Claims {numbers(copies.claims)}."
    )


def shared_in_words(shared: SharedSource) -> str:
    """Who is quoted by which outlets in which claims."""
    return f"{shared.source} is quoted by {listed(shared.outlets)}: claims {numbers(shared.claims)} are one source's."


def listed(names: Sequence[str]) -> str:
    """`A, B and C`."""
    return f"{', '.join(names[:-1])} and {names[-1]}"


def numbers(claims: Sequence[int]) -> str:
    """`C3, C4`."""
    return ", ".join(f"C{number}" for number in claims)


def nothing_found(sitrep: Sitrep) -> str:
    """What was searched."""
    where = f"about a place whose name or words hold “{sitrep.place}”" if sitrep.place else "about any place"
    days = f"for {days_in_words(sitrep.days)}" if sitrep.days else "for any day"
    return f"No claims found. Searched: claims {where}, {days}.{left_out(sitrep)}"


def what_to_try(sitrep: Sitrep) -> tuple[str, ...]:
    """What may find something."""
    place = (
        "Another spelling, a shorter part of the name, or a larger place nearby.",
        "No place: the reports may name it in words that were not recognised.",
    )
    days = ("A longer period: reports come after the day, and a day that was misread falls outside.",)
    confidence = ("Unsure claims too: leave out --min-confidence, or give a smaller one.",)
    return (
        *(place if sitrep.place else ()),
        *(days if sitrep.days else ()),
        *(confidence if sitrep.min_confidence else ()),
        "Adding reports: only what was added can be found.",
    )
