"""Which countries a text speaks of: names and demonyms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .gazetteer import Gazetteer

# A word that can begin or go on a country's name, dots of "U.S." and apostrophes inside a name included.
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_](?:[^\W\d_]|['’](?=[^\W\d_]{2}))*")
LONGEST = 5
# An adjective tells who, and only then where; "Gaza" and "Crimea" tell a country without naming it.
NAME_WEIGHT, DEMONYM_WEIGHT, HINT_WEIGHT = 1.0, 0.5, 0.75
LINKS = frozenset(("of", "the", "and"))


def country_mentions(text: str, gazetteer: Gazetteer) -> dict[str, float]:
    """ISO 3166-1 alpha-2 -> how much a text speaks of the country.

    Each name counts 1, each demonym half, each region that tells its country ("Gaza", "Darfur") three quarters.
    "Syrians" counts as "Syrian" does, and a possessive that lost its apostrophe ("Syrias border") as the name. Names in
    capitals throughout ("SYRIA") count; "US" and "CAR" only in capitals.
    """
    weights: dict[str, float] = {}
    for country, weight, _, _ in mentions(text, gazetteer.country_words):
        weights[country] = weights.get(country, 0.0) + weight
    return weights


def mentions(text: str, words: Mapping[str, tuple[str, float]]) -> Iterator[tuple[str, float, int, int]]:
    """Countries named in a text, with weight and offsets, the longest name first where several begin at one word."""
    found = list(_WORD.finditer(text))
    at = 0
    while at < len(found):
        step = 1
        if found[at][0][0].isupper():
            for size in range(min(LONGEST, len(found) - at), 0, -1):
                last = found[at + size - 1]
                if last[0] in LINKS:
                    continue
                hit = country_of(text[found[at].start() : last.end()], words)
                if hit:
                    yield (*hit, found[at].start(), last.end())
                    step = size
                    break
        at += step


def country_of(name: str, words: Mapping[str, tuple[str, float]]) -> tuple[str, float] | None:
    """Country and weight of a name or demonym as it is written; None for any other words."""
    hit = words.get(name) or words.get(name.title() if name.isupper() and len(name) > 3 else name)
    if hit is None and len(name) > 4 and name.endswith("s"):
        hit = words.get(name[:-1])
    return hit
