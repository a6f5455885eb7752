"""Where sources differ. The rules stand in `rules`.

Two claims are held against each other if they name one anchor and come from different sources. The same source is compared
with itself only for a denial in another report: it may take back what it said, while a later position or toll is news.
Differences of the same two sources by one rule on one topic are told once, by their first claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from .attribution import asserters, in_words
from .comparing import Numbered, Sides, anchors, days_apart, same_voice
from .rules import RULES, Rule
from .situation import Difference, Side
from .wording import VERBS, quote_of

DAYS_DIFFER = "they are told for different days, so both may hold"


@dataclass(frozen=True, slots=True)
class Found:
    """Two claims that differ by a rule; `left` is the one that comes first."""

    rule: Rule
    topic: str
    left: Numbered
    right: Numbered


def differences(entries: Sequence[Numbered], report_days: Mapping[str, str]) -> tuple[Difference, ...]:
    """The differences by rule, topic and number. `report_days` says the day of each report, by its id."""
    groups: dict[tuple[str, str, frozenset[frozenset[str]]], list[Found]] = defaultdict(list)
    for found in _found(entries):
        voices = frozenset(asserters(e.claim, e.report) for e in (found.left, found.right))
        groups[found.rule.id, found.topic, voices].append(found)
    return tuple(_told(group, report_days) for group in groups.values())


def _found(entries: Sequence[Numbered]) -> Iterator[Found]:
    sides = Sides(entry.claim for entry in entries)
    for rule in RULES:
        taken = [entry for entry in entries if rule.takes(entry.claim)]
        for left, right in _at_one_anchor(taken):
            topic = rule.verdict(left.claim, right.claim, sides) if _comparable(rule, left, right) else None
            if topic:
                yield Found(rule, topic, left, right)


def _at_one_anchor(entries: Sequence[Numbered]) -> list[tuple[Numbered, Numbered]]:
    """Pairs that name one anchor, each once, by their numbers."""
    at: dict[str, list[Numbered]] = defaultdict(list)
    for entry in entries:
        for anchor in anchors(entry.claim):
            at[anchor].append(entry)
    pairs = {(a.number, b.number): (a, b) for here in at.values() for a, b in combinations(here, 2)}
    return [pairs[key] for key in sorted(pairs)]


def _comparable(rule: Rule, left: Numbered, right: Numbered) -> bool:
    if not same_voice(left, right):
        return True
    return rule.id == "denial" and left.report.id != right.report.id


def _told(group: Sequence[Found], report_days: Mapping[str, str]) -> Difference:
    first = group[0]
    mine = {first.left.number, first.right.number}
    also = sorted({entry.number for found in group for entry in (found.left, found.right)} - mine)
    note = DAYS_DIFFER if days_apart(first.left.claim, first.right.claim) else None
    left, right = (_side(entry, report_days) for entry in (first.left, first.right))
    return Difference(first.rule.id, first.topic, left, right, note, tuple(also))


def _side(entry: Numbered, report_days: Mapping[str, str]) -> Side:
    who, verb = in_words(entry.claim, entry.report), VERBS[entry.claim.status]
    return Side(entry.number, who, verb, report_days[entry.report.id], quote_of(entry.claim))
