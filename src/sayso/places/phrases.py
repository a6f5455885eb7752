"""Reading a place phrase: which name it hangs on, what kind of place is asked for, what contains it, which relation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .relations import Relation, part_before, relation_of
from .toponyms import Toponym, is_acronym
from .types import POINT, group_of
from .wording import is_side

# Words that end the description of a place when read backwards: "12 km south of | the besieged eastern town of".
_STOPS = frozenset((
    "in", "at", "on", "near", "of", "from", "to", "outside", "around", "along", "between", "within", "inside", "across",
    "through", "towards", "toward", "into", "onto", "off", "over", "under", "by", "against", "surrounding", "bordering",
    "opposite", "beside", "beneath", "overlooking", "facing", "alongside", "adjoining", "downtown", "encircling", "and",
    "throughout", "via", "where", "that", "borders", "with", "than",
))  # fmt: skip
_COUNTRY = re.compile(r"\b(?:countryside|rural)\b")
# After these an unknown name is a place's, not an actor's.
_PUT = frozenset(("in", "at", "near", "outside", "around", "to", "from", "toward", "towards", "on", "inside"))
_OF = frozenset(("of", "called", "named"))
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "this", "that", "s", "'s", "’s"))
_ARTICLES = frozenset(("a", "an", "another"))
_WORD = re.compile(r"[^\s,;()]+")
_POSSESSIVE = re.compile(r"^\s*(?:['’]s?|s)\s")
_AND = re.compile(r"^\s*(?:and|to|-|–)\s*(?:the\s+)?$")
# "the city of X" is X; "the quarters of X", "the base of X" are in it or by it.
NAMED_SO = frozenset(("settlement", "capital", "province", "region", "country", "held", "camp", "river", "nature"))
_FROM_A_POINT = frozenset(("within", "direction", "near", "between", "edge", "toward"))
_HOLDING = frozenset(("", "in", "of", "on", "inside", "within", "in the", "of the"))
# Groups that name a place by what it is part of where nobody knows its own name.
PARTS = frozenset(("quarter", "facility", "district"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase says: the name it hangs on (`head`), the kind asked for, the relation, the names of what holds it.

    `other` is the second name of "between A and B". `relation` is None where the phrase denies that it is there
    ("bordering Iraq"). `within_head` is true where the phrase names no place of its own but lies somewhere in `head`
    ("a village in Idlib"): then an area is asked for. `own` is a name that nobody knows and that `head` stands in for
    ("al-Foo, 12 km south of Raqqa").
    """

    head: Toponym
    asks: str | None
    relation: Relation | None
    containers: tuple[Toponym, ...]
    other: Toponym | None = None
    within_head: bool = False
    own: Toponym | None = None


def read_phrase(phrase: str, names: Sequence[Toponym]) -> Reading | None:
    """The reading of a phrase by the names in it; None where it names no place."""
    places = [name for name in names if name.known or _stands_for_a_place(phrase, name)]
    if not places:
        return None
    at = 0
    while at + 1 < len(places) and (
        _holds_next(phrase, places[at], places[at + 1]) or _describes(phrase, places[at], places[at + 1])
    ):
        at += 1
    head, holding = places[at], places[:at]
    own = None
    if not head.known and at + 1 < len(places):
        placed = _relation_between(phrase, head, places[at + 1])
        if placed is not None:
            own, head, at = head, places[at + 1], at + 1
    before = phrase[: head.start] if own is None else phrase[own.after : head.start]
    core, asks, described = strip_description(_low(before), head.group)
    after = _low(phrase[head.after :])
    relation = _relation(core, after, described=described)
    other = _other_end(phrase, places[at:], relation)
    if other is not None and relation is not None and relation.kind == "in":
        relation = Relation("along", rule="hyphen")
    if relation is not None and relation.kind == "part" and relation.side and _COUNTRY.search(phrase.lower()):
        asks = asks or "province"
    within_head = _is_indefinite(core, before, head) and (relation is None or relation.kind in ("in", "part"))
    containers = [*holding, *(_containers_after(phrase, places[at:]) if other is None else ())]
    if asks is None and relation is not None and relation.kind in _FROM_A_POINT:
        asks = POINT
    asks = "area" if within_head and asks in (None, "settlement") else asks
    return Reading(head, asks, relation, tuple(containers), other, within_head, own)


@lru_cache(maxsize=4_096)
def strip_description(before: str, group: str | None) -> tuple[str, str | None, bool]:
    """The words before a name without those that only describe it; the kind they ask for; whether a side described it.

    "12 km south of the besieged town of" -> "12 km south of", settlement. "the northwestern" before "Idlib province":
    the side tells where the province lies in its country; "eastern" without an article before "Deir al-Zor province"
    stays: a part of it. `group` is the group of the type word after the name.
    """
    words = [(match.start(), match[0]) for match in _WORD.finditer(before)]
    at = len(words)
    asks = group
    typed = False
    if at > 1 and words[at - 1][1] in _OF and _names_so([word for _, word in words[: at - 1]]):
        asks, typed, at = asks or group_of(words[at - 2][1]), True, at - 2
    elif at and group_of(words[at - 1][1]) and not is_side(words[at - 1][1]):
        asks, typed, at = asks or group_of(words[at - 1][1]), True, at - 1
    described = False
    while at and words[at - 1][1] not in _STOPS:
        word = words[at - 1][1]
        if is_side(word) and not typed:
            determined = at > 1 and (words[at - 2][1] in _DETERMINERS or words[at - 2][1].endswith(("'s", "’s")))
            if not (determined and group == "province"):
                break
            described = True
        at -= 1
    return before[: words[at][0]].rstrip() if at < len(words) else before.rstrip(), asks, described


