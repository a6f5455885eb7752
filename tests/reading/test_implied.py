from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from sayso.claims import Span
from sayso.reading.implied import Implied, implied
from sayso.reading.implied_rules import RULES, Rule
from sayso.reading.sentences import split_sentences
from sayso.reading.sides import Stated

from .telling import resolver, words

# Claims of the examples: trigger, type, and what else is told of them: actor, target, place, source, by first letter.
CLAIMS = {
    "claimed": (("bombing", "bombing", "s:Boko Haram"),),
    "harm-of-attack": (("raided", "assault", "a:Boko Haram"), ("killed", "kill", "t:ten people"), ("Clashes", "clash", "")),
    "same-event": (("raided", "assault", "a:Boko Haram t:Damzai"), ("raid.", "assault", "")),
    "one-attacker": (
        ("blew up", "bombing", "a:Boko Haram"), ("bombed", "bombing", "a:Ansaru"), ("exploded", "bombing", ""),
    ),
    "two-sides": (
        ("fought the", "clash", "a:Boko Haram t:YPG"), ("beat back", "clash", "a:The YPG t:Boko Haram"),
        ("fought Hez", "clash", "a:Ansaru t:Hezbollah"), ("Clashes", "clash", ""),
    ),
    "holder": (
        ("raided", "assault", "a:Boko Haram p:the YPG-held town p:the town"),
        ("held", "hold", "a:YPG p:the YPG-held hill"),
    ),
    "victims": (("bombing", "bombing", ""), ("raid", "assault", ""), ("killed", "kill", "t:ten traders")),
    "opponent": (
        ("fought", "clash", "a:The YPG t:Boko Haram t:Ansaru"), ("captured", "capture", "a:The YPG p:Damzai"),
    ),
    "harm-of-told-attack": (("raided", "assault", "a:Boko Haram t:Damzai"), ("killed", "kill", "t:Ten people")),
    "attack-of-capture": (("captured", "capture", "a:Boko Haram"), ("assault", "assault", "")),
    "dead-of-clash": (("killed", "kill", "t:Ten Boko Haram fighters t:Ten villagers"), ("clashes", "clash", "t:the YPG")),
    "other-side": (("fought", "clash", "a:Boko Haram a:Ansaru t:the YPG"), ("Clashes", "clash", "t:the YPG")),
    "same-clash": (("fought", "clash", "a:Boko Haram t:the YPG p:Damzai"), ("fighting", "clash", "p:Gwoza")),
    "same-loser": (("captured", "capture", "a:The YPG t:Boko Haram"), ("seized", "capture", "a:Ansaru a:The YPG")),
    "same-people": (("killed", "kill", "a:Boko Haram a:The YPG"), ("abducted", "abduct", "a:Ansaru a:Boko Haram t:residents")),
    "one-target": (
        ("Sarin", "chemical_attack", "t:dozens of villagers t:dozens of Boko Haram fighters"), ("use", "chemical_attack", ""),
    ),
    "same-killing": (("killed", "kill", "t:ten villagers t:two Boko Haram fighters"), ("massacre", "kill", "")),
    "surrender": (("surrendered", "surrender", "a:Ten men s:the Nigerian army s:Amnesty International"),),
    "same-captor": (
        ("surrendered to the Nig", "surrender", "t:the Nigerian army"), ("surrendered to the YPG", "surrender", "t:the YPG"),
        ("surrendered in", "surrender", "a:Six men"),
    ),
}  # fmt: skip
# Whose claim is looked at, and the words that are implied.
WANTED = {
    "claimed": ("bombing", "Boko Haram"),
    "harm-of-attack": ("killed", "Boko Haram"),
    "same-event": ("raid.", "Boko Haram"),
    "one-attacker": ("exploded", "Boko Haram"),
    "two-sides": ("Clashes", "Boko Haram"),
    "holder": ("raided", "YPG"),
    "victims": ("bombing", "ten traders"),
    "opponent": ("captured", "Boko Haram"),
    "harm-of-told-attack": ("killed", "Boko Haram"),
    "attack-of-capture": ("assault", "Boko Haram"),
    "dead-of-clash": ("clashes", "Ten Boko Haram fighters"),
    "other-side": ("Clashes", "Boko Haram"),
    "same-clash": ("fighting", "Boko Haram"),
    "same-loser": ("seized", "Boko Haram"),
    "same-people": ("killed", "residents"),
    "one-target": ("use", "dozens of villagers"),
    "same-killing": ("massacre", "ten villagers"),
    "surrender": ("surrendered", "the Nigerian army"),
    "same-captor": ("surrendered in", "the Nigerian army"),
}


