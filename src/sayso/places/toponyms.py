"""Finding the names of places in a phrase: the longest run of capitalised words that the gazetteer knows.

"Base", "March" and "Of" are towns somewhere: a name must be capitalised, must not be one of `NOT_NAMES`, a demonym or a
word for a kind of place, and must not be a piece cut out of a longer unknown name ("Khan" out of "Khan Younes Barracks").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .countries import DEMONYM_WEIGHT, country_of
from .types import LONGEST_TYPE, groups
from .wording import is_side

# Dots of "U.S." and "St." apart, a word has letters, digits and inner apostrophes; "'s" is a word of its own.
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_](?:[^\W_]|[\u0027\u2018\u2019\u02bc\u02be\u02bf`](?=[^\W_]{2}|[^\W_s]))*")
_JOINTS = frozenset((" ", "-", "–", "'", "’", "‘", " ‘", " '", "  "))
# Small words inside a name; those before a hyphen may begin one ("al-Bab"), a few before a space too ("el Fasher").
PARTICLES = frozenset(
    (
        "al el il ul ad ar as ash at az an ed es ez de del des la le les du di da of the and i e s bin ibn bint abu umm"
        " sur upon"
    ).split()
)
STARTING_BEFORE_HYPHEN = frozenset("al el il ul ad ar as ash at ath az an ed er es ez".split())
STARTING = frozenset("al el ash ad az ez".split())
LONGEST_NAME = 7  # words
LONGEST_ACRONYM = 5  # letters
# "Daesh-held", "Kurdish-majority": such words say who, not where.
_MODIFIER = re.compile(r"-[a-z]")
NOT_NAMES = frozenset((
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "islamic", "state", "army",
    "arab", "kurdish", "kurds", "rohingya", "taliban", "isis", "isil", "daesh", "houthi", "houthis", "hamas", "hezbollah",
    "christian", "muslim", "sunni", "shiite", "shia", "alawite", "druze", "yazidi", "tuareg", "western", "president",
    "general", "major", "united", "nations", "union", "joint", "allied", "democratic", "people", "old", "new", "great",
    "big", "little", "upper", "lower", "first", "second", "third", "east", "west", "north", "south", "line", "zone",
    "operation", "number", "saint", "st", "mount", "fort", "de-escalation", "safe", "buffer", "green", "red", "civil",
    "war", "battle", "assembly", "national", "central", "center", "centre", "downtown", "local", "police", "military",
    "two", "three", "four",
))  # fmt: skip
# Regions whose names are common words: they need their type ("Unity state").
NEED_TYPE = frozenset((
    "lakes", "unity", "delta", "rivers", "plateau", "northern", "centre", "est", "nord", "bay", "bari", "lac", "meta",
    "van", "mus", "batman", "mon", "chin", "littoral", "cascades", "gaza province", "somali", "jordan river", "warrap",
))  # fmt: skip

# Never the first word of a name, however it is written.
FUNCTION_WORDS = frozenset((
    "in", "of", "on", "at", "by", "to", "from", "the", "a", "an", "and", "or", "near", "its", "their", "his", "between",
    "around", "outside", "inside", "within", "along", "toward", "towards", "across", "over", "under", "some", "all", "is",
    "most", "much", "many", "several", "this", "that", "these", "those", "another", "other",
))  # fmt: skip

COMMON_TYPES = frozenset(("settlement", "quarter", "facility", "zone", "base", "camp"))

Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name in a phrase: offsets in the phrase, the words, the group of a type word after it and where that ends.

    `known` is false for a capitalised run that nobody knows.
    """

    start: int
    end: int
    name: str
    known: bool
    group: str | None
    after: int


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    joint: str  # what stands between this word and the next


def toponyms(phrase: str, known: Known, country_words: Mapping[str, tuple[str, float]]) -> list[Toponym]:
    """The names in a phrase, in order. `known` tells whether a name is worth reading as a place's."""
    tokens = _tokens(phrase)
    found: list[Toponym] = []
    at = 0
    while at < len(tokens):
        if not _begins(tokens, at, phrase):
            at += 1
            continue
        size = _longest(tokens, at, phrase, known, country_words)
        if size:
            found.append(_toponym(tokens, at, size, phrase, known=True))
            at += size
        elif _is_other(tokens, at, country_words):
            at += 1
        else:
            size = _run(tokens, at, country_words)
            found.append(_toponym(tokens, at, size, phrase, known=False))
            at += size
    return found


def is_acronym(name: str, phrase: str) -> bool:
    """True for "UN" and "UNRWA", which organisations are called by, in a phrase that isn't all in capitals."""
    return name.isalpha() and name.isupper() and len(name) <= LONGEST_ACRONYM and not phrase.isupper()


def _tokens(phrase: str) -> list[_Token]:
    found = list(_WORD.finditer(phrase))
    nexts = [match.start() for match in found[1:]] + [len(phrase)]
    return [
        _Token(match.start(), match.end(), match[0], phrase[match.end() : following])
        for match, following in zip(found, nexts, strict=True)
    ]


def _capital(token: _Token) -> bool:
    return token.text[0].isupper() or (token.text[0].isdigit() and any(c.isupper() for c in token.text))


