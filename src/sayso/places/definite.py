"""Phrases that name no place but point back to one: "the city", "there", "its outskirts", "the north"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .entry import Entry
from .relations import Relation, relation_of
from .types import fits, groups
from .wording import SIDE, side_of

ANY = "any"
BARE_SIDE = "bare-side"
VAGUE = frozenset((ANY, "zone"))
INSIDE_A_TOWN = frozenset(("quarter", "facility"))
_HERE = re.compile(r"^(?:over\s+|from\s+)?(?:there|here|it)$")
_AREA = ("place", "spot", "site", "scene")
_ITS = re.compile(r"\b(?:its|their)\s+")
_BORDER = re.compile(r"\b(?:border|frontier)s?\b")
_SIDE_ALONE = re.compile(rf"^the\s+(?:far\s+)?{SIDE}$")


@dataclass(frozen=True, slots=True)
class Pointer:
    """What a phrase points back to: the group of its noun (or `ANY`), and the relation to it."""

    group: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Seen:
    """A place that was named earlier in the report, and the kind that it was asked for by.

    `entry` is None where the name could not be resolved: what points to it must not pass on to an earlier one.
    """

    entry: Entry | None
    asks: str | None


def pointer_of(phrase: str) -> Pointer | None:
    """Where a phrase without a name points; None where it doesn't ("a village", "nationwide")."""
    low = " ".join(phrase.lower().replace("’", "'").split())
    if _BORDER.search(low):
        return None
    if _HERE.match(low):
        return Pointer(ANY, Relation("in", rule="there"))
    side = _SIDE_ALONE.match(low)
    if side:
        return Pointer(ANY, Relation("part", side_of(side["side"]), rule=BARE_SIDE))
    found = _definite().search(low)
    if found:
        noun = found["noun"]
        relation = relation_of(low[: found.start()], low[found.end() :])
        return Pointer(groups().get(noun, ANY), relation) if relation else None
    owned = _ITS.search(low)
    if owned:
        relation = relation_of(low[: owned.start()], f"'s {low[owned.end() :]}")
        return Pointer(ANY, relation) if relation and relation.kind != "in" else None
    return None


def antecedent(pointer: Pointer, seen: Sequence[Seen]) -> Entry | None:
    """The nearest earlier place that the pointer can mean. For a quarter or a building, the town that it must lie in."""
    group = "settlement" if pointer.group in INSIDE_A_TOWN else pointer.group
    for earlier in reversed(seen):
        if earlier.entry is None:
            if pointer.group in VAGUE or earlier.asks in (None, pointer.group, group):
                return None
        elif pointer.group in VAGUE or earlier.asks == group or fits(earlier.entry, group):
            return earlier.entry
    return None


@cache
def _definite() -> re.Pattern[str]:
    nouns = "|".join(re.escape(word) for word in sorted((*groups(), *_AREA), key=len, reverse=True))
    return re.compile(
        rf"\b(?:the|that|this|same|both)\s+(?:[\w-]+\s+){{0,3}}?(?P<noun>{nouns})\b(?!\s+(?:of|called|named)\b)"
    )
