from __future__ import annotations

import pytest

from sayso.times.resolving import RULES
from sayso.times.rule import Rule
from sayso.times.unclear import LAST_RULES

from .told import deciding

ALL = (*RULES, *LAST_RULES)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_rule_decides_its_example(rule: Rule) -> None:
    assert deciding(rule.example) == rule.id


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_rule_leaves_its_counter_example(rule: Rule) -> None:
    assert deciding(rule.counter) != rule.id


def test_rule_ids_are_unique_and_reasons_told() -> None:
    assert len({rule.id for rule in ALL}) == len(ALL)
    assert all(rule.reason and rule.example != rule.counter for rule in ALL)
