"""Every rule on its example and its counter-example, read by hand, and on what else it must not touch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given

from sayso.claims import Claim, When
from sayso.sitrep.comparing import Sides
from sayso.sitrep.rules import RULES, Rule
from tests.strategies import claims

from .telling import ARMY, IS, OMAR, RUSSIA, Parts, Sentence, claim, october, report, sentence

Reading = Callable[[Sentence], Claim]
BY_ID = {rule.id: rule for rule in RULES}
NOBODY = Sides([])


def withdraw(status: str, actor: str, known: tuple[str, str, str, str | None]) -> Reading:
    return lambda s: claim(
        s, "withdraw", "pulled out", Parts(status, actors=[s.actor(actor, known)], places=[s.place("the town")])
    )


def control(
    type_: str, trigger: str, actor: str, known: tuple[str, str, str, str | None], hills: bool = False
) -> Reading:
    def read(s: Sentence) -> Claim:
        place = s.place("the hills north of the town", "direction", "N") if hills else s.place("the town")
        return claim(s, type_, trigger, Parts(actors=[s.actor(actor, known)], places=[place]))

    return read


def move(
    type_: str, trigger: str, phrase: str, relation: str, side: str | None = None, km: float | None = None
) -> Reading:
    return lambda s: claim(
        s, type_, trigger, Parts(actors=[s.actor("The army", ARMY)], places=[s.place(phrase, relation, side, km)])
    )


def dead(people: str, number: str, low: int, high: int) -> Reading:
    return lambda s: claim(
        s,
        "kill",
        "killed",
        Parts(
            targets=[s.actor(people)],
            places=[s.place("the town")],
            counts=[s.count(number, "killed", low, low, high)],
        ),
    )


def lies(phrase: str, side: str) -> Reading:
    return lambda s: claim(
        s, "hold", "lies", Parts(places=[s.place("The field", anchor=OMAR), s.place(phrase, "direction", side, 10)])
    )


# Readings of the two sentences of the example and of the counter-example of each rule.
READINGS: dict[str, tuple[tuple[Reading, Reading], tuple[Reading, Reading]]] = {
    "denial": (
        (withdraw("asserted", "The group", IS), withdraw("denied", "The group", IS)),
        (withdraw("asserted", "The group", IS), withdraw("denied", "The army", ARMY)),
    ),
    "outcome": (
        (control("capture", "captured", "The army", ARMY), control("hold", "holds", "The group", IS)),
        (control("capture", "captured", "The army", ARMY), control("hold", "holds", "The group", IS, hills=True)),
    ),
    "position": (
        (
            move("reach", "came", "within 10 km of the town", "within", km=10),
            move("reach", "reached", "the western edge of the town", "edge", "W"),
        ),
        (
            move("reach", "came", "within 10 km of the town", "within", km=10),
            move("advance", "neared", "the town", "near"),
        ),
    ),
    "toll": (
        (dead("14 civilians", "14", 14, 14), dead("at least 40 civilians", "at least 40", 40, 80)),
        (dead("14 civilians", "14", 14, 14), dead("80 fighters", "80", 80, 80)),
    ),
    "bearing": (
        (lies("10 km north of the town", "N"), lies("10 km east of the town", "E")),
        (lies("10 km north of the town", "N"), lies("10 km northeast of the town", "NE")),
    ),
}


def read(texts: tuple[str, str], readings: tuple[Reading, Reading]) -> tuple[Claim, Claim]:
    one, other = (reading(sentence(report(text))) for text, reading in zip(texts, readings, strict=True))
    return one, other


def differ(rule: Rule, one: Claim, other: Claim, sides: Sides = NOBODY) -> bool:
    """True if the rule reads both and finds a difference, in either order."""
    if not (rule.takes(one) and rule.takes(other)):
        return False
    found, turned = rule.verdict(one, other, sides), rule.verdict(other, one, sides)
    assert (found is None) == (turned is None)
    return found is not None


def example(rule_id: str) -> tuple[Claim, Claim]:
    return read(BY_ID[rule_id].example, READINGS[rule_id][0])


def on(made: Claim, first: int, last: int | None = None) -> Claim:
    return replace(made, when=When(None, october(first, last)))


def test_rules_have_ids_reasons_and_readings() -> None:
    assert list(BY_ID) == list(READINGS)
    assert len(BY_ID) == len(RULES)
    assert all(rule.reason for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_find_their_example(rule: Rule) -> None:
    assert differ(rule, *example(rule.id))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_leave_their_counter_example_alone(rule: Rule) -> None:
    assert not differ(rule, *read(rule.counter, READINGS[rule.id][1]))


@pytest.mark.parametrize("rule_id", BY_ID)
def test_rules_a_claim_does_not_differ_from_itself(rule_id: str) -> None:
    for made in example(rule_id):
        assert not differ(BY_ID[rule_id], made, made)


@given(claims(), claims())
def test_rules_are_symmetric(one: Claim, other: Claim) -> None:
    for rule in RULES:
        differ(rule, one, other)


@pytest.mark.parametrize("rule_id", ["denial", "outcome"])
def test_rules_of_three_days_end_after_three_days(rule_id: str) -> None:
    one, other = example(rule_id)
    assert differ(BY_ID[rule_id], on(one, 6), on(other, 9))
    assert not differ(BY_ID[rule_id], on(one, 6), on(other, 10))


@pytest.mark.parametrize("rule_id", ["position", "toll"])
def test_rules_of_one_day_end_with_the_day(rule_id: str) -> None:
    one, other = example(rule_id)
    assert differ(BY_ID[rule_id], on(one, 5, 6), on(other, 6))
    assert not differ(BY_ID[rule_id], on(one, 6), on(other, 7))
    assert not differ(BY_ID[rule_id], on(one, 1, 6), on(other, 6))


@pytest.mark.parametrize("rule_id", ["denial", "outcome", "position", "toll"])
def test_rules_need_a_day(rule_id: str) -> None:
    one, other = example(rule_id)
    assert not differ(BY_ID[rule_id], one, replace(other, when=When(None, None, unresolved="vague")))


@pytest.mark.parametrize("rule_id", ["outcome", "position", "toll"])
def test_rules_compare_what_is_asserted_only(rule_id: str) -> None:
    one, other = example(rule_id)
    for status in ("possible", "planned", "denied"):
        assert not differ(BY_ID[rule_id], one, replace(other, status=status))


def test_rules_denial_takes_types_of_one_family() -> None:
    one, other = example("denial")
    assert not differ(BY_ID["denial"], one, replace(other, type="besiege"))
    clash, assault = replace(one, type="clash"), replace(other, type="assault")
    assert differ(BY_ID["denial"], clash, assault)


def test_rules_outcome_holds_who_left_against_who_stays() -> None:
    text = "The group pulled out of the town that the group holds."
    left = withdraw("asserted", "The group", IS)(sentence(report(text)))
    stays = control("hold", "holds", "the group", IS)(sentence(report(text)))
    army = control("hold", "holds", "the group", ARMY)(sentence(report(text)))
    assert differ(BY_ID["outcome"], left, stays)
    assert not differ(BY_ID["outcome"], left, army)


def test_rules_outcome_the_driven_out_are_the_target() -> None:
    told = sentence(report("The army drove the group out of the town."))
    driven = claim(
        told,
        "withdraw",
        "drove",
        Parts(
            actors=[told.actor("The army", ARMY)],
            targets=[told.actor("the group", IS)],
            places=[told.place("the town", role="origin")],
        ),
    )
    army, group = (
        claim(told, "hold", "drove", Parts(actors=[told.actor("The army", who)], places=[told.place("the town")]))
        for who in (ARMY, IS)
    )
    assert not differ(BY_ID["outcome"], driven, army)
    assert differ(BY_ID["outcome"], driven, group)


def test_rules_outcome_allies_hold_together() -> None:
    one, other = example("outcome")
    ally = replace(other, actors=(replace(other.actors[0], id=RUSSIA[0]),))
    joint = replace(one, supporters=ally.actors)
    assert differ(BY_ID["outcome"], one, ally)
    assert not differ(BY_ID["outcome"], one, ally, Sides([joint]))


def test_rules_outcome_needs_a_day_within_a_week() -> None:
    one, other = example("outcome")
    vague = replace(other, when=When(None, october(1, 22), inferred="earlier this month"))
    assert differ(BY_ID["outcome"], one, other)
    assert not differ(BY_ID["outcome"], one, vague)


def test_rules_outcome_unknown_holders_differ_from_nobody() -> None:
    one, other = example("outcome")
    unknown = replace(other, actors=(replace(other.actors[0], id=None),))
    assert not differ(BY_ID["outcome"], one, unknown)


def test_rules_position_a_part_lies_in_the_place() -> None:
    told = sentence(report("The army entered western al-Mayadin."))
    whole, west, east = (
        claim(told, "enter", "entered", Parts(places=[told.place("western al-Mayadin", relation, side)]))
        for relation, side in (("in", None), ("part", "W"), ("part", "E"))
    )
    assert not differ(BY_ID["position"], whole, west)
    assert differ(BY_ID["position"], west, east)


def test_rules_toll_takes_the_whole_not_a_part() -> None:
    text = "Strikes killed 80 fighters, nine of them foreign, in the town."
    told = sentence(report(text))
    counts = (told.count("nine", "killed", 9, 9, 9), told.count("80", "killed", 80, 80, 80))
    one = replace(dead("80 fighters", "80", 80, 80)(told), counts=counts)
    assert not differ(BY_ID["toll"], one, dead("80 fighters", "80", 70, 90)(told))
    assert differ(BY_ID["toll"], one, dead("80 fighters", "80", 9, 9)(told))


def test_rules_toll_needs_numbers_of_one_kind() -> None:
    one, other = example("toll")
    assert not differ(BY_ID["toll"], one, replace(other, type="wound"))
    assert not differ(BY_ID["toll"], one, replace(other, counts=()))
    assert not differ(BY_ID["toll"], one, replace(other, counts=(replace(other.counts[0], of="things"),)))


def test_rules_bearing_needs_one_thing() -> None:
    one, other = example("bearing")
    assert not differ(BY_ID["bearing"], one, replace(other, places=other.places[1:]))
    named = replace(other.places[0], location=one.places[1].location)
    assert not differ(BY_ID["bearing"], one, replace(other, places=(named, other.places[1])))
