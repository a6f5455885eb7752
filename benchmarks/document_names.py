"""Names of the document layer, and when two of them are the same.

The rule, whole:

1. *Of a gold name*, what stands in brackets behind it is an explanation and is left out: "X (YZ)" is "X".
2. The name is looked up in the table of actors (`ActorTable.lookup`, head words such as "fighters" included); those found
   that exist on the report's day are whom it can mean.
3. *A read participant or source* is looked up in the same way by the reader itself: it has the id that the claim carries.
4. A gold name and a read one are the same if the read id is among those that the gold name can mean. A read name without
   an id, or a gold name that the table doesn't have, must match as text: the claim's resolved name, brackets left out, or
   else its words. Text is compared folded (case, accents, plural endings, the articles), with determiners, numbers and
   words of quantity and titles of persons at its start left out, and no further: "Colonel A. Hall" is "A. Hall", "local
   people" aren't "residents".
5. Names of a set are paired one to one. Two read names of one set that are the same (equal id or equal text) count once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.actors import ActorTable, side_of
from sayso.actors.folding import Key, key_of
from sayso.actors.heads import heads
from sayso.actors.phrase import QUANTITIES
from sayso.claims import Actor, Source

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_DETERMINERS = frozenset("the a an this that these those its their his her our both of".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A name: the ids that it can mean, its folded text, and how it is shown."""

    ids: frozenset[str]
    text: Key
    shown: str

    def same(self, other: Named) -> bool:
        """Rule 4."""
        if self.ids and other.ids:
            return bool(self.ids & other.ids)
        return bool(self.text) and self.text == other.text


def folded_text(words: str) -> Key:
    """Folded words without what rule 4 leaves out."""
    key = list(key_of(_BRACKETS.sub("", words)))
    while len(key) > 1 and (key[0] in _DETERMINERS or key[0] in QUANTITIES or key[0].isdigit()):
        key.pop(0)
    while len(key) > 1 and (head := heads().at(key, 0)) is not None and head.kind.title and len(head.words) < len(key):
        key = key[len(head.words) :]
    return tuple(key)


def of_gold(name: str, table: ActorTable, day: date | None) -> Named:
    """Rules 1 and 2."""
    bare = _BRACKETS.sub("", name)
    ids = frozenset(entry.id for entry in table.lookup(bare) if entry.active(day))
    return Named(ids, folded_text(bare), name)


def of_read(actor: Actor | Source) -> Named | None:
    """Rule 3; None for a saying without anybody ("reportedly")."""
    words = actor.words.text if actor.words else None
    shown = actor.name or words
    if shown is None:
        return None
    return Named(frozenset((actor.id,)) if actor.id else frozenset(), folded_text(shown), shown)


def once(names: Iterable[Named]) -> list[Named]:
    """Rule 5: each name once."""
    found: list[Named] = []
    for name in names:
        if not any(name.same(other) for other in found):
            found.append(name)
    return found


def paired(gold: Sequence[Named], read: Sequence[Named]) -> int:
    """How many names of two sets are the same, one to one."""
    left = list(read)
    hits = 0
    for name in gold:
        match = next((other for other in left if name.same(other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def by_side(name: Named, table: ActorTable) -> Named:
    """The name with the sides of its ids: a state's army, its navy and the state itself are one."""
    entries = (table.get(id_) for id_ in name.ids)
    sides = frozenset((side_of(table, entry) or entry).id for entry in entries if entry is not None)
    return Named(sides, name.text, name.shown)
