from __future__ import annotations

import pytest

from sayso.claims import RELATIONS, SIDES
from sayso.places.relations import AFTER, BEFORE, IN, Relation, RelationRule, part_before, relation_of

RULES = (*BEFORE, *AFTER)


def read(example: str) -> Relation | None:
    start, end = example.index("["), example.index("]")
    return relation_of(example[:start].lower(), example[end + 1 :].lower())


def seen_by(example: str) -> str:
    found = read(example)
    return found.rule if found else "bordering"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_relations_each_rule_sees_its_example(rule: RelationRule) -> None:
    assert seen_by(rule.example) == rule.id
    found = read(rule.example)
    assert (found.kind if found else None) == rule.relation


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_relations_each_rule_leaves_its_counter_example(rule: RelationRule) -> None:
    assert seen_by(rule.counter) != rule.id


def test_relations_ids_are_unique_and_kinds_are_of_the_vocabulary() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert {rule.relation for rule in RULES if rule.relation} <= set(RELATIONS)


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("within 10 km (7 miles) of [x]", ("within", None, 10.0)),
        ("less than five miles from [x]", ("within", None, 8.047)),
        ("45 km south of [x]", ("direction", "S", 45.0)),
        ("some 1,200 metres north-east of [x]", ("direction", "NE", 1.2)),
        ("20km to the southwest of [x]", ("direction", "SW", 20.0)),
        ("30 miles north of the centre of [x]", ("direction", "N", 48.28)),
        ("12 km from [x]", ("direction", None, 12.0)),
        ("close to [x]", ("near", None, None)),
        ("[x]'s surroundings", ("around", None, None)),
        ("the southern countryside of [x]", ("part", "S", None)),
        ("the gates of [x]", ("edge", None, None)),
        ("[x]'s eastern outskirts", ("edge", "E", None)),
        ("[x] s northwest", ("part", "NW", None)),
        ("the heart of [x]", ("part", "C", None)),
        ("on the banks of [x]", ("along", None, None)),
        ("towards [x]", ("toward", None, None)),
    ],
)
def test_relations_phrases(phrase: str, wanted: tuple[str, str | None, float | None]) -> None:
    found = read(phrase)
    assert found is not None
    assert (found.kind, found.side, found.km) == wanted
    assert found.side is None or found.side in SIDES


def test_relations_nothing_special_is_in() -> None:
    assert relation_of("", "") == IN
    assert relation_of("a market in", " on Friday") == IN


def test_relations_a_side_right_before_a_name() -> None:
    assert part_before("rebel-held north-western") == ("NW", "rebel-held ")
    assert part_before("in central") == ("C", "in ")
    assert part_before("in besieged") is None
