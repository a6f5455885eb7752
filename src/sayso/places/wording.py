"""Words of distance and direction, as patterns and as values. Patterns are for text in small letters."""

from __future__ import annotations

import re

# "north-west", "northwestern", "north west"; "central" goes with the parts, not with the bearings.
_POINT = r"(?:north|south)[- ]?(?:east|west)|north|south|east|west"
SIDE = rf"(?P<side>{_POINT})(?:ern|ward|wards)?(?:most)?"
CENTRE = r"(?P<centre>cent(?:er|re|ral)|heart|middle|downtown|inner|mid)"
_UNITS_KM = {
    r"km|kms|kilomet(?:er|re)s?": 1.0,
    r"mi|miles?": 1.609344,
    r"m|met(?:er|re)s?": 0.001,
    r"yards?": 0.0009144,
    r"nautical miles?": 1.852,
}
_UNIT = "|".join(sorted(_UNITS_KM, key=len, reverse=True))
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "a dozen": 12, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a hundred": 100, "one hundred": 100,
    "half a": 0.5, "a": 1,
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
# "10 km (7 miles)": the first measure counts, the one in brackets says it again.
DISTANCE = rf"(?P<number>{_NUMBER})[ -]?(?P<unit>{_UNIT})\b\.?(?:\s*\([^)]*\)|,? or [\w.,]+ \w+,?)?"
VAGUE_DISTANCE = rf"(?:a few|several|some|a couple of|dozens of|tens of|hundreds of)\s+(?:{_UNIT})\b"
_COMPASS = {
    "north": "N", "northeast": "NE", "east": "E", "southeast": "SE", "south": "S", "southwest": "SW", "west": "W",
    "northwest": "NW",
}  # fmt: skip


def side_of(words: str) -> str:
    """One of the eight compass sides for "north", "north-west", "south east"."""
    return _COMPASS[re.sub(r"[- ]", "", words)]


def km_of(number: str, unit: str) -> float:
    """The distance in km of a number (digits or a word of the table) and a unit."""
    amount = _NUMBERS[number] if number in _NUMBERS else float(number.replace(",", ""))
    factor = next(factor for pattern, factor in _UNITS_KM.items() if re.fullmatch(pattern, unit))
    return round(amount * factor, 3)


_SIDE_WORD = re.compile(rf"(?:{SIDE}|{CENTRE})")


def is_side(word: str) -> bool:
    """True for "north", "south-eastern", "central"."""
    return _SIDE_WORD.fullmatch(word) is not None
