"""Names of persons that the table doesn't have: behind a title, after it, or told in full before the surname."""

from __future__ import annotations

import re

from .naming import PARTICLES
from .phrase import Phrase
from .pieces import Piece

_WORD = r"[A-Z][\w’'-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:al|el|bin|ibn|abu|de|van)[\s-])?{_WORD}){{1,3}}"
# "…, the district chief, Baz Khan said"
_AFTER = re.compile(rf",\s+({_NAME})(?=\s*(?:[,.;\"”]|$|\s(?:said|says|told|added|reported|who)\b))")
_ROLES = re.compile(
    r"(?:\b(?:chief|director|head|spokes\w+|official|commander|general|colonel|major|captain|officer|leader|minister|governor"
    r"|mayor|president|chairman|chairwoman|ambassador|envoy|coordinator|doctor|analyst|activist|resident|witness|villager"
    r"|farmer|teacher|lawyer|lawmaker|journalist|refugee|fighter|member|representative|secretary|deputy|adviser|elder|imam"
    r"|sheikh|shopkeeper|driver|nurse|student|researcher|expert|historian|professor))$",
    re.IGNORECASE,
)
# Capitals that no name of a person begins with.
_NOT_FIRST = frozenset(
    "The A An In On At But And When As After Before While For It He She They His Her Their This That".split()
)


def behind_role(phrase: Phrase, text: str) -> str | None:
    """The name of "Halab resident Adel Murad"; None where the words don't end with a role and a name."""
    core = phrase.core
    at = len(core)
    while at and _can_be_a_persons(core[at - 1]) and not _is_a_role(core[at - 1], text):
        at -= 1
    if not 0 < at <= len(core) - 2 or not _is_a_role(core[at - 1], text):
        return None
    return text[core[at].start : core[-1].end]


def _is_a_role(piece: Piece, text: str) -> bool:
    return bool(_ROLES.search(text[piece.start : piece.end]))


def _can_be_a_persons(piece: Piece) -> bool:
    return not piece.aliases and (piece.capital or piece.key in PARTICLES)


def apposition(phrase: Phrase, text: str, end: int) -> str | None:
    """The name of "the district chief, Adel Murad, said"; None where the mention isn't a role, or no name follows."""
    if not phrase.core or not _is_a_role(phrase.core[-1], text):
        return None
    found = _AFTER.match(text, end)
    return _untitled(found[1].split()) if found else None


def _untitled(words: list[str]) -> str:
    """The name without the ranks and posts before it."""
    while len(words) > 1 and (words[0] in _NOT_FIRST or _ROLES.search(words[0])):
        words = words[1:]
    return " ".join(words)


def full_name(surname: str, text: str, start: int) -> str | None:
    """The name that ended with this surname earlier in the text: "Murad" after "Adel Murad"."""
    found = None
    for match in re.finditer(rf"((?:{_WORD}\s+(?:al-)?){{1,3}}){re.escape(surname)}\b", text[:start]):
        found = match
        break
    if found is None:
        return None
    name = _untitled([*found[1].split(), surname])
    return name if name != surname else None
