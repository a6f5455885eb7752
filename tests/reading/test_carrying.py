from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from sayso.reading.attribution import Saying
from sayso.reading.carrying import carry
from sayso.reading.carrying_rules import RULES, Rule
from sayso.reading.introductions import RULE as NAMED_LATER

from .telling import told, words

Heard = Mapping[int, tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Case:
    """What a model finds in a rule's example and counter-example: triggers with their sources; whose claim is looked at.

    `speaker` is whom the example is carried to, `left` whom the counter-example comes to instead, if anybody.
    """

    example: dict[str, str | None]
    counter: dict[str, str | None]
    trigger: str
    speaker: str
    left: str | None = None
    doers: tuple[str | None, str | None] = (None, None)
    heard: Heard | None = None
    unheard: Heard | None = field(default=None)


def two(first: str | None, second: str | None) -> dict[str, str | None]:
    return {"fell": first, "died": second}


CASES = {
    "pronoun": Case(two("The monitor", "It"), two(None, None), "died", "The monitor"),
    "they-the-doers": Case(
        {"spoke": "The ministry", "hold": "they"},
        {"fell": "The ministry", "believed": "they"},
        "hold",
        "The rebels",
        "The ministry",
        ("The rebels", "shells"),
    ),
    "same-noun": Case(
        two("A source at the port", "The source"),
        two("A witness at the port", "The source"),
        "died",
        "A source at the port",
    ),
    "statement": Case(two("The party", "the statement"), two("The party", "the doctor"), "died", "The party"),
    "first-person": Case(two("The colonel", "We"), two("The colonel", "Residents"), "died", "The colonel"),
    "open-quotation": Case(
        {"took": None, "died": "the general"},
        {"took": None, "died": "the general"},
        "took",
        "the general",
        "the general",
    ),
    "whole-quotation": Case(
        {"took": "the general", "died": None}, {"took": "the general", "died": None}, "died", "the general"
    ),
    "own-words": Case(
        {"fell": "the teacher", "killed": None}, {"fell": "the teacher", "killed": None}, "killed", "the teacher"
    ),
    "between-sayings": Case(
        {"fell": "the colonel|said", "died": None, "fled": "he|said"},
        {"fell": "the colonel|said", "died": None, "fled": "he|said"},
        "died",
        "the colonel",
    ),
    "told-content": Case(
        two("The envoy", None),
        two("The envoy", None),
        "died",
        "The envoy",
        heard={0: ("The envoy", "said", "shells fell while ten died")},
        unheard={0: ("The envoy", "said", "shells fell")},
    ),
}


def carried(
    text: str, claims: dict[str, str | None], trigger: str, doer: str | None = None, heard: Heard | None = None
) -> Saying | None:
    """The first saying of the claim with this trigger, if it was carried from elsewhere."""
    mine = next(s for (_, at), s in carry(told(text, claims, doer, heard)).items() if at.text == trigger)
    return mine[0] if mine and mine[0].carried_from else None


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.id != NAMED_LATER], ids=lambda rule: rule.id)
def test_carrying_rules_carry_their_example_and_leave_their_counter_example(rule: Rule) -> None:
    case = CASES[rule.id]
    found = carried(rule.example, case.example, case.trigger, case.doers[0], case.heard)
    assert found is not None
    assert found.carried_from is not None
    assert (found.carried_from.text, found.rule) == (case.speaker, rule.id)
    trigger = case.trigger if case.trigger in case.counter else next(reversed(case.counter))
    left = carried(rule.counter, case.counter, trigger, case.doers[1], case.unheard)
    assert (left.carried_from.text if left and left.carried_from else None) == case.left
    assert left is None or left.rule != rule.id


def test_carrying_finds_the_pronoun_in_the_same_sentence() -> None:
    text = "The ministry said shells fell and that it believed rebels fired"
    found = carry(told(text, {"fell": "The ministry", "fired": "it"}))
    assert [s.carried_from and s.carried_from.text for mine in found.values() for s in mine] == [None, "The ministry"]