def _begins(tokens: list[_Token], at: int, phrase: str) -> bool:
    token = tokens[at]
    if token.text.lower() in FUNCTION_WORDS and token.joint != "-":
        return False
    if _capital(token):
        return not _MODIFIER.match(phrase, token.end) or token.text.lower() in STARTING_BEFORE_HYPHEN
    if at + 1 == len(tokens) or not _capital(tokens[at + 1]):
        return False
    if token.joint == " " and is_side(token.text):
        return True  # "eastern Ghouta"
    return (token.joint == "-" and token.text in STARTING_BEFORE_HYPHEN) or (
        token.joint == " " and token.text in STARTING
    )


def _longest(
    tokens: list[_Token], at: int, phrase: str, known: Known, country_words: Mapping[str, tuple[str, float]]
) -> int:
    """How many words from `at` on make the longest known name; 0 where none does or it is cut out of a longer one."""
    reach = 1
    while reach < LONGEST_NAME and at + reach < len(tokens) and tokens[at + reach - 1].joint in _JOINTS:
        following = tokens[at + reach]
        if not (_capital(following) or following.text in PARTICLES or following.text.isdigit()):
            break
        reach += 1
    for size in range(reach, 0, -1):
        last = tokens[at + size - 1]
        if not (_capital(last) or last.text.isdigit()):
            continue
        name = phrase[tokens[at].start : last.end]
        if size == 1 and is_acronym(name, phrase) and country_of(name, country_words) is None:
            continue
        typed = _typed(tokens, at + size, phrase)
        if typed:
            longer = phrase[tokens[at].start : typed[1]]
            if _is_name(longer, size + 1, country_words, typed[0]) and known(longer):
                return size + len(phrase[last.end : typed[1]].split())
        if _is_name(name, size, country_words, typed[0] if typed else None) and known(name):
            return size if _is_whole(tokens, at, size, known, country_words) else 0
    return 0


def _is_name(name: str, size: int, country_words: Mapping[str, tuple[str, float]], group: str | None) -> bool:
    low = name.lower()
    if low in NEED_TYPE:
        return group in ("province", "region")
    country = country_of(name.title() if name[0].islower() else name, country_words)
    if size > 1:
        if all(word in NOT_NAMES or groups().get(word) in COMMON_TYPES for word in low.split()):
            return False  # "Old City"
        # "Southern Sudan" was a country to be, "southern Sudan" is a part of one.
        return country is None or name[0].isupper()
    if country is not None and country[1] == DEMONYM_WEIGHT:
        return False
    return low not in NOT_NAMES and low not in groups() and not is_side(low) and len(name) > 1


def _is_whole(
    tokens: list[_Token], at: int, size: int, known: Known, country_words: Mapping[str, tuple[str, float]]
) -> bool:
    """False where a capitalised word joins the name on either side that is no type, side, demonym or name of its own."""
    before = tokens[at - 1] if at else None
    if before and before.joint == " " and _capital(before) and not _is_other(tokens, at - 1, country_words):
        return False
    last = tokens[at + size - 1]
    if at + size == len(tokens) or last.joint not in (" ", "-"):
        return True
    following = tokens[at + size]
    if following.text in STARTING_BEFORE_HYPHEN and following.joint == "-" and at + size + 1 < len(tokens):
        return not _capital(tokens[at + size + 1])  # "Bab" out of "Bab al-Faraj"
    return not _capital(following) or _is_other(tokens, at + size, country_words) or known(following.text)


def _is_other(tokens: list[_Token], at: int, country_words: Mapping[str, tuple[str, float]]) -> bool:
    """True for a capitalised word that is no part of a name: a type, a side, a demonym, a month."""
    word = tokens[at].text
    low = word.lower()
    return (
        low in NOT_NAMES
        or low in FUNCTION_WORDS
        or low in groups()
        or is_side(low)
        or country_of(word, country_words) is not None
    )


def _run(tokens: list[_Token], at: int, country_words: Mapping[str, tuple[str, float]]) -> int:
    """How many words an unknown name has."""
    size = 1
    while at + size < len(tokens) and tokens[at + size - 1].joint in _JOINTS:
        following = tokens[at + size]
        if not (_capital(following) or following.text in STARTING_BEFORE_HYPHEN) or _is_other(
            tokens, at + size, country_words
        ):
            break
        size += 1
    return size


def _typed(tokens: list[_Token], at: int, phrase: str) -> tuple[str, int] | None:
    """The group of the type word that stands at `at` ("governorate", "military airport") and the offset of its end."""
    for size in range(min(LONGEST_TYPE, len(tokens) - at), 0, -1):
        if at == 0 or tokens[at - 1].joint != " " or (size == 2 and tokens[at].joint != " "):
            continue
        end = tokens[at + size - 1].end
        group = groups().get(phrase[tokens[at].start : end].lower())
        if group is None and size == 2 and tokens[at].text.lower() in ("military", "civilian", "international"):
            group = groups().get(tokens[at + 1].text.lower())
        if group is not None:
            return group, end
    return None


def _toponym(tokens: list[_Token], at: int, size: int, phrase: str, *, known: bool) -> Toponym:
    start, end = tokens[at].start, tokens[at + size - 1].end
    typed = _typed(tokens, at + size, phrase)
    return Toponym(start, end, phrase[start:end], known, typed[0] if typed else None, typed[1] if typed else end)
