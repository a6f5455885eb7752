from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.actors import Hints
from sayso.actors.rules import NOBODY, RULES, Rule
from sayso.claims import Span

from .reports import explained

OUTLET = "Anadolu Agency"


def outlet_of(rule: Rule) -> str | None:
    return OUTLET if rule.id == "outlet" else None


# What the reading of the example would tell: who attacks, and which pronoun its speaker begins with.
HINTS: dict[str, Callable[[list[Span]], Hints]] = {
    "attackers": lambda spans: Hints(attackers=spans[:1]),
    "speaker-self": lambda spans: Hints(selves={spans[-1]: spans[0]} if len(spans) == 3 else {}),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_example_is_given_to_its_actor_by_the_rule(rule: Rule) -> None:
    found = explained(rule.example, outlet=outlet_of(rule), hinting=HINTS.get(rule.id))[-1]
    assert found is not None
    assert found.rule == rule.id
    assert ("+".join(entry.id for entry in found.entries) or found.person or found.called) == rule.means


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_counter_example_is_left_alone(rule: Rule) -> None:
    found = explained(rule.counter, outlet=outlet_of(rule), hinting=HINTS.get(rule.id))[-1]
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
