"""Claims to a situation report: numbered, grouped by day and type, compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sayso.claims import STATUSES, Claim, DayInterval, Report

from .attribution import in_words, outlet_of
from .calendar_words import day_in_words, days_in_words, weekday_in_words
from .comparing import ONE_DAY, Numbered
from .differences import differences
from .kinds import KINDS, ORDER
from .repetition import near_copies, shared_sources
from .situation import ListedReport, Section, Sitrep, Tally, Telling, TypeGroup
from .wording import VERBS, details_of, quote_of

NO_DATE = "no publication date"
NO_DAY_NOTE = "The reason stands beside each claim."
NO_PLACE_NOTE = "The reports name no place for these claims, or none that could be read."

Pair = tuple[Report, Claim]
# Where a claim stands: the section's rank, its heading and note.
Key = tuple[int, date, date, str, str | None]


def compose(
    entries: Iterable[Pair], *, place: str | None, days: DayInterval | None, min_confidence: float | None = None
) -> Sitrep:
    """The situation report of `entries`, whatever their order; a claim that comes twice is told once.

    `place`, `days` and `min_confidence` say what the entries were chosen by (None: by nothing). They are named in the
    report and filter nothing: what comes in is told. Days are those of the report's place.
    """
    pairs = _ordered(entries)
    sections = _sections(pairs)
    entries_ = tuple(
        Numbered.of(number, report, claim)
        for number, (report, claim) in enumerate((p for _, mine in sections for p in mine), start=1)
    )
    listed = _listed_reports(pairs)
    report_days = {report.id: report.day for report in listed}
    numbers = {report.id: report.number for report in listed}
    return Sitrep(
        place=place,
        days=days,
        min_confidence=min_confidence,
        tally=_tally(entries_),
        sections=_told(sections, entries_, listed),
        differences=differences(entries_, report_days),
        copies=near_copies(numbers, entries_),
        shared_sources=shared_sources(entries_),
        reports=listed,
    )


def _ordered(entries: Iterable[Pair]) -> list[Pair]:
    """By the report's day (undated last) and id, then by the trigger's place in the text."""
    once = {claim.id: (report, claim) for report, claim in entries}
    return sorted(once.values(), key=lambda pair: (*_report_order(pair[0]), pair[1].trigger.start, pair[1].id))


def _report_order(report: Report) -> tuple[date, str, str]:
    return _day_of(report) or date.max, outlet_of(report), report.id


def _day_of(report: Report) -> date | None:
    """The day printed on it, else the UTC day of its instant."""
    return report.published or (report.published_at.date() if report.published_at else None)


def _listed_reports(pairs: Sequence[Pair]) -> tuple[ListedReport, ...]:
    reports = {report.id: report for report, _ in pairs}
    return tuple(
        ListedReport(number, r.id, outlet_of(r), day_in_words(day) if (day := _day_of(r)) else NO_DATE, r.title, r.url)
        for number, r in enumerate(reports.values(), start=1)
    )


def _sections(pairs: Sequence[Pair]) -> list[tuple[Key, list[Pair]]]:
    """Sections in their order; in each the claims by type, and within a type in the order in which they come."""
    sections: dict[Key, list[Pair]] = defaultdict(list)
    for report, claim in pairs:
        sections[_section_of(claim)].append((report, claim))
    return [
        (key, sorted(mine, key=lambda pair: ORDER[pair[1].type])) for key, mine in sorted(sections.items(), key=_rank)
    ]


def _rank(section: tuple[Key, list[Pair]]) -> tuple[int, date, date]:
    return section[0][:3]


def _section_of(claim: Claim) -> Key:
    """A claim that is told for a day stands under the last day that it can have been; longer spans stand by themselves.

    What is told with "yesterday or today" (no time words) belongs to one day in the codes of ACLED and here.
    """
    days = claim.when.days
    if days is None:
        return 3, date.min, date.min, "Claimed without a known day", NO_DAY_NOTE
    if not claim.places:
        return 2, date.min, date.min, "Claimed without a place", NO_PLACE_NOTE
    if days.days > ONE_DAY:
        return 1, days.start, days.last, f"Claimed for some time from {days_in_words(days)}", None
    return 0, days.last, days.last, f"Claimed for {weekday_in_words(days.last)}", None


def _told(
    sections: Sequence[tuple[Key, list[Pair]]], entries: Sequence[Numbered], listed: Sequence[ListedReport]
) -> tuple[Section, ...]:
    reports = {report.id: report for report in listed}
    coming = iter(entries)
    told = []
    for key, mine in sections:
        groups: dict[str, list[Telling]] = defaultdict(list)
        for _ in mine:
            entry = next(coming)
            groups[entry.claim.type].append(_telling(entry, reports))
        told.append(
            Section(key[3], key[4], tuple(TypeGroup(t, KINDS[t].heading, tuple(group)) for t, group in groups.items()))
        )
    return tuple(told)


def _telling(entry: Numbered, reports: Mapping[str, ListedReport]) -> Telling:
    report, claim = entry.report, entry.claim
    listed = reports[entry.report_id]
    return Telling(
        number=entry.number,
        claim=claim.id,
        who=in_words(claim, report),
        verb=VERBS[claim.status],
        quote=quote_of(claim),
        report=listed.number,
        day=listed.day,
        details=details_of(claim),
    )


def _tally(entries: Sequence[Numbered]) -> Tally:
    statuses = Counter(entry.claim.status for entry in entries)
    return Tally(
        claims=len(entries),
        reports=len({entry.report_id for entry in entries}),
        outlets=len({entry.report.outlet for entry in entries}),
        sources=len({voice for entry in entries for voice in entry.voices}),
        statuses=tuple((status, statuses[status]) for status in STATUSES if statuses[status]),
    )
