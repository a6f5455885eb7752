"""Where sources differ. The rules stand in `rules`.

Two claims are held against each other if they name one anchor and come from different sources. The same source is compared
with itself only for a denial in another report: it may take back what it said, while a later position or toll is news.
A difference is told once, by its first two claims. Claims that take the same stands on the same days, or whose sources have
taken them before, are counted with it: fifty outlets on either side are one difference and not 2,500.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from .attribution import in_words
from .comparing import Numbered, Sides, anchors, days_apart
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
    """The differences by rule and number. `report_days` says the day of each report, by its id."""
    groups: list[list[Found]] = []
    known: dict[tuple[object, ...], list[Found]] = {}
    for found in _found(entries):
        keys = tuple(_keys(found))
        group = next((known[key] for key in keys if key in known), None)
        if group is None:
            groups.append(group := [])
        group.append(found)
        for key in keys:
            known.setdefault(key, group)
    return tuple(_told(group, report_days) for group in groups)


def _keys(found: Found) -> Iterator[tuple[object, ...]]:
    """What makes two differences one: the same stances by the same sources, or for the same days."""
    rule, both = found.rule, (found.left, found.right)
    stances = frozenset(rule.stance(entry.claim) for entry in both)
    yield rule.id, found.topic, stances, "voices", frozenset(entry.voices for entry in both)
    yield rule.id, found.topic, frozenset((rule.stance(e.claim), e.claim.when.days) for e in both), "days"


def _found(entries: Sequence[Numbered]) -> Iterator[Found]:
    sides = Sides(entry.claim for entry in entries)
    for rule in RULES:
        taken = [entry for entry in entries if rule.takes(entry.claim)]
        for left, right in _at_one_anchor(taken):
            topic = rule.verdict(left.claim, right.claim, sides)
            if topic and _comparable(rule, left, right):
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
    if left.voices.isdisjoint(right.voices):
        return True
    return rule.id == "denial" and left.report_id != right.report_id


def _told(group: Sequence[Found], report_days: Mapping[str, str]) -> Difference:
    first = group[0]
    stance = first.rule.stance
    left, right = first.left, first.right
    others = {
        e.number: e for found in group for e in (found.left, found.right) if e.number not in (left.number, right.number)
    }
    with_left = {number for number, entry in others.items() if stance(entry.claim) == stance(left.claim)}
    return Difference(
        first.rule.id,
        first.topic,
        _side(left, with_left, report_days),
        _side(right, others.keys() - with_left, report_days),
        DAYS_DIFFER if days_apart(left.claim, right.claim) else None,
    )


def _side(entry: Numbered, likewise: Set[int], report_days: Mapping[str, str]) -> Side:
    who, verb = in_words(entry.claim, entry.report), VERBS[entry.claim.status]
    return Side(entry.number, who, verb, report_days[entry.report_id], quote_of(entry.claim), tuple(sorted(likewise)))
