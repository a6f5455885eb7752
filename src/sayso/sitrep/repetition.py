"""Reports that repeat each other, and claims of several outlets that rest on one source: not to be counted as independent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from sayso.claims import Report

from .attribution import named_sources, outlet_of
from .comparing import Numbered
from .shingles import Run, folded, resemblance, runs_of
from .situation import NearCopy, SharedSource

# Half of all word runs. Two dispatches on one event by different writers share hardly any; an edited copy keeps most.
NEAR_COPY = 0.5


def near_copies(numbers: Mapping[str, int], entries: Sequence[Numbered]) -> tuple[NearCopy, ...]:
    """Pairs of reports whose texts resemble each other by at least a half; `numbers` are the reports' by their ids."""
    reports = sorted({e.report.id: e.report for e in entries}.values(), key=lambda r: numbers[r.id])
    claims: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        claims[entry.report.id].append(entry.number)
    return tuple(
        NearCopy(numbers[one.id], numbers[other.id], shared, tuple(sorted(claims[one.id] + claims[other.id])))
        for one, other, shared in _pairs(reports)
    )


def _pairs(reports: Sequence[Report]) -> Iterator[tuple[Report, Report, float]]:
    runs = [runs_of(report.text) for report in reports]
    for one, other in _candidates(runs):
        shared = resemblance(runs[one], runs[other])
        if shared >= NEAR_COPY:
            yield reports[one], reports[other], shared


def _candidates(texts: Sequence[frozenset[Run]]) -> list[tuple[int, int]]:
    """Pairs that can be near copies: prefix filtering (Chaudhuri, Ganti and Kaushik 2006), so that not all are compared.

    Two sets that share a half of their union share a run among the rarer half of either, in one fixed order of runs.
    """
    seen = Counter(run for text in texts for run in text)
    holders: dict[Run, list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for at, text in enumerate(texts):
        rare_first = sorted(text, key=lambda run: (seen[run], run))
        for run in rare_first[: len(text) - ceil(len(text) * NEAR_COPY) + 1]:
            pairs.update((earlier, at) for earlier in holders[run])
            holders[run].append(at)
    return sorted(pairs)


def shared_sources(entries: Sequence[Numbered]) -> tuple[SharedSource, ...]:
    """Sources that the table of actors knows and that two outlets or more quote, by name."""
    names: dict[str, str] = {}
    quoting: dict[str, list[Numbered]] = defaultdict(list)
    for entry in entries:
        for id_, name in named_sources(entry.claim).items():
            names.setdefault(id_, name)
            quoting[id_].append(entry)
    shared = []
    for id_, mine in quoting.items():
        outlets = {folded(outlet_of(e.report)): outlet_of(e.report) for e in mine}
        if len(outlets) > 1:
            shared.append(SharedSource(names[id_], tuple(outlets.values()), tuple(e.number for e in mine)))
    return tuple(sorted(shared, key=lambda s: (folded(s.source), s.claims)))
