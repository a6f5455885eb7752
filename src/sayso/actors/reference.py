"""Which pronouns can mean a mention: "it", "they" or "he"."""

from __future__ import annotations

import re

from .entry import ActorEntry
from .folding import folded
from .heads import heads
from .phrase import Phrase
from .pronouns import PERSON, PLURAL, SINGULAR

_ADJECTIVE = re.compile(r"(?:an|ish|ese|i|ic|ch|eli)$")
_PLURALS = frozenset("people police gunmen policemen militiamen servicemen women children men taliban".split())


def numbers_of(phrase: Phrase, entry: ActorEntry | None, words: str) -> frozenset[str]:
    """The pronouns that can mean a participant, by number."""
    if _is_person(phrase, entry):
        return frozenset((PERSON,))
    if entry is None and all(piece.capital for piece in phrase.core) and not heads().tail(phrase.keys):
        return frozenset((PERSON, SINGULAR))  # a name that we don't know
    if entry is None:
        return frozenset((PLURAL if _plural(phrase) else SINGULAR,))
    if entry.kind == "state":
        # "Russian" in "Russian air strikes" is nobody that a pronoun could mean.
        adjective = _ADJECTIVE.search(words) and folded(words) != folded(entry.name)
        return frozenset() if adjective else frozenset((SINGULAR,))
    only_plural = _plural(phrase) and not phrase.core[-1].names
    return frozenset((PLURAL,)) if only_plural else frozenset((SINGULAR, PLURAL))


def _is_person(phrase: Phrase, entry: ActorEntry | None) -> bool:
    """True if the phrase means one person: an official, or the bearer of a title in the singular."""
    if entry is not None and entry.kind == "official":
        return True
    tail = heads().tail(phrase.keys) or tuple(
        head for at in range(len(phrase.keys)) if (head := heads().at(phrase.keys, at)) is not None
    )
    if not any(head.kind.title for head in tail):
        return False
    return not _plural(phrase)


def _plural(phrase: Phrase) -> bool:
    """True if the last word of the core is a plural."""
    if not phrase.core:
        return False
    word = phrase.core[-1].tokens[-1]
    bare = word.text.casefold().strip("'’")
    return (len(bare) > 3 and bare.endswith("s") and folded(bare) != bare) or word.key in _PLURALS
