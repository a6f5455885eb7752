"""Number words -> low, best and high: "at least 30", "dozens of civilians", "between 38 and 67", "half a million".

What words and modifiers come to stands in `WORDS` and `MODIFIERS`, what a claim's type counts in `COUNTED_BY`. Words
without a number ("many"), shares ("half of them") and ordinals ("the third") have none: low, best and high are None.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from sayso.claims import Count, Span
from sayso.times.numerals import LARGEST, SCALES, cardinal

Range = tuple[int, int, int]

# What the number of a claim counts: people by what befell them, acts of violence and of talking, else things or people,
# whichever the codebook's examples of the type name.
COUNTED_BY = {
    "killed": ("kill",),
    "wounded": ("wound",),
    "people": (
        "abduct", "detain", "release", "abuse", "displace", "evacuate", "surrender", "deploy", "besiege", "support", "protest",
    ),
    "things": ("destroy", "capture", "hold", "enter", "reach", "aid", "deny_aid"),
    "acts": (
        "advance", "withdraw", "lift_siege", "clash", "assault", "airstrike", "shelling", "bombing", "chemical_attack",
        "ceasefire", "agree", "negotiate", "threaten",
    ),
}  # fmt: skip
_OF = {claim_type: of for of, types in COUNTED_BY.items() for claim_type in types}


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word (a regular expression over small letters) and the range that it can mean."""

    word: str
    low: int
    best: int
    high: int
    reason: str
    example: str
    counter: str