def stated(text: str, claim: tuple[str, str, str], *, status: str = "asserted") -> Stated | None:
    trigger, type_, parts = claim
    if trigger not in text:
        return None
    at = words(text, trigger)
    number, sentence = next((n, s) for n, s in enumerate(split_sentences(text)) if at.within(s))

    def of(letter: str) -> tuple[Span, ...]:
        named = re.findall(rf"(?:^| ){letter}:(.*?)(?= \w:|$)", parts)
        return tuple(words(text, name, sentence.start) for name in named if name in sentence.text)

    planned = " would " in sentence.text
    return Stated(
        number=number,
        sentence=sentence,
        trigger=at,
        type=type_,
        status="planned" if planned else status,
        actors=of("a"),
        targets=of("t"),
        places=of("p"),
        sources=of("s"),
        claimed=" claimed" in sentence.text,
    )


def found(text: str, claims: tuple[tuple[str, str, str], ...], trigger: str, role: str, **more: str) -> Implied | None:
    told = sorted(
        (one for claim in claims if (one := stated(text, claim, **more)) is not None), key=lambda one: one.trigger
    )
    mentions = sorted({span for one in told for span in (*one.actors, *one.targets, *one.sources)})
    who = dict(zip(mentions, resolver().explain(text, mentions, published=date(2017, 10, 1), outlet=None), strict=True))
    at = next(number for number, one in enumerate(told) if one.trigger.text == trigger)
    return implied(text, told, who, resolver().table)[at].get(role)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_implied_rules_name_whom_their_example_leaves_out_and_leave_their_counter_example(rule: Rule) -> None:
    trigger, wanted = WANTED[rule.id]
    mine = found(rule.example, CLAIMS[rule.id], trigger, rule.role)
    assert mine is not None
    assert ([span.text for span in mine.words], mine.rule) == ([wanted], rule.id)
    left = found(rule.counter, CLAIMS[rule.id], trigger, rule.role)
    assert left is None or left.rule != rule.id


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_implied_nobody_where_it_is_denied(rule: Rule) -> None:
    trigger, _ = WANTED[rule.id]
    if " would " not in rule.example:
        assert found(rule.example, CLAIMS[rule.id], trigger, rule.role, status="denied") is None


def test_implied_leaves_what_the_sentence_tells() -> None:
    text = "Boko Haram raided the market and ten people were killed by the army."
    claims = (("raided", "assault", "a:Boko Haram"), ("killed", "kill", "t:ten people a:the army"))
    assert found(text, claims, "killed", "actor") is None


def test_implied_passes_over_a_doubted_doer() -> None:
    text = "Boko Haram raided Damzai on Monday. Soldiers arrived after the raid."
    assert found(text, CLAIMS["same-event"], "raid.", "actor", status="possible") is None


def test_implied_raid_elsewhere_is_another() -> None:
    text = "Boko Haram raided Damzai on Monday. Soldiers arrived after the raid in Gwoza."
    claims = (("raided", "assault", "a:Boko Haram p:Damzai"), ("raid in", "assault", "p:Gwoza"))
    assert found(text, claims, "raid in", "actor") is None


def test_implied_second_side_of_a_clash_told_in_its_own_example() -> None:
    (rule,) = [rule for rule in RULES if rule.id == "two-sides"]
    mine = found(rule.example, CLAIMS[rule.id], "Clashes", "target")
    assert mine is not None
    assert [span.text for span in mine.words] == ["The YPG"]


def test_implied_own_dead_arent_ones_own_doing() -> None:
    text = "Boko Haram raided the market and ten Boko Haram fighters were killed."
    claims = (("raided", "assault", "a:Boko Haram"), ("killed", "kill", "t:ten Boko Haram fighters"))
    assert found(text, claims, "killed", "actor") is None


def test_implied_dead_of_an_attack_that_was_beaten_back_may_be_the_attackers() -> None:
    text = "Soldiers repelled a raid by Boko Haram and ten people were killed."
    claims = (("raid", "assault", "a:Boko Haram"), ("killed", "kill", "t:ten people"))
    assert found(text, claims, "killed", "actor") is None
    assert found(text, (("raid", "assault", ""), claims[1]), "raid", "target") is None


def test_implied_dead_of_a_war_arent_those_of_one_attack() -> None:
    text = "Thousands were killed in the war that began when Boko Haram raided Damzai."
    claims = (("killed", "kill", "t:Thousands"), ("raided", "assault", "a:Boko Haram"))
    assert found(text, claims, "killed", "actor") is None
    assert found(text, (claims[0], ("raided", "assault", "")), "raided", "target") is None


def test_implied_enemy_is_nobody_where_it_is_only_named_with_others() -> None:
    text = "The YPG fought Boko Haram and Ansaru on Monday. The YPG captured Damzai on Friday."
    claims = (("fought", "clash", "a:The YPG t:Boko Haram and Ansaru"), ("captured", "capture", "a:The YPG"))
    assert found(text, claims, "captured", "target") is None


