"""The dateline: the city, the day and the outlet that a dispatch opens with; the story starts after it.

Looked for at the start of the text only. Every row of `RULES` is tested with its example and its counter-example. Outlets
that a dateline may name are told by `OUTLETS` and `OUTLET_WORDS`: brackets alone prove nothing ("ISIS (Islamic State) -").
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dateline:
    """`end` is the offset of the story's first character; `place` the first city and `outlet` the outlet, as written."""

    end: int
    place: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of dateline: `example` opens with one, `counter` looks like it and must be left alone.

    `pattern` matches up to the story and may have the groups `places`, `day` and `outlet`. `proof` says what makes it a
    dateline: "outlet", a name that we can tell for an outlet's (or a day beside its bracket); "agency", a name of
    `OUTLETS`; "capitals", a place in capitals.
    """

    id: str
    reason: str
    example: str
    counter: str
    pattern: re.Pattern[str]
    proof: str = "outlet"


# Agencies and papers whose names have none of OUTLET_WORDS, in small letters.
OUTLETS = frozenset((
    "aa", "abc", "afp", "al arabiya", "al jazeera", "al-ahram", "al-akhbar", "al-alam", "al-arabiya", "al-hayat",
    "al-jazeera", "al-manar", "al-masdar", "al-mayadeen", "al-monitor", "al-quds", "anadolu", "anf", "anha", "ani", "ansa",
    "ap", "apa", "aps", "asharq al-awsat", "bbc", "belga", "bernama", "bna", "cbc", "cbs", "cna", "cnn", "dawn", "dpa", "dw",
    "efe", "enab baladi", "euronews", "fana", "fars", "fides", "france 24", "france24", "haaretz", "hawar", "ians", "ina",
    "interfax", "ipa", "irin", "irna", "isna", "itar-tass", "jana", "jiji", "kcna", "kuna", "kurdistan 24", "kyodo", "lusa",
    "map", "mehr", "mena", "naharnet", "nan", "nina", "nna", "npr", "ntv", "ona", "petra", "pna", "press tv", "presstv",
    "pti", "qna", "reuters", "rfe/rl", "ria", "ria novosti", "rt", "rudaw", "saba", "sana", "shafaq", "spa", "sputnik",
    "suna", "tanjug", "tap", "tasnim", "tass", "the new humanitarian", "thomson reuters foundation", "trt", "ukrinform",
    "unian", "upi", "voa", "wafa", "wam", "xinhua", "yonhap",
))  # fmt: skip
# Words that outlets have in their names and hardly anybody else.
OUTLET_WORDS = frozenset((
    "agency", "broadcasting", "chronicle", "courier", "daily", "examiner", "gazette", "guardian", "herald", "independent",
    "journal", "magazine", "media", "mirror", "monitor", "network", "news", "newspaper", "observer", "post", "press",
    "radio", "reporter", "standard", "telegraph", "television", "times", "today", "tribune", "tv", "weekly", "wire",
))  # fmt: skip
# What stands in capitals before a dash and is no place: labels of the desk, and organisations of four letters and more.
NOT_PLACES = frozenset((
    "advisory", "analysis", "breaking", "brief", "bulletin", "comment", "correction", "corrected", "editorial", "exclusive",
    "explainer", "factbox", "fatah", "flash", "hamas", "hezbollah", "insight", "interview", "isil", "isis", "live", "nato",
    "note", "ocha", "opcw", "opinion", "osce", "photos", "profile", "sohr", "special", "summary", "timeline", "unesco",
    "unhcr", "unicef", "unrwa", "update", "updated", "urgent", "video", "watch", "wrapup",
))  # fmt: skip
# Words in a place's name that may stand in small letters.
PARTICLES = frozenset(("and", "de", "del", "el", "al", "in", "la", "of", "on", "the", "upon"))

_DASHES = r"(?:--|[-–—―])"
_WORD = r"['’‘ʿ]?[^\W\d_](?:[^\W\d_]|['’‘ʿʾ.-])*"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,4}}"
_PART = rf"{_PLACE}(?:, {_PLACE}){{0,2}}"
_PLACES = rf"(?P<places>{_PART}(?: ?/ ?{_PART}){{0,3}})"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?P<day>(?i:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_OUTLET = r"(?P<outlet>[^\W\d_][\w.&'’/-]*(?: [\w.&'’/-]+){0,4}?)"
_IN_BRACKETS = r"\((?P<outlet>[^()\n]{2,40})\)"
# A bare hyphen inside a word is no dash: it needs a space on one side.
_SPACED = rf"(?:[ \t]+{_DASHES}\s*|{_DASHES}\s+|[—―])"
_AFTER_OUTLET = rf"(?:[ \t]*[:|]\s*|{_SPACED}|[ \t]*\n\s*)"
_AFTER_BRACKET = rf"[ \t]*(?:{_DASHES}|:)\s*"

RULES = (
    Rule("bracket", "wire style: places, perhaps a day, the outlet in brackets, a dash",
         "DAMASCUS, Oct 6 (SANA) -- Army units reached the bridge.", "ISIS (Islamic State) - The group denied it.",
         re.compile(rf"{_PLACES}(?:,? {_DAY})?,? ?{_IN_BRACKETS}{_AFTER_BRACKET}")),
    Rule("outlet-in-bracket", "wire style without a place",
         "(Reuters) - Rebels left the town.", "(Wounded) - The list of names follows.",
         re.compile(rf"{_IN_BRACKETS}{_AFTER_BRACKET}")),
    Rule("place-dash-outlet", "place, dash, outlet, colon",
         "Cairo – AFP: Talks began on Monday.", "Rebels - Fighters: They hold the town.",
         re.compile(rf"{_PLACES}(?:, {_DAY})?{_SPACED}{_OUTLET}{_AFTER_OUTLET}")),
    Rule("place-bar-outlet", "web style: place, bar, outlet, and the story on a new line or after another bar",
         "Beirut | AFP\nShells fell on the market.", "Weather | Rain\nShells fell on the market.",
         re.compile(rf"{_PLACES} ?\| ?{_OUTLET}{_AFTER_OUTLET}")),
    Rule("place-bar-outlet-run-on", "the same with the line break lost",
         "Beirut | AFP Shells fell on the market.", "Beirut | Shells fell on the market.",
         re.compile(rf"{_PLACES} ?\| ?(?P<outlet>\S+)\s+")),
    Rule("place-comma-outlet", "place, comma, outlet, dash",
         "Homs, SANA – Army units reached the bridge.", "Homs, Syria - The bridge is down.",
         re.compile(rf"(?P<places>{_PLACE}), {_OUTLET}{_SPACED}")),
    Rule("outlet-dash", "the outlet alone before a dash",
         "AFP - Shells fell on the market.", "Rebels - Fighters of the north - fled.",
         re.compile(rf"{_OUTLET}{_SPACED}"), proof="agency"),
    Rule("capitals-dash", "newspaper style: the place in capitals, perhaps a region or a day, a dash",
         "KYIV, Ukraine — Shells fell on the market.", "BREAKING - Shells fall on the market.",
         re.compile(rf"{_PLACES}(?:, {_DAY})?[ \t]+{_DASHES}\s+"), proof="capitals"),
)  # fmt: skip

_NEARBY = re.compile(r"(?:near|outside|(?:north|south|east|west) of)\s+", re.IGNORECASE)
# No dateline is longer, in characters.
LONGEST = 160
SHORTEST_IN_CAPITALS = 4
LONGEST_ACRONYM = 4


def dateline_of(text: str) -> Dateline | None:
    """The dateline that a text opens with, after white space; None where it has none or nothing follows it."""
    start = len(text) - len(text.lstrip())
    for rule in RULES:
        found = rule.pattern.match(text, start, start + LONGEST)
        if found and found.end() < len(text) and _holds(rule, found, text[found.end()]):
            parts = found.groupdict()
            places = parts.get("places")
            return Dateline(found.end(), _first_city(places) if places else None, parts.get("outlet"))
    return None


def _holds(rule: Rule, found: re.Match[str], first: str) -> bool:
    """True if what a pattern found is a dateline; `first` is the first character of the story."""
    parts = found.groupdict()
    day, outlet = parts.get("day"), parts.get("outlet")
    city = _first_city(parts.get("places") or "")
    if not all(_is_name(word) for word in city.split()):
        return False
    if rule.proof == "capitals":
        return not first.islower() and _in_capitals(city)
    in_brackets = outlet is not None and found.string[found.end("outlet")] == ")"
    if outlet is None or (first.islower() and not in_brackets):
        return False
    if rule.proof == "agency" and outlet.casefold() not in OUTLETS:
        return False
    return _is_outlet(outlet, alone=not in_brackets) or (in_brackets and day is not None)


def _first_city(places: str) -> str:
    return _NEARBY.sub("", places.split("/")[0].split(",")[0].strip(), count=1)


def _is_name(word: str) -> bool:
    """True for a word of a place's name: capitals at its start or after the article of an Arabic name."""
    bare = word.lstrip("'’‘ʿ")
    return word in PARTICLES or bare[:1].isupper() or any(part[:1].isupper() for part in bare.split("-")[1:])


def _in_capitals(place: str) -> bool:
    letters = "".join(character for character in place if character.isalpha())
    return (
        len(letters) >= SHORTEST_IN_CAPITALS
        and not any(word.casefold() in NOT_PLACES for word in place.split())
        and all(word.isupper() or word in PARTICLES or word[:3] in ("al-", "el-") for word in place.split())
    )


def _is_outlet(words: str, *, alone: bool) -> bool:
    """True for the name of an outlet; `alone` is true where no bracket sets it off from running text.

    Without a bracket a short name must be in capitals ("MAP", not "Map").
    """
    name = " ".join(words.split())
    parts = [part.strip() for part in name.split("/")] if name.casefold() not in OUTLETS else [name]
    if all(part.casefold() in OUTLETS for part in parts):
        return not alone or all(part.isupper() or len(part) > LONGEST_ACRONYM for part in parts)
    named = name.split()
    is_title = all(word[:1].isupper() or word in PARTICLES for word in named)
    return len(named) > 1 and is_title and not OUTLET_WORDS.isdisjoint(name.casefold().split())