WORDS = (
    NumberWord("once", 1, 1, 1, "one time", "once", "oncology wards"),
    NumberWord("twice|both|twin|double|(?:a )?pair", 2, 2, 2, "exactly two", "twin blasts", "pairing"),
    NumberWord("triple|(?:a )?trio", 3, 3, 3, "exactly three", "triple bombing", "triples"),
    NumberWord("(?:a )?couple", 2, 2, 3, "two by the dictionary, three in loose use", "a couple of shells", "couplets"),
    NumberWord("a few", 2, 3, 5, "fewer than several", "a few houses", "few"),
    NumberWord("(?:a )?handful", 3, 4, 9, "as many as are told apart without counting", "a handful of men", "handy"),
    NumberWord("several", 3, 5, 9, "more than two, not yet tens", "several raids", "severely"),
    NumberWord("tens", 20, 30, 99, "at least two tens, not yet hundreds", "tens of people", "tenths"),
    NumberWord("dozens", 24, 36, 99, "at least two dozen, not yet hundreds", "dozens of civilians", "many"),
    NumberWord("scores", 40, 60, 99, "at least two score, not yet hundreds", "scores of wounded", "scorers"),
    NumberWord("(?:by the )?hundreds?", 200, 300, 999, "at least two hundred, not yet thousands", "hundreds", "a lot"),
    NumberWord(
        "thousands", 2000, 3000, 9999, "at least two thousand, not yet tens of them", "thousands", "thousandths"
    ),
    NumberWord(
        "millions", 2 * 10**6, 3 * 10**6, 10**7 - 1, "at least two million", "millions of people", "millionaires"
    ),
)


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words before a number (a regular expression) and what they make of its range."""

    id: str
    words: str
    change: Callable[[int, int, int], Range]
    reason: str
    example: str
    counter: str


def _at_least(low: int, best: int, high: int) -> Range:
    return low, best, max(high, 2 * best)


def _more_than(low: int, best: int, high: int) -> Range:
    """A round number is a floor that nobody counted; any other is meant exactly."""
    step = 1 if low == high and low % 10 else 0
    return low + step, best + step, max(high, 2 * best)


def _up_to(_low: int, best: int, high: int) -> Range:
    return (best + 1) // 2, best, high


def _fewer_than(_low: int, best: int, _high: int) -> Range:
    top = max(0, best - 1)
    return min(top, (best + 1) // 2), top, top


def _nearly(low: int, best: int, high: int) -> Range:
    return low * 9 // 10, best, high


def _about(low: int, best: int, high: int) -> Range:
    return low * 9 // 10, best, -(-high * 11 // 10)


def _same(low: int, best: int, high: int) -> Range:
    return low, best, high


MODIFIERS = (
    Modifier(
        "at-least",
        r"at (?:the )?(?:very )?least(?: at)?|least|(?:no|not) (?:fewer|less) than|a minimum of|upwards? of",
        _at_least,
        "open above; drawn to twice the number, so that ranges can be compared",
        "at least 30",
        "at last 30",
    ),
    Modifier(
        "up-to",
        r"up to|as (?:many|high|much) as|at (?:the )?most|(?:no|not) more than|a maximum of",
        _up_to,
        "open below; drawn to half the number",
        "up to 40",
        "up 40",
    ),
    Modifier(
        "more-than",
        r"(?:well |just |far )?(?:more than|over|above)|in excess of|exceeding",
        _more_than,
        "as at least; one more where the number is not round",
        "more than 300",
        "three hundred more",
    ),
    Modifier(
        "fewer-than",
        r"(?:well |just |far )?(?:fewer than|less than|under|below)",
        _fewer_than,
        "one less at most; open below as up to",
        "fewer than 20",
        "the fewest 20",
    ),
    Modifier(
        "nearly",
        r"nearly|almost|close to|approaching",
        _nearly,
        "the number or up to a tenth less",
        "nearly 90,000",
        "near 90,000",
    ),
    Modifier(
        "about",
        r"about|around|some|approximately|approx\.?|roughly|(?:an )?estimated|circa",
        _about,
        "a tenth to both sides",
        "around 600",
        "a round 600",
    ),
    Modifier(
        "exactly",
        r"exactly|only|just|another|a further|further|an additional|a total of|a combined|all(?: of)?|the|these|those|its|their"
        r"|as few as|(?:an?|the) (?:family|group|crew|team|gang|party|band|convoy|unit|squad) of|many|untold|possibly|perhaps",
        _same,
        "adds nothing to the number, or names what is so many",
        "a family of five",
        "a family",
    ),
)
_MODIFIED = tuple((re.compile(rf"(?:{m.words}) (?P<rest>.+)"), m) for m in MODIFIERS)
_TRAILING = (
    (re.compile(r"(?P<rest>.+?),? (?:or|and|perhaps|possibly|maybe|if not) more"), _at_least),
    (re.compile(r"(?P<rest>.+?),? or so"), _about),
)
_NONE = re.compile(r"(?:no|none|no[ -]?one|nobody|zero|not (?:a single|one))(?! (?:more|fewer|less)\b)(?: .+)?")
_ONE = re.compile(r"(?:an?|one)(?: (?!(?:large|small|great|high|huge|growing|vast) )(?P<noun>.+))?")
# "a" before these is no number.
_UNCOUNTED = re.compile(
    r"(?:number|lot|series|string|wave|spate|majority|minority|multitude|mass|host|range|variety|fraction|part|portion|share|bit"
    r"|deal|half|third|quarter|fifth|tenth|family|group|crew|team|gang|party|band|convoy|unit|squad)\b.*|in (?:\d+|[a-z]+)"
)
_SHARE = re.compile(r"(?:%|per ?cent\b|(?:third|quarter|fifth|sixth|tenth)s?\b|in (?:\d+|[a-z]+)$|half\b|(?:to|or) \d)")
_BETWEEN = re.compile(r"(?:between|from) (?P<low>.+?) (?:and|to) (?P<high>.+)")
_RANGE = re.compile(r"(?P<low>\d[\d,.]*) ?- ?(?P<high>\d.*)|(?P<low2>.+?) (?:to|or) (?P<high2>.+)")
_WORD = re.compile(
    rf"(?:{'|'.join(f'(?P<w{n}>{word.word})' for n, word in enumerate(WORDS))})(?: of)?"
    rf"(?P<scales>(?: (?:{'|'.join(SCALES)})s?)*)(?![\w'])(?P<rest>.*)"
)
_LONGEST = 8  # words of one number


def read_count(words: Span, *, claim_type: str) -> Count:
    """The range that number words can mean and what they count; `claim_type` is one of `claims.TYPES`."""
    found = _range(_folded(words.text), depth=4)
    if found is None or found[2] > LARGEST:
        return Count(words, _OF[claim_type], None, None, None)
    return Count(words, _OF[claim_type], *found)


def rules_of(words: Span) -> list[Modifier | NumberWord]:
    """The rows of `MODIFIERS` and `WORDS` that made the range of number words, outermost first; none for bare numerals."""
    text = _folded(words.text)
    found: list[Modifier | NumberWord] = []
    if _range(text, depth=4) is None:
        return found
    for pattern, _ in _TRAILING:
        trailed = pattern.fullmatch(text)
        text = trailed["rest"] if trailed else text
    while not _number(text):
        match = next(((m, hit) for pattern, m in _MODIFIED if (hit := pattern.fullmatch(text))), None)
        if match is None:
            break
        found.append(match[0])
        text = match[1]["rest"]
    word = _WORD.fullmatch(text)
    return [*found, next(row for n, row in enumerate(WORDS) if word[f"w{n}"])] if word else found


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = re.sub(r"[‐‑‒–—―−]", "-", re.sub(r"[’‘]", "'", plain))
    return " ".join(re.sub(r"[\"“”()\[\]]", " ", plain).split()).strip(" .,;:")


@lru_cache(maxsize=4096)
def _range(text: str, depth: int) -> Range | None:
    """Low, best and high; `depth` limits modifiers within modifiers."""
    if not text or depth == 0:
        return None
    if _NONE.fullmatch(text):
        return 0, 0, 0
    return (
        _trailed(text, depth)
        or _joined(text, depth)
        or _number(text)
        or _modified(text, depth)
        or _word(text)
        or _single(text)
    )


def _trailed(text: str, depth: int) -> Range | None:
    for pattern, change in _TRAILING:
        match = pattern.fullmatch(text)
        inner = _range(match["rest"], depth - 1) if match else None
        if inner:
            return change(*inner)
    return None


def _joined(text: str, depth: int) -> Range | None:
    """Two numbers; the best guess lies in the middle."""
    match = _BETWEEN.fullmatch(text) or _RANGE.fullmatch(text)
    if match is None:
        return None
    groups = match.groupdict()
    low_words, high_words = groups["low"] or groups["low2"], groups["high"] or groups["high2"]
    low, high = _range(low_words, depth - 1), _range(high_words, depth - 1)
    if low is None or high is None or cardinal(low_words) is None:
        return None
    # "two to three thousand": the scale belongs to both.
    scale = max((size for name, size in SCALES.items() if name in high_words.split()), default=1)
    first = low[0] * scale if low[0] < 100 and low[0] * scale <= high[2] else low[0]
    return (first, (first + high[2]) // 2, high[2]) if first <= high[2] else None


def _number(text: str) -> Range | None:
    """The longest beginning that is a number; what follows is the noun, unless that makes it a share or a range gone wrong."""
    tokens = text.split(" ")
    for stop in range(min(len(tokens), _LONGEST), 0, -1):
        number = cardinal(" ".join(tokens[:stop]).rstrip(","))
        if number is not None:
            rest = " ".join(tokens[stop:])
            return None if _SHARE.match(rest) else (number, number, number)
    return None


def _modified(text: str, depth: int) -> Range | None:
    for pattern, modifier in _MODIFIED:
        match = pattern.fullmatch(text)
        inner = _range(match["rest"], depth - 1) if match else None
        if inner:
            return modifier.change(*inner)
    return None


def _word(text: str) -> Range | None:
    """A word of `WORDS`, with scales behind it: "several hundred", "tens of thousands"."""
    match = _WORD.fullmatch(text)
    if match is None:
        return None
    word = next(word for n, word in enumerate(WORDS) if match[f"w{n}"])
    low, best, high = word.low, word.best, word.high
    for name in match["scales"].split():
        size = SCALES[name.rstrip("s")]
        low, best, high = low * size, best * size, (high + 1) * size - 1
    return low, best, high


def _single(text: str) -> Range | None:
    match = _ONE.fullmatch(text)
    return (1, 1, 1) if match and not (match["noun"] and _UNCOUNTED.fullmatch(match["noun"])) else None
