"""Time words without what tells no day: clock times, parts of the day, and the prepositions in front.

"early on Tuesday morning" becomes "early on tuesday", "the night of 21 March" becomes "21 march". Each row of
`REWRITES` has an example and a counter-example; both are tested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .folding import fold
from .patterns import AMOUNT, UNIT, WEEKDAY

_PART = (
    r"(?:(?:pre ?|mid )?dawn|day ?break|sun ?(?:rise|set|up|down)|(?:1st|last) light|(?:mid ?)?(?:morning|afternoon|night)"
    r"|night time|noon|mid ?day|lunch(?: ?time)?|dusk|night ?fall|evening|(?:broad )?day ?light"
    r"|(?:dawn |noon |evening )?prayers?(?: time)?|rush hour|(?:early|small|late) hours|the hour)"
)
_BEFORE = (
    r"(?:(?:at|around|about|approximately|by|before|after|until|till|since|towards?|in|during|throughout|on|from|over"
    r"|within|shortly|just|soon|into|the|very|early|late|later|earlier|local|part of|end of|start of|course of|middle of"
    r"|dead of|all) )*"
)
_ZONE = r"(?:gmt|utc|(?:local|[a-z]+an) time|local|msk|bst|cet|est|eest)"
_CLOCK = (
    rf"(?:\d{{1,2}}[:.]\d\d|(?!0000)0\d{{3}}|\d{{3,4}}(?= ?(?:[ap]m|hours|hrs|{_ZONE})\b)"
    rf"|\d{{1,2}}(?= ?(?:[ap]m|oclock|{_ZONE})\b))(?![\d./-])(?: ?[ap]m\b)?(?: (?:hours|hrs|oclock)\b)?(?: {_ZONE}\b)?"
)
_LEADING = re.compile(
    rf"(?:(?:on|in(?! {AMOUNT} {UNIT})|at(?! least)|for|of|over|about|around|approximately|roughly|circa|just|only"
    r"|sometime|some time|as (?:early|soon|late) as(?! possible)|and|or|into|between(?= and\b)|but|also|again) )+"
)
_TRAILING = re.compile(r"(?: (?:on|in|at|of|and|or|to|local|alone|itself))+")
_LEFT_OVER = re.compile(
    r"(?:(?:on|in|at|of|and|or|to|from|between|the|early|late|later|earlier|shortly|until|around|a|local) ?)*"
)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What `pattern` finds in folded words becomes `by`."""

    id: str
    reason: str
    example: str
    counter: str
    pattern: re.Pattern[str]
    by: str


REWRITES = (
    Rewrite(
        "this-part",
        "this morning is today's",
        "early this morning",
        "that morning",
        re.compile(rf"(?:(?:very )?(?:early|late|earlier|later) )?\bthis {_PART}\b"),
        "today",
    ),
    Rewrite(
        "last-night",
        "the last night is the one before the report",
        "late last night",
        "the last nights",
        re.compile(r"(?:\blate )?\blast night\b"),
        "overnight",
    ),
    Rewrite(
        "last-part",
        "the last evening is yesterday's",
        "last evening",
        "the last of evening",
        re.compile(rf"\blast {_PART}\b"),
        "yesterday",
    ),
    Rewrite(
        "other-part",
        "a part of another day counts from where that day counts",
        "early the next morning",
        "Monday morning",
        re.compile(
            r"(?:\b(?:early|late|later) (?:on |in )?)?"
            rf"\b((?:the |that )?(?:same|next|following|previous|preceding)|that|every|each|a|a single|1) {_PART}\b"
        ),
        r"\1 day",
    ),
    Rewrite(
        "prayers",
        "after Friday prayers is still Friday",
        "after Friday prayers",
        "after Friday",
        re.compile(rf"\b(?:after|before|during|following) ({WEEKDAY}) (?:noon )?prayers?\b"),
        r"\1",
    ),
    Rewrite(
        "clock",
        "a time of the clock tells no day",
        "around 5:25am local time on Monday",
        "24 hours",
        re.compile(rf"\b{_BEFORE}(?<![\d./-]){_CLOCK}"),
        " ",
    ),
    Rewrite(
        "part",
        "a part of the day tells no day",
        "before dawn on Thursday",
        "the day before",
        re.compile(rf"\b{_BEFORE}{_PART}(?: {_PART})*\b(?: (?:on|of|in|at))*"),
        " ",
    ),
    Rewrite(
        "in-the-day",
        "the day that is meant is told beside it or nowhere",
        "later in the day",
        "the day after",
        re.compile(
            r"\b(?:by|during|throughout|in|on|all|early|late|later|earlier|end of|course of)"
            r"(?: (?:on|in|of|the|course of|end of))* day(?: long)?\b(?! (?:before|after|of|that|when|in|\d))"
        ),
        " ",
    ),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that tell a day; `part` is true where a part of a day was told with them."""

    words: str
    part: bool


def worded(text: str) -> Wording:
    """Folded words without parts of the day; empty words where nothing else was told."""
    folded = fold(text)
    left = folded
    for rewrite in REWRITES:
        left = rewrite.pattern.sub(rewrite.by, left)
    left = bare(" ".join(left.split()))
    if left != folded and _LEFT_OVER.fullmatch(left):
        return Wording("", part=True)
    return Wording(left, part=False)


def bare(words: str) -> str:
    """Without prepositions that add nothing, in front and behind."""
    leading = _LEADING.match(words)
    if leading:
        words = words[leading.end() :]
    trailing = _TRAILING.search(words)
    return words[: trailing.start()] if trailing and trailing.end() == len(words) else words
