from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.times import Vague, resolve, rule_of
from sayso.times.resolving import RULES
from sayso.times.rule import Rule
from sayso.times.wording import worded

WEDNESDAY = date(2017, 10, 4)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_of_an_example_is_its_rule(rule: Rule) -> None:
    assert rule_of(rule.example, published=WEDNESDAY) == rule


def test_rule_of_words_among_others_is_that_of_the_day_told() -> None:
    found = rule_of("fighting broke out on Monday", published=WEDNESDAY)
    assert found is not None
    assert found.id == "weekday"


@given(st.text(max_size=30))
def test_rule_of_nothing_resolves_to_nothing(text: str) -> None:
    if rule_of(text, published=WEDNESDAY) is None and not worded(text).part:
        assert isinstance(resolve(text, published=WEDNESDAY), Vague)