def test_implied_who_is_besieged_fights_the_besieger() -> None:
    text = "Boko Haram surrounded the YPG. The YPG fought on."
    claims = (("surrounded", "besiege", "a:Boko Haram t:the YPG"), ("fought", "clash", "a:The YPG"))
    mine = found(text, claims, "fought", "target")
    assert mine is not None
    assert [span.text for span in mine.words] == ["Boko Haram"]


def test_implied_two_sides_are_the_only_ones() -> None:
    text = (
        "The YPG fought Boko Haram. Boko Haram fought the YPG. Hezbollah shelled Damzai. Clashes were heard at night."
    )
    claims = (
        ("fought Boko", "clash", "a:The YPG t:Boko Haram"),
        ("fought the", "clash", "a:Boko Haram t:the YPG"),
        ("Clashes", "clash", ""),
    )
    assert found(text, claims, "Clashes", "actor") is not None
    assert found(text, (*claims, ("shelled", "shelling", "a:Hezbollah")), "Clashes", "actor") is None
    once = (claims[0], claims[2])
    assert found(text, once, "Clashes", "actor") is None


def test_implied_army_fights_for_its_state() -> None:
    text = "Nigeria fought Boko Haram on Monday. The Nigerian army captured Damzai on Friday."
    claims = (("fought", "clash", "a:Nigeria t:Boko Haram"), ("captured", "capture", "a:The Nigerian army"))
    mine = found(text, claims, "captured", "target")
    assert mine is not None
    assert [span.text for span in mine.words] == ["Boko Haram"]


def test_implied_enemy_is_told_once_a_claim_however_often_it_is_named() -> None:
    text = "The YPG fought Boko Haram. The YPG fought Ansaru and fighters of Ansaru. The YPG captured Damzai."
    claims = (
        ("fought Boko", "clash", "a:The YPG t:Boko Haram"),
        ("fought Ansaru", "clash", "a:The YPG t:Ansaru t:fighters of Ansaru"),
        ("captured", "capture", "a:The YPG p:Damzai"),
    )
    assert found(text, claims, "captured", "target") is None


@pytest.mark.parametrize(("teller", "captor"), [("Nigerian", True), ("Ghanaian", False)])
def test_implied_fighters_surrender_to_their_own_state_that_tells_it(teller: str, captor: bool) -> None:
    text = f"Ten Boko Haram fighters surrendered, the {teller} government said."
    claims = (("surrendered", "surrender", f"a:Ten Boko Haram fighters s:the {teller} government"),)
    assert (found(text, claims, "surrendered", "target") is not None) is captor


def test_implied_rules_stand_in_the_documents() -> None:
    told = (Path(__file__).parents[2] / "docs" / "actors.md").read_text(encoding="utf-8")
    assert [rule.id for rule in RULES if f"| {rule.brief} | {rule.reason} | *{rule.example}* |" not in told] == []


def test_implied_says_why_in_a_few_words() -> None:
    assert all(0 < len(Implied((), rule.id).why.split()) < 10 for rule in RULES)


def test_implied_nobody_of_those_who_fight_each_other() -> None:
    text = "The YPG fought Boko Haram on Monday. Fighters of the YPG battled each other on Friday."
    claims = (("fought", "clash", "a:The YPG t:Boko Haram"), ("battled", "clash", "a:Fighters of the YPG"))
    assert found(text, claims, "battled", "target") is None


@pytest.mark.parametrize("hit", ["", "t:villagers"])
def test_implied_enemy_is_not_the_target_of_shells_that_hit_people(hit: str) -> None:
    text = "The YPG fought Boko Haram. The YPG shelled villagers on Monday. The YPG bombarded Damzai on Friday."
    claims = (
        ("fought", "clash", "a:The YPG t:Boko Haram"),
        ("shelled", "shelling", f"a:The YPG {hit}"),
        ("bombarded", "shelling", "a:The YPG p:Damzai"),
    )
    assert (found(text, claims, "bombarded", "target") is None) is bool(hit)


def test_implied_politician_who_tells_a_plan_needs_not_carry_it_out() -> None:
    text = "Barack Obama said the town would be captured soon."
    assert found(text, (("captured", "capture", "s:Barack Obama"),), "captured", "actor") is None


def test_implied_article_of_another_word_makes_no_event_known() -> None:
    text = "Boko Haram fought the YPG in Damzai. Those hurt in clashes fled."
    claims = (("fought", "clash", "a:Boko Haram t:the YPG"), ("clashes", "clash", ""))
    assert found(text, claims, "clashes", "actor") is None


def test_implied_attack_by_any_word_is_the_attack_told_by_that_word() -> None:
    text = "Attacks by Boko Haram hit Damzai. The YPG bombed Gwoza from the air. Ten fled the attacks."
    claims = (
        ("Attacks", "assault", "a:Boko Haram"),
        ("bombed", "airstrike", "a:The YPG"),
        ("attacks", "airstrike", ""),
    )
    mine = found(text, claims, "attacks", "actor")
    assert mine is not None
    assert [span.text for span in mine.words] == ["Boko Haram"]
