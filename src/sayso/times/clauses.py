"""Where in a clause a day may be told: "since fighting broke out **on Monday**", "**Friday** when the bridge fell"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .patterns import MONTH, NAMED_YEAR, SEASON, WEEKDAY

_OPENS = re.compile(
    rf"(?:\d+(?:st|nd|rd|th)?|[\d./-]+|{MONTH}|{WEEKDAY}|{SEASON}|early|mid|late|last|this|next|yesterday|today|tomorrow"
    r"|tonight|overnight|an?|the|few|several|between|from|over|nearly|almost|christmas|new)"
)
# Words that are months, seasons and weekdays only behind a preposition ("a march", "the fall of the city", "sat").
_UNSURE = re.compile(rf"(?:{MONTH}|{SEASON}|mon|tue|wed|thu|fri|sat|sun|now|still|ongoing)")
_BEFORE_UNSURE = frozenset("in of since by until before after from during early mid late".split())
# Behind a beginning these make another day of it.
_TURNS = frozenset("before after earlier later ago since until from anniversary".split())
_YEAR = re.compile(rf"\b{NAMED_YEAR}\b")
# A year told with these is not the event's, or no year.
_NOT_THEN = re.compile(r"\b(?:anniversary|resolution|regiment|brigade|commemorat\w+)\b")


def candidates(words: str) -> Iterator[str]:
    """Parts of `words` that may tell a day: endings, longest first; beginnings; at last a year anywhere."""
    tokens = words.split()
    for at in range(1, len(tokens)):
        lone = at + 1 == len(tokens)
        if lone and (
            _YEAR.fullmatch(tokens[at]) or (_UNSURE.fullmatch(tokens[at]) and tokens[at - 1] not in _BEFORE_UNSURE)
        ):
            continue
        if _OPENS.fullmatch(tokens[at]) and tokens[at:-1] != ["the"]:
            yield " ".join(tokens[at:])
    if tokens and _OPENS.fullmatch(tokens[0]):
        for stop in range(len(tokens) - 1, 0, -1):
            unsure = stop == 1 and _UNSURE.fullmatch(tokens[0])
            if not unsure and tokens[: stop - 1] != ["the"] and tokens[stop] not in _TURNS:
                yield " ".join(tokens[:stop])
    year = None if _NOT_THEN.search(words) else _YEAR.search(words)
    if year:
        yield year[0]
