"""The sentences that both layouts share: title, opening, differences, repetitions, and what to try where nothing was found."""

from __future__ import annotations

from collections.abc import Sequence

from .calendar_words import days_in_words
from .situation import Difference, NearCopy, SharedSource, Side, Sitrep, Telling
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
    )


def counted(number: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def saying(telling: Telling) -> str:
    """Who said it, how surely, and in which report; the quote follows."""
    return f"{telling.who}, {telling.verb} (R{telling.report}, {telling.day}):"


def side(told: Side) -> str:
    """One side of a difference up to its quote."""
    return f"{told.who} ({told.day}), {told.verb}:"


def ending(difference: Difference) -> str:
    """What follows the second quote."""
    note = f"; {difference.note}" if difference.note else ""
    also = f"; likewise {numbers(difference.also)}" if difference.also else ""
    return f"{note}{also}"


def copy_in_words(copy: NearCopy, sitrep: Sitrep) -> str:
    """Which two reports share how much, and what their claims are."""
    one, other = (sitrep.reports[number - 1] for number in (copy.report, copy.other))
    return (
        f"{one.outlet} ({one.day}, R{one.number}) and {other.outlet} ({other.day}, R{other.number}) print nearly the same "
        f"text: {copy.shared:.0%} of their runs of five words are shared. Claims {numbers(copy.claims)}."
    )


def shared_in_words(shared: SharedSource) -> str:
    """Who is quoted by which outlets in which claims."""
    outlets = f"{', '.join(shared.outlets[:-1])} and {shared.outlets[-1]}"
    return f"{shared.source} is quoted by {outlets}: claims {numbers(shared.claims)} are one source's."


def numbers(claims: Sequence[int]) -> str:
    """`C3, C4`."""
    return ", ".join(f"C{number}" for number in claims)


def nothing_found(sitrep: Sitrep) -> str:
    """What was searched."""
    where = f"about a place whose name or words hold “{sitrep.place}”" if sitrep.place else "about any place"
    days = f"for {days_in_words(sitrep.days)}" if sitrep.days else "for any day"
    return f"No claims found. Searched: claims {where}, {days}."


def what_to_try(sitrep: Sitrep) -> tuple[str, ...]:
    """What may find something."""
    place = (
        "Another spelling, a shorter part of the name, or a larger place nearby.",
        "No place: the reports may name it in words that were not recognised.",
    )
    days = ("A longer period: reports come after the day, and a day that was misread falls outside.",)
    return (
        *(place if sitrep.place else ()),
        *(days if sitrep.days else ()),
        "Adding reports: only what was added can be found.",
    )
