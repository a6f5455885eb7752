"""Speakers told by their post and named only later: "a coalition spokesman said … Colonel A. Hall told reporters"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.actors import Resolution

from .attribution import Saying
from .participants import Who

# How many sentences later the name must come.
REACH = 3
RULE = "named-later"


def named_later(numbers: Sequence[int], sayings: Sequence[tuple[Saying, ...]], who: Who) -> list[tuple[Saying, ...]]:
    """The sayings of each claim, a post replaced by the person who speaks for the same body soon after.

    `numbers` are the sentences of the claims, parallel to `sayings`.
    """
    told = [(number, saying) for number, mine in zip(numbers, sayings, strict=True) for saying in mine]
    return [
        tuple(_named(number, saying, told, who) for saying in mine)
        for number, mine in zip(numbers, sayings, strict=True)
    ]


def _named(number: int, saying: Saying, told: Sequence[tuple[int, Saying]], who: Who) -> Saying:
    post = who.get(saying.meant) if saying.meant else None
    if post is None or post.entry is None or not post.described or post.person or post.described.endswith("s"):
        return saying
    for later, other in told:
        person = who.get(other.meant) if other.meant and number < later <= number + REACH else None
        if person is not None and _speaks_for(person, post):
            return replace(saying, carried_from=other.meant, rule=RULE)
    return saying


def _speaks_for(person: Resolution, post: Resolution) -> bool:
    entry, body = person.entry, post.entry
    if entry is None or body is None:
        return False
    if entry.kind == "official":
        return body.id in (entry.party, entry.parent)
    return bool(person.person) and entry.id == body.id
