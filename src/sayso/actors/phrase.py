"""A mention taken apart: what stands before its head, and what follows a preposition ("a source | at | the ministry")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .folding import folded, tokens
from .heads import heads
from .names import Names
from .pieces import Piece, pieces_of

DEFINITE, POSSESSIVE, INDEFINITE, COUNTED, BARE = "definite", "possessive", "indefinite", "counted", "bare"
_DETERMINERS = {
    **dict.fromkeys(("the", "this", "that", "these", "those", "both"), DEFINITE),
    **dict.fromkeys(("its", "their", "his", "her"), POSSESSIVE),
    **dict.fromkeys(("a", "an", "another", "one"), INDEFINITE),
}
QUANTITIES = frozenset(
    map(
        folded,
        "dozens scores hundreds thousands tens million millions number group at least most more than up to about around "
        "over nearly almost some several many few any all none each of between other others another estimated roughly "
        "approximately total lot lots large small huge countless numerous couple handful pair dozen score hundred "
        "thousand two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty first second as "
        "this that these those both its their his her one no further additional".split(),
    )
)
_PREPOSITIONS = frozenset(
    "of in at from for with by near inside outside within who which that around against on to under after including such "
    "across along before during over between among".split()
)
_PARTICIPLES = frozenset(
    "loyal faithful allied backed supported led run operated controlled commanded belonging linked affiliated headed held "
    "known based fighting working close representing".split()
)
_AFTER_PARTICIPLES = frozenset(("to", "by", "with", "of", "for", "in", "as"))
# "Some of the attackers" are those already told.
_OF_THE = re.compile(r"(?:[\w-]+\s+){1,4}of\s+(?:the|these|those)\s", re.IGNORECASE)
_SHORTEST_PARTICIPLE = 6
_MARKS = re.compile(r"[,;:()\[\]—–]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention: `core` up to the first preposition, participle or mark (`link`, or ""), and the words behind it.

    `determiner` is one of the constants of this module; `possessor` the word, lower case, where it is a possessive.
    """

    core: tuple[Piece, ...]
    link: str
    rest: tuple[Piece, ...]
    determiner: str
    possessor: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded words of the core."""
        return tuple(token.key for piece in self.core for token in piece.tokens)


def phrase_of(text: str, start: int, end: int, names: Names) -> Phrase:
    """The words of `text` between two offsets as a phrase."""
    pieces = pieces_of(tokens(text, start, end), names)
    first = re.match(r"\W*(\w*)", text[start:end])
    word = first[1].lower() if first else ""
    counted = bool(pieces) and _counts(pieces[0])
    determiner = _DETERMINERS.get(word, COUNTED if counted else BARE)
    if determiner == INDEFINITE and counted:  # "an estimated 50 militants"
        determiner = COUNTED
    if determiner == COUNTED and _OF_THE.match(text, start, end):
        determiner = DEFINITE
    return split(pieces, determiner, word if determiner == POSSESSIVE else "")


def split(pieces: Sequence[Piece], determiner: str, possessor: str = "") -> Phrase:
    """The phrase of some pieces; words of quantity at their start are left out."""
    at = 0
    while at < len(pieces) - 1 and _counts(pieces[at]):
        at += 1
    begin = at
    while at < len(pieces):
        if at > begin and (length := _link(pieces, at)) is not None:
            words = " ".join(piece.key for piece in pieces[at : at + length])
            link = words or ("(" if "(" in pieces[at].gap else ",")
            return Phrase(tuple(pieces[begin:at]), link, tuple(pieces[at + length :]), determiner, possessor)
        at += 1
    return Phrase(tuple(pieces[begin:]), "", (), determiner, possessor)


def _counts(piece: Piece) -> bool:
    return not piece.aliases and (piece.key in QUANTITIES or piece.key.isdigit())


def _acts(piece: Piece) -> bool:
    """True for the participle of "Rohingya fleeing the camps"; "shelling" is a noun."""
    word = piece.tokens[0].text
    return (
        word.endswith("ing")
        and word.islower()
        and len(word) >= _SHORTEST_PARTICIPLE
        and not heads().at((piece.key,), 0)
    )


def _link(pieces: Sequence[Piece], at: int) -> int | None:
    """How many pieces from `at` on link the core to the rest; None if there is no link."""
    piece = pieces[at]
    if _MARKS.search(piece.gap) and not (piece.key.isdigit() and piece.gap == ","):
        return 0
    if piece.aliases or piece.tokens[0].joined:
        return None
    if piece.key in _PREPOSITIONS or _acts(piece):
        return 1
    if piece.key in _PARTICIPLES and at + 1 < len(pieces) and pieces[at + 1].key in _AFTER_PARTICIPLES:
        return 2
    return None
