from __future__ import annotations

import pytest

from sayso.actors.rules import NOBODY, RULES, Rule

from .reports import explained

OUTLET = "Anadolu Agency"


def outlet_of(rule: Rule) -> str | None:
    return OUTLET if rule.id == "outlet" else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_example_is_given_to_its_actor_by_the_rule(rule: Rule) -> None:
    found = explained(rule.example, outlet=outlet_of(rule))[-1]
    assert found is not None
    assert found.entry is not None
    assert (found.entry.id, found.rule) == (rule.means, rule.id)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_counter_example_is_left_alone(rule: Rule) -> None:
    found = explained(rule.counter, outlet=outlet_of(rule))[-1]
    assert found is None or found.rule != rule.id


@pytest.mark.parametrize(
    ("report", "rule"),
    [
        ("[Kurdish and Yazidi fighters] took the hill.", "several"),
        ("[U.S.-backed militias] took the hill.", "unclear-name"),
        ("[Iran-linked gunmen] took the hill.", "backed"),
        ("[Russian tourists] took the hill.", "unknown-head"),
    ],
)
def test_rules_say_why_a_mention_is_nobody(report: str, rule: str) -> None:
    found = explained(report)[0]
    assert found is not None
    assert found.entry is None
    assert found.rule == rule
    assert rule in NOBODY


def test_rules_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES] + list(NOBODY)
    assert len(ids) == len(set(ids))
