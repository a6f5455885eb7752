"""The relation that a place phrase puts between what happened and the place it names.

A phrase is read as three parts: the words before the place's name, the name, and the words after it. Rules of `BEFORE`
look at the end of the first part, rules of `AFTER` at the beginning of the last; the first that matches says the
relation. Where none does, what happened happened `in` the place. Each rule's example and counter-example are tests; in
both the name stands in square brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .wording import CENTRE, DISTANCE, SIDE, VAGUE_DISTANCE, km_of, side_of


@dataclass(frozen=True, slots=True)
class Relation:
    """One of `claims.RELATIONS`; `side` is a compass side or C; `km` a stated distance; `rule` the rule that saw it."""

    kind: str
    side: str | None = None
    km: float | None = None
    rule: str = "bare"


@dataclass(frozen=True, slots=True)
class RelationRule:
    """`pattern` may have the groups `side`, `centre`, `number` and `unit`. `relation` is None where it proves none."""

    id: str
    relation: str | None
    example: str
    counter: str
    pattern: re.Pattern[str]


def _before(rule_id: str, relation: str | None, example: str, counter: str, pattern: str) -> RelationRule:
    return RelationRule(rule_id, relation, example, counter, re.compile(rf"(?:^|\b)(?:{pattern})\s*$"))


def _after(rule_id: str, relation: str, example: str, counter: str, pattern: str) -> RelationRule:
    return RelationRule(rule_id, relation, example, counter, re.compile(rf"^(?:{pattern})\b"))


_PARTS = (
    r"(?:parts?|areas?|sides?|half|sectors?|sections?|districts?|neighbou?rhoods?|quarters?|wards?|portions?|reaches"
    r"|regions?|countryside|suburbs|villages|towns|swathes?|swaths?|corner|tip|end|flank)"
)
_EDGES = r"(?:edges?|outskirts|fringes?|peripher(?:y|ies)|entrances?|gates?|limits|perimeter|approaches|borders?)"
_AROUND = r"(?:surroundings?|environs|vicinity|countryside|hinterland|suburbs|orbit)"

_OF_CENTRE = r"(?:\s+(?:the\s+)?(?:city\s+)?cent(?:er|re)\s+of)?"

BEFORE = (
    _before("within-distance", "within", "within 10 km (7 miles) of [Mosul]", "10 km south of [Mosul]",
            r"(?:within|less than|under|up to|no more than)\s+(?:about |around |some |just )?"
            rf"{DISTANCE}\s+(?:of|from){_OF_CENTRE}"),
    _before("distance-and-side", "direction", "a village 45 km south of [Mosul]", "45 km from [Mosul]",
            rf"{DISTANCE}\s+(?:away\s+)?(?:to the\s+)?(?:just\s+)?{SIDE}\s+(?:of|from){_OF_CENTRE}"),
    _before("distance", "direction", "some 30 miles from [Mosul]", "thirty villages from [Mosul]",
            rf"{DISTANCE}\s+(?:away\s+|outside\s+)?(?:from|outside|off|of){_OF_CENTRE}"),
    _before("vague-distance", "near", "a few kilometres from [Mosul]", "a few villages from [Mosul]",
            rf"{VAGUE_DISTANCE}\s+(?:away\s+)?(?:(?:to the\s+)?{SIDE}\s+of|from|outside|off)"),
    _before("bank", "edge", "the east bank of [Euphrates]", "the central bank of [Iraq]",
            rf"{SIDE}\s+(?:bank|shore)s?\s+of(?:\s+the)?"),
    _before("side-and-edge", "edge", "the western edge of [Mosul]", "the western half of [Mosul]",
            rf"{SIDE}\s+{_EDGES}\s+(?:of|to|in)"),
    _before("border-with", "edge", "the border with [Gaza]", "the bond with [Gaza]",
            r"(?:border|frontier)s?\s+with"),
    _before("edge", "edge", "villages on the outskirts of [Mosul]", "the markets of [Mosul]",
            rf"{_EDGES}\s+(?:of|to)"),
    _before("part-with-side", "part", "northern parts of [Syria]", "northern lights of [Syria]",
            rf"(?:far\s+)?{SIDE}\s+(?:[\w-]+\s+)?{_PARTS}\s+(?:of|in)"),
    _before("to-the-side", "direction", "to the north of [Mosul]", "to the market of [Mosul]",
            rf"to the\s+(?:immediate\s+)?{SIDE}\s+of"),
    _before("the-side", "part", "the north of [Syria]", "north of [Syria]",
            rf"the\s+(?:far\s+)?{SIDE}\s+of"),
    _before("side", "direction", "just north of [Mosul]", "the north of [Mosul]",
            rf"{SIDE}\s+of"),
    _before("centre", "part", "the centre of [Mosul]", "a sports centre in [Mosul]",
            rf"(?:the\s+(?:very\s+)?{CENTRE}|downtown|city cent(?:er|re))\s+of"),
    _before("road-from", "along", "the road from [Mosul]", "a man from [Mosul]",
            r"(?:(?:on|along)\s+)?the\s+(?:main\s+)?(?:road|way|highway|route)\s+(?:from|between)"),
    _before("between", "between", "between [Mosul]", "among [Mosul]",
            r"between"),
    _before("along", "along", "along [Euphrates]", "a long way to [Mosul]",
            r"(?:along|alongside|(?:on |at )?the (?:banks?|shores?|course) of|on the banks of|across the banks of)"),
    _before("toward", "toward", "on the road to [Mosul]", "the road in [Mosul]",
            r"(?:towards?|in the direction of|en route to|(?:on|along) the (?:road|way|highway) to|headed for|bound for)"),
    _before("around", "around", "around [Mosul]", "round-the-clock raids on [Mosul]",
            rf"(?:all\s+)?(?:around|surrounding|encircling)|(?:the\s+)?{_AROUND}\s+(?:of|around)|area(?:s)?\s+around"),
    _before("outside", "near", "just outside [Mosul]", "inside [Mosul]",
            r"(?:just\s+|right\s+)?outside(?:\s+of)?"),
    _before("near", "near", "close to [Mosul]", "a close ally in [Mosul]",
            r"(?:near|nearby|close to|next to|not far from|adjacent to|opposite|facing|overlooking|beside|by|neighbou?ring to)"),
    _before("bordering", None, "a province bordering [Iraq]", "the border of [Iraq]",
            r"(?:bordering|that borders|which borders|adjoining)"),
    _before("parts", "part", "swathes of [Mosul]", "the fall of [Mosul]",
            rf"(?:{_PARTS}|most|much|half|some|all|strip|pockets?)\s+(?:of|in|within|inside)"),
)  # fmt: skip

AFTER = (
    _after("side-and-edge-after", "edge", "[Mosul]'s western outskirts", "[Mosul]'s western half",
           rf"\s*(?:['’]?s\s+|\s+){SIDE}\s+{_EDGES}"),
    _after("edge-after", "edge", "[Mosul]'s outskirts", "[Mosul]'s market",
           rf"\s*['’]?s?\s+{_EDGES}"),
    _after("part-after", "part", "[Mosul]'s southern districts", "[Mosul]'s northern lights",
           rf"\s*(?:['’]?s)?\s+(?:far\s+)?{SIDE}\s+{_PARTS}"),
    _after("side-after", "part", "[Syria]'s north", "[Syria]'s northern lights",
           rf"\s*['’]?s\s+(?:far\s+)?{SIDE}(?!\w|\s+[a-z])"),
    _after("centre-after", "part", "[Mosul] city centre", "[Mosul] cement factory",
           r"\s*(?:['’]?s\s+)?(?:\s*city\s+|\s*town\s+|\s*)(?P<centre>cent(?:er|re)|downtown)"),
    _after("around-after", "around", "[Mosul] countryside", "[Mosul] council",
           rf"\s*['’]?s?\s+(?:\w+ern\s+)?{_AROUND}|\s+and its (?:surroundings|environs|suburbs|outskirts)"),
    _after("parts-after", "part", "[Mosul]'s neighbourhoods", "[Mosul]'s governor",
           rf"\s*['’]s\s+(?:[\w-]+\s+)?{_PARTS}"),
)  # fmt: skip

IN = Relation("in")
_PART_BEFORE = re.compile(rf"(?:{SIDE}|{CENTRE})\s*$")


def relation_of(before: str, after: str) -> Relation | None:
    """The relation by the words on both sides of a name, both in small letters; None where they deny that it is there.

    "a province bordering Iraq" names a country that the province isn't in.
    """
    for rules, words in ((BEFORE, before), (AFTER, after)):
        for rule in rules:
            found = rule.pattern.search(words)
            if found:
                return None if rule.relation is None else _relation(rule.relation, found, rule.id)
    return IN


def part_before(before: str) -> tuple[str, str] | None:
    """The side that stands right before a name ("eastern [Mosul]", "central [Mosul]") and the words before it."""
    found = _PART_BEFORE.search(before)
    if not found:
        return None
    return ("C" if found["centre"] else side_of(found["side"])), before[: found.start()]


def _relation(kind: str, found: re.Match[str], rule: str) -> Relation:
    groups = found.groupdict()
    side = side_of(groups["side"]) if groups.get("side") else "C" if groups.get("centre") or rule == "centre" else None
    km = km_of(groups["number"], groups["unit"]) if groups.get("number") else None
    return Relation(kind, side, km, rule)
