"""What the words of a speaker tell without their report: which pronouns can mean them, and by which nouns they go."""

from __future__ import annotations

from dataclasses import dataclass

from .folding import Key
from .heads import heads
from .names import Names
from .naming import PAPERS
from .phrase import BARE, DEFINITE, phrase_of
from .pronouns import PERSON, PLURAL, SINGULAR
from .reference import numbers_of


@dataclass(frozen=True, slots=True)
class Speaker:
    """`nouns` are the folded words up to the first preposition.

    Without any name in it, a speaker is `definite` with "the" and `bare` as a plural without an article ("officials"). A
    statement, a report, a toll is a `paper`. A `name` is nothing but capitals and no acronym: it can be a person's.
    """

    numbers: frozenset[str]
    nouns: Key
    definite: bool
    bare: bool
    paper: bool
    name: bool

    @property
    def person(self) -> bool:
        """True if "he" or "she" can mean it."""
        return PERSON in self.numbers


def speaker_of(text: str, start: int, end: int, names: Names) -> Speaker:
    """The speaker whose words stand between two offsets."""
    phrase = phrase_of(text, start, end, names)
    owners = [alias.entry for piece in phrase.core if piece.names for alias in piece.aliases]
    numbers = numbers_of(phrase, owners[-1] if owners else None, text[start:end])
    tail = heads().tail(phrase.keys)
    paper = bool(tail) and tail[-1].words in PAPERS
    if paper:
        numbers = frozenset((SINGULAR, PLURAL))
    # "Officials" at the beginning of a sentence is no name.
    named = any(piece.aliases or (piece.capital and not heads().at((piece.key,), 0)) for piece in phrase.core)
    definite = phrase.determiner == DEFINITE and not named
    bare = phrase.determiner == BARE and not named and numbers == {PLURAL}
    name = (
        not text[start:end].isupper() and not tail and bool(phrase.core) and all(piece.capital for piece in phrase.core)
    )
    return Speaker(numbers, phrase.keys, definite, bare, paper, name and phrase.determiner == BARE)
