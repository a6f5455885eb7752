from __future__ import annotations

from datetime import date

from sayso.reading.attribution import Saying
from sayso.reading.carrying_rules import RULES
from sayso.reading.introductions import RULE, named_later

from .telling import resolver, words

(NAMED,) = [rule for rule in RULES if rule.id == RULE]


def introduced(text: str, *speakers: str) -> list[Saying]:
    spans = [words(text, speaker) for speaker in speakers]
    found = resolver().explain(text, spans, published=date(2017, 10, 1), outlet=None)
    who = dict(zip(spans, found, strict=True))
    sayings = [(Saying(span, None),) for span in spans]
    return [mine[0] for mine in named_later(range(len(spans)), sayings, who)]


def test_introductions_example_and_counter_example() -> None:
    first, second = introduced(NAMED.example, "A Houthi spokesman", "Houthi spokesman Adel Murad")
    assert (first.carried_from, first.rule) == (second.words, RULE)
    assert second.rule is None
    left, _ = introduced(NAMED.counter, "A Houthi spokesman", "Red Cross spokesman Adel Murad")
    assert left.rule is None


def test_introductions_leave_several_speakers_who_are_not_named() -> None:
    text = "Houthi officials said shells fell. Houthi spokesman Adel Murad said ten died."
    first, _ = introduced(text, "Houthi officials", "Houthi spokesman Adel Murad")
    assert first.rule is None
