from __future__ import annotations

import pytest

from sayso.claims import Span
from sayso.reading.grammar import RULES, Rule, by_grammar

from .telling import words

# Type and trigger of the claim, and its actors and targets as a model might read them.
READ = {
    "nobody-fights-himself": ("clash", "clashes", "fought", ["the army"], ["the army"]),
    "with-whom": ("clash", "fighting", "fighting", ["the army"], []),
    "on-whose-side": ("clash", "fought", "fought", ["The rebels"], ["the army"]),
    "driven-out": ("withdraw", "driven out", "drove", ["The rebels"], []),
}
WANTED: dict[str, tuple[list[str], list[str]]] = {
    "nobody-fights-himself": ([], ["the army"]),
    "with-whom": ([], ["the army"]),
    "on-whose-side": (["The rebels"], []),
    "driven-out": ([], ["The rebels"]),
}


def roles_of(text: str, type_: str, trigger: str, actors: list[str], targets: list[str]) -> tuple[list[str], list[str]]:
    read = {"actor": tuple(words(text, one) for one in actors), "target": tuple(words(text, one) for one in targets)}
    found = by_grammar(type_, text, words(text, trigger), read)
    return [span.text for span in found["actor"]], [span.text for span in found["target"]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_grammar_rules_hold_in_their_example_and_leave_their_counter_example(rule: Rule) -> None:
    type_, trigger, other, actors, targets = READ[rule.id]
    assert roles_of(rule.example, type_, trigger, actors, targets) == WANTED[rule.id]
    mine = [actor for actor in actors if rule.id != "nobody-fights-himself"] or ["The rebels"]
    assert roles_of(rule.counter, type_, other, mine, targets) == (mine, targets)


def test_grammar_leaves_other_types_alone() -> None:
    text = "Ten men were killed in fighting with the army."
    assert roles_of(text, "kill", "killed", ["the army"], ["Ten men"]) == (["the army"], ["Ten men"])


def test_grammar_leaves_sides_that_are_both_told() -> None:
    text = "Rebels clashed with the army."
    assert roles_of(text, "clash", "clashed", ["Rebels"], ["the army"]) == (["Rebels"], ["the army"])
    assert by_grammar("clash", text, words(text, "clashed"), {"place": (Span(0, 6, "Rebels"),)})["place"]


def test_grammar_who_drives_out_stays_the_doer() -> None:
    text = "Rebels were driven out by the army."
    found = roles_of(text, "withdraw", "driven out", ["Rebels", "the army"], [])
    assert found == (["the army"], ["Rebels"])
