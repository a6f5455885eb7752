"""Number words and figures to whole numbers: "forty-two", "1,200", "half a million", "two dozen"."""

from __future__ import annotations

import re
from functools import lru_cache

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
LARGEST = 10**12  # more is a slip of the pen, and a ledger's integers end at 2**63

# Figures group digits by three (1,200 and 1.200 and 1 200); 1.5 is a decimal and needs a scale behind it.
_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d{1,13}")
_DECIMAL = re.compile(r"\d{1,12}[.,]\d{1,2}")
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_PART = re.compile(r"(?P<share>half|(?:a )?quarter)(?: of)? an? (?P<scale>dozen|hundred|thousand|million|billion)")


@lru_cache(maxsize=4096)
def cardinal(words: str) -> int | None:
    """The number that `words` (small letters) are as a whole; None where they are none, or more than `LARGEST`."""
    part = _PART.fullmatch(words)
    if part:
        return SCALES[part["scale"]] // (2 if part["share"] == "half" else 4)
    tokens = _SPACED.sub("", words).replace("-", " ").split()
    number = _sum(tokens) if 0 < len(tokens) <= 12 else None
    return number if number is not None and number <= LARGEST else None


def _sum(tokens: list[str]) -> int | None:
    """Left to right: small numbers gather in `group`; a thousand and more closes it."""
    total, group, last = 0.0, None, float("inf")
    decimal = False
    for at, token in enumerate(tokens):
        if token in SCALES:
            scale = SCALES[token]
            if scale == 100:
                group = (1.0 if group is None else group) * 100
                decimal = False
                continue
            if scale >= last or (group is None and at > 0):
                return None
            total += (1.0 if group is None else group) * scale
            group, last, decimal = None, scale, False
        elif token in ("a", "an") and at == 0 and len(tokens) > 1 and tokens[1] in SCALES:
            group = 1.0
        elif token == "and" and 0 < at < len(tokens) - 1 and tokens[at - 1] in SCALES:
            continue
        else:
            value = _value(token)
            if value is None or not _follows(group, value):
                return None
            decimal = value != int(value)
            group = (group or 0.0) + value
    return None if decimal else round(total + (group or 0.0))


def _value(token: str) -> float | None:
    if token in SMALL:
        return SMALL[token]
    if token in TENS:
        return TENS[token]
    if _GROUPED.fullmatch(token):
        return int(re.sub(r"[,.]", "", token))
    if _DECIMAL.fullmatch(token):
        return float(token.replace(",", "."))
    return None


def _follows(group: float | None, value: float) -> bool:
    """True if `value` goes on where `group` stands: "eighty" + "six", "a hundred" + "seven", but not "two" + "three"."""
    if group is None:
        return True
    return group > 0 and ((group % 100 == 0 and value < 100) or (group % 100 in TENS.values() and 0 < value < 10))