def test_carrying_leaves_a_pronoun_without_anybody_before_it() -> None:
    assert carried("It said ten died.", {"died": "It"}, "died") is None


@pytest.mark.parametrize(
    ("pronoun", "speaker"), [("He", "A field commander"), ("She", "A field commander"), ("It", "The Houthi movement")]
)
def test_carrying_gives_a_pronoun_to_a_speaker_of_its_sort(pronoun: str, speaker: str) -> None:
    text = f"A field commander said shells fell. The Houthi movement said walls broke. {pronoun} said ten died."
    found = carried(text, {"fell": "A field commander", "broke": "The Houthi movement", "died": pronoun}, "died")
    assert found is not None
    assert found.carried_from is not None
    assert found.carried_from.text == speaker


def test_carrying_leaves_he_to_nobody_where_no_person_spoke() -> None:
    assert carried("The army said shells fell. He said ten died.", two("The army", "He"), "died") is None


def test_carrying_goes_on_from_pronoun_to_pronoun() -> None:
    middle = "He said it again. " * 8
    text = f"The colonel said shells fell. {middle}He said ten died."
    claims: dict[str, str | None] = {"fell": "The colonel", "died": "He"}
    heard = dict.fromkeys(range(1, 9), ("He", "said", "it"))
    found = carried(text, claims, "died", heard=heard)
    assert found is not None
    assert found.carried_from == words(text, "The colonel")


def test_carrying_hears_speakers_in_sentences_without_claims() -> None:
    text = "The governor told reporters of his fears. He said ten died."
    claims: dict[str, str | None] = {"died": "He"}
    assert carried(text, claims, "died") is None
    found = carried(text, claims, "died", heard={0: ("The governor", "told reporters", "his fears")})
    assert found is not None
    assert found.carried_from == words(text, "The governor")


def test_carrying_gives_bare_plurals_to_the_only_speakers_who_go_by_them() -> None:
    text = "Pakistani officials said shells fell. Officials said ten died."
    found = carried(text, {"fell": "Pakistani officials", "died": "Officials"}, "died")
    assert found is not None
    assert found.carried_from == words(text, "Pakistani officials")
    other = "Pakistani officials said shells fell. Afghan officials said walls broke. Officials said ten died."
    claims: dict[str, str | None] = {"fell": "Pakistani officials", "broke": "Afghan officials", "died": "Officials"}
    assert carried(other, claims, "died") is None


def test_carrying_keeps_what_has_its_own_source() -> None:
    text = "The monitor said shells fell. The mayor said ten died."
    found = carry(told(text, {"fell": "The monitor", "died": "The mayor"}))
    assert all(saying.rule is None and saying.carried_from is None for mine in found.values() for saying in mine)


def test_carrying_a_cue_takes_the_source_that_was_heard_with_it() -> None:
    text = "The envoy said shells fell."
    known = told(text, {"fell": None}, heard={0: ("The envoy", "said", "shells fell")})
    bare = {key: (Saying(None, words(text, "said")),) for key in known.sayings}
    ((found,),) = carry(replace(known, sayings=bare)).values()
    assert found.words == words(text, "The envoy")
    ((left,),) = carry(replace(known, sayings=bare, heard=())).values()
    assert left.words is None


def test_carrying_nested_contents_come_out_outermost_first() -> None:
    text = "The envoy said residents believed shells fell."
    known = told(text, {"fell": None}, heard={0: ("The envoy", "said", "residents believed shells fell")})
    inner = told(text, {"fell": None}, heard={0: ("residents", "believed", "shells fell")})
    both = [[*inner.heard[0], *known.heard[0]]]
    (mine,) = carry(replace(known, heard=both)).values()
    assert [saying.words.text for saying in mine if saying.words] == ["The envoy", "residents"]
