"""A text's words as pieces: names of actors, and the words between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .folding import Token
from .heads import heads
from .names import Alias, Names

# What follows a name and makes it somebody else's mark: "Iran-backed", "Hezbollah-run", "IS-held".
SUFFIXES = frozenset(
    "backed supported trained funded armed equipped sponsored aligned allied affiliated linked inspired led controlled "
    "held run occupied owned born based made built supplied brokered dominated speaking style imposed installed claimed "
    "appointed drafted mediated besieged proposed occupying".split()
)
PREFIXES = frozenset(("pro", "anti", "non", "ex", "post", "former"))
# A surname next to one of these is still the surname alone ("Obama Friday").
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A name (with `aliases`), or one word that is none.

    `barred` is the word that keeps a name from meaning its owner ("backed", "pro"), or "".
    """

    tokens: tuple[Token, ...]
    aliases: tuple[Alias, ...] = ()
    barred: str = ""

    @property
    def key(self) -> str:
        """The first word, folded."""
        return self.tokens[0].key

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.tokens[-1].end

    @property
    def gap(self) -> str:
        """What stands before it."""
        return self.tokens[0].gap

    @property
    def names(self) -> bool:
        """True if it names its owner."""
        return bool(self.aliases) and not self.barred

    @property
    def capital(self) -> bool:
        """True if it begins with a capital or a digit."""
        return self.tokens[0].capital


def pieces_of(tokens: Sequence[Token], names: Names) -> list[Piece]:
    """The words cut into pieces, longest names first, from left to right."""
    found: list[Piece] = []
    at = 0
    while at < len(tokens):
        length, aliases = names.at(tokens, at)
        found.append(Piece(tuple(tokens[at : at + length]), aliases) if length else Piece((tokens[at],), ()))
        at += length or 1
    # Most words name nobody and are left as they are: a report has hundreds.
    return [_judged(found, number) if piece.aliases else piece for number, piece in enumerate(found)]


def _judged(pieces: Sequence[Piece], number: int) -> Piece:
    piece = pieces[number]
    before = pieces[number - 1] if number else None
    after = pieces[number + 1] if number + 1 < len(pieces) else None
    behind = pieces[number + 2] if number + 2 < len(pieces) else None
    if _part_of_a_name(piece, before, after):
        return replace(piece, aliases=())
    return replace(piece, barred=_bar(piece, before, after, behind))


def _bar(piece: Piece, before: Piece | None, after: Piece | None, behind: Piece | None) -> str:
    """Why the name doesn't mean its owner: "pro-X", "X-backed", "X-Y"."""
    if before is not None and before.key in PREFIXES and (piece.tokens[0].joined or before.key == "pro"):
        return before.key
    if piece.tokens[0].joined and before is not None and before.aliases:
        return "pair"
    if after is None:
        return ""
    if after.tokens[0].joined and after.aliases:
        return "pair"
    marks = after.tokens[0].joined or (behind is not None and _beside(after, behind))
    return after.key if marks and after.key in SUFFIXES else ""


def _beside(after: Piece, behind: Piece) -> bool:
    """True for "Iran backed militias", where the hyphen was lost; not for "the army backed by", "Turkey led the talks"."""
    return after.key in ("backed", "linked", "affiliated") and behind.key in _PLURAL_HEADS


_PLURAL_HEADS = frozenset(("militia", "force", "fighter", "rebel", "militant", "group", "troop", "terrorist"))


def _part_of_a_name(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    """True if a surname is somebody else's: another first name stands before it, or it is a first name itself."""
    if len(piece.tokens) > 1 or any(alias.entry.kind != "official" for alias in piece.aliases):
        return False
    if after is not None and after.gap == " " and after.capital and not after.aliases and after.key not in _DAYS:
        return True
    return (
        before is not None
        and piece.gap == " "
        and before.capital
        and not before.aliases
        and not any(mark in before.gap for mark in '.!?"“\n')
        and heads().at((before.key,), 0) is None
    )
