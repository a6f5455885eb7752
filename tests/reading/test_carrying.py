from __future__ import annotations

import pytest

from sayso.claims import Span
from sayso.reading.attribution import Saying
from sayso.reading.carrying import RULES, Rule, carry, quotations
from sayso.reading.sentences import split_sentences

Sayings = dict[tuple[int, Span], tuple[Saying, ...]]


def claims(text: str, told: dict[str, str | None]) -> tuple[list[Span], Sayings]:
    """Claims by trigger word, each with the source words that stand in its own sentence, or None."""
    sentences = split_sentences(text)
    found: Sayings = {}
    for trigger, source in told.items():
        at = Span.of(text, text.index(trigger), text.index(trigger) + len(trigger))
        number = next(n for n, s in enumerate(sentences) if at.within(s))
        start = text.index(source, sentences[number].start) if source else 0
        words = Span.of(text, start, start + len(source)) if source else None
        found[number, at] = (Saying(words, None),) if words else ()
    return sentences, found


def carried(text: str, told: dict[str, str | None], trigger: str, doer: str | None = None) -> str | None:
    sentences, sayings = claims(text, told)
    start = text.index(doer) if doer else 0
    doers = dict.fromkeys(sayings, [Span.of(text, start, start + len(doer))] if doer else [])
    mine = next(s for (_, at), s in carry(text, sentences, sayings, doers).items() if at.text == trigger)
    return mine[0].carried_from.text if mine and mine[0].carried_from else None


TOLD: dict[str, dict[str, dict[str, str | None]]] = {
    "pronoun": {"example": {"fell": "The monitor", "died": "It"}, "counter": {"fell": None, "died": None}},
    "they-the-doers": {
        "example": {"spoke": "The ministry", "hold": "they"},
        "counter": {"fell": "The ministry", "believed": "they"},
    },
    "open-quotation": {
        "example": {"took": None, "died": "the general"},
        "counter": {"took": None, "died": "the general"},
    },
    "whole-quotation": {
        "example": {"took": "the general", "died": None},
        "counter": {"took": "the general", "died": None},
    },
}
DOERS = {"they-the-doers": ("The rebels", "shells")}
CARRIED = {
    "pronoun": ("died", "The monitor"),
    "they-the-doers": ("hold", "The rebels"),
    "open-quotation": ("took", "the general"),
    "whole-quotation": ("died", "the general"),
}
# What a counter-example comes to instead, where that is not nobody.
LEFT = {"they-the-doers": ("believed", "The ministry")}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_carrying_rules_carry_their_example_and_leave_their_counter_example(rule: Rule) -> None:
    name = rule.id
    trigger, speaker = CARRIED[name]
    doer, other = DOERS.get(name, (None, None))
    assert carried(rule.example, TOLD[name]["example"], trigger, doer) == speaker
    left = LEFT.get(name, (trigger, None))
    assert carried(rule.counter, TOLD[name]["counter"], left[0], other) == left[1]


def test_carrying_finds_the_pronoun_in_the_same_sentence() -> None:
    text = "The ministry said shells fell and that it believed rebels fired"
    sentences, sayings = claims(text, {"fell": "The ministry", "fired": "it"})
    found = carry(text, sentences, sayings, {})
    assert [s.carried_from and s.carried_from.text for mine in found.values() for s in mine] == [None, "The ministry"]


def test_carrying_stops_at_a_paragraph_with_a_forgotten_quotation_mark() -> None:
    text = '"We left.\n\nShells fell. Ten died," he said.'
    first, second, _ = quotations(text, split_sentences(text))
    assert first.stays
    assert not second.begins


def test_carrying_leaves_a_pronoun_without_anybody_before_it() -> None:
    assert carried("It said ten died.", {"died": "It"}, "died") is None
