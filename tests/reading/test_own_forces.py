from __future__ import annotations

from datetime import date

from sayso.claims import Span
from sayso.reading.own_forces import RULE, with_own_forces

from .telling import resolver, words


def doers(text: str, *claims: tuple[str, str]) -> list[str | None]:
    """The ids of the actors of claims, given by type and words."""
    spans: list[Span] = [words(text, actor) for _, actor in claims]
    mentions = sorted(set(spans))
    found = resolver().explain(text, mentions, published=date(2017, 10, 1), outlet=None)
    told = [(type_, (span,)) for (type_, _), span in zip(claims, spans, strict=True)]
    who = with_own_forces(told, dict(zip(mentions, found, strict=True)), resolver().table)
    return [one.entry.id if (one := who[span]) is not None and one.entry else None for span in spans]


def test_own_forces_attack_for_their_state_in_the_example_alone() -> None:
    acting = (("assault", "Nigeria"), ("assault", "The Nigerian army"))
    assert doers(RULE.example, *acting) == ["ng-army", "ng-army"]
    assert doers(RULE.counter, ("assault", "Nigeria"), ("withdraw", "The Nigerian army"))[0] == "ng"


def test_own_forces_are_not_those_that_attack_in_another_way() -> None:
    text = "Nigeria bombed the camp. The Nigerian army shot at ten men."
    assert doers(text, ("airstrike", "Nigeria"), ("assault", "The Nigerian army")) == ["ng", "ng-army"]


def test_own_forces_leave_what_a_state_does_otherwise() -> None:
    text = "Nigeria backed the rebels. The Nigerian army shot at ten men."
    assert doers(text, ("support", "Nigeria"), ("assault", "The Nigerian army"))[0] == "ng"


def test_own_forces_kill_where_they_attack() -> None:
    text = "Nigeria killed ten men. The Nigerian army shot at them."
    assert doers(text, ("kill", "Nigeria"), ("assault", "The Nigerian army"))[0] == "ng-army"