def _names_so(words: list[str]) -> bool:
    """True for "the city (of)" and "the district (of)"; "a northern district (of)" is a part."""
    if words[-1] == "district":
        return _ARTICLES.isdisjoint(words[-3:])
    return group_of(words[-1]) in NAMED_SO


def _relation(core: str, after: str, *, described: bool) -> Relation | None:
    part = None if described else part_before(core)
    relation = relation_of(part[1].rstrip() if part else core, after)
    if part and relation is not None and (relation.kind == "in" or (relation.kind == "part" and not relation.side)):
        return Relation("part", part[0], rule="part-before")
    return relation


def _low(words: str) -> str:
    return words.lower().replace("’", "'")


def _stands_for_a_place(phrase: str, name: Toponym) -> bool:
    """True if an unknown name is told to be a place's: by its type, or because the phrase opens with it."""
    if is_acronym(name.name, phrase):
        return False
    _, asks, _ = strip_description(_low(phrase[: name.start]), name.group)
    if asks is not None:
        return True
    before, after = _low(phrase[: name.start]).split(), phrase[name.after :]
    if re.match(r"\s*,\s*(?:in\s+)?(?:the\s+)?[A-Z]", after):
        return True
    placed = all(word in _DETERMINERS or word in _STOPS for word in before) or before[-1] in _PUT
    return placed and re.match(r"\s*(?:$|,|\(|in\b|near\b|on\b|and\b)", after) is not None


def _holds_next(phrase: str, name: Toponym, following: Toponym) -> bool:
    """True for "Syria's Raqqa", "Aleppo's al-Zahra quarter", "the Idlib town of Saraqib": the second is the place."""
    after = name.end if re.match(r"\s+of\b", phrase[name.after :]) else name.after
    between = phrase[after : following.start]
    possessive = _POSSESSIVE.match(between + " ")
    rest = between[possessive.end() :] if possessive else between
    if not possessive and not re.search(r"\b(?:of|called|named)\s+(?:the\s+)?$", rest):
        return False
    core, asks, _ = strip_description(_low(rest), following.group)
    part = part_before(core)
    return (
        (part[1].strip() if part else core) == "" and (possessive is not None or asks is not None) and "," not in rest
    )


def _is_bare(after: str) -> bool:
    """True if the words after a name tell no relation to it."""
    relation = relation_of("", after)
    return relation is not None and relation.kind == "in"


def _describes(phrase: str, name: Toponym, following: Toponym) -> bool:
    """True for "the Aleppo provincial council in Azaz", "Somalia's parliament in Mogadishu": the first tells which."""
    between = _low(phrase[name.after : following.start])
    if re.match(r"\s*(?:'s|s)\s+(?:[a-z][\w-]*\s+){1,3}(?:in|at)\s+(?:the\s+)?$", between):
        return name.known and following.known and _is_bare(between)
    word = re.match(r" ([a-z][\w-]*)\b(?= )", between)
    if not name.known or not following.known or word is None or word[1] in _STOPS or group_of(word[1]):
        return False
    return not is_side(word[1]) and _is_bare(between)


def _other_end(phrase: str, places: Sequence[Toponym], relation: Relation | None) -> Toponym | None:
    """The second name of "between A and B", "the road from A to B", "the A-B highway"."""
    if relation is None or len(places) < 2 or not places[1].known:
        return None
    joint = phrase[places[0].after : places[1].start].lower()
    if relation.kind in ("between", "along"):
        return places[1] if _AND.match(joint) else None
    return places[1] if relation.kind == "in" and joint in ("-", "–") else None


def _containers_after(phrase: str, places: Sequence[Toponym]) -> list[Toponym]:
    """The names that follow the first as what holds it: "Azaz in Aleppo province, Syria", "Idlib, north-western Syria"."""
    held: list[Toponym] = []
    for name, following in pairwise(places):
        core, _, _ = strip_description(_low(phrase[name.after : following.start]), following.group)
        part = part_before(core)
        if (part[1] if part else core).strip(" ,") not in _HOLDING:
            break
        held.append(following)
    return held


def _relation_between(phrase: str, own: Toponym, following: Toponym) -> Relation | None:
    """The relation that puts an unknown place by a known one; None where it is only said to lie in it."""
    core, _, described = strip_description(_low(phrase[own.after : following.start]), following.group)
    relation = _relation(core, "", described=described)
    if relation is None or relation.kind in ("in", "part"):
        return None
    return relation


def _is_indefinite(core: str, before: str, head: Toponym) -> bool:
    """True for "a village in [Idlib]", "villages across [Idlib]", "an [Idlib] village"."""
    words = core.split()
    if len(words) > 1 and words[-1] in _STOPS and any(group_of(word) == "settlement" for word in words[:-1]):
        return True
    return head.group == "settlement" and any(word in _ARTICLES for word in before.lower().split()[-3:])
