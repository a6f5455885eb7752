"""Reports that repeat each other, and claims of several outlets that rest on one source: not to be counted as independent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from .attribution import body, named_sources, outlet_of
from .comparing import Numbered
from .shingles import Run, folded, resemblance, runs_of
from .situation import NearCopies, SharedSource

# Half of all word runs. Two dispatches on one event by different writers share hardly any; an edited copy keeps most.
NEAR_COPY = 0.5


def near_copies(numbers: Mapping[str, int], entries: Sequence[Numbered]) -> tuple[NearCopies, ...]:
    """Reports whose texts resemble each other by at least a half, those that go together in one group.

    `numbers` are the reports' by their ids. A report joins the group of the earlier one that it resembles most.
    """
    reports = {numbers[entry.report_id]: entry.report for entry in entries}
    claims: dict[int, list[int]] = defaultdict(list)
    for entry in entries:
        claims[numbers[entry.report_id]].append(entry.number)
    groups: dict[int, list[int]] = {}
    shares: dict[int, float] = {}
    for number, earlier, shared in _most_alike({number: runs_of(reports[number].text) for number in sorted(reports)}):
        group = groups.setdefault(earlier, [earlier])
        group.append(number)
        groups[number] = group
        shares[group[0]] = min(shared, shares.get(group[0], 1.0))
    return tuple(
        NearCopies(tuple(group), shares[first], tuple(sorted(c for number in group for c in claims[number])))
        for first, group in sorted(groups.items())
        if first == group[0]
    )


def _most_alike(texts: Mapping[int, frozenset[Run]]) -> Iterator[tuple[int, int, float]]:
    """(number, number of the earlier text that it resembles most, resemblance) of each near copy, by number."""
    numbers: dict[frozenset[Run], list[int]] = defaultdict(list)
    for number, text in texts.items():
        if text:
            numbers[text].append(number)
    # Equal texts are put together first: what all the world reprints would be compared with itself over and over.
    distinct = list(numbers)
    best: dict[int, tuple[float, int]] = {}
    for one, other in _candidates(distinct):
        shared = resemblance(distinct[one], distinct[other])
        if shared >= NEAR_COPY:
            number, earlier = numbers[distinct[other]][0], numbers[distinct[one]][0]
            best[number] = max(best.get(number, (0.0, 0)), (shared, -earlier))
    for same in numbers.values():
        best.update((number, (1.0, -same[0])) for number in same[1:])
    yield from ((number, -earlier, shared) for number, (shared, earlier) in sorted(best.items()))


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
    names: dict[str, list[str]] = defaultdict(list)
    quoting: dict[str, list[Numbered]] = defaultdict(list)
    for entry in entries:
        for id_, name in named_sources(entry.claim).items():
            names[id_].append(name)
            quoting[id_].append(entry)
    shared = []
    for id_, mine in quoting.items():
        outlets = {folded(outlet_of(e.report)): outlet_of(e.report) for e in mine}
        if len(outlets) > 1:
            shared.append(SharedSource(body(names[id_]), tuple(outlets.values()), tuple(e.number for e in mine)))
    return tuple(sorted(shared, key=lambda s: (folded(s.source), s.claims)))
