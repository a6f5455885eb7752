"""Head words: the nouns that turn the name of an actor into another ("Syrian warplanes"), read from `heads.csv`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .folding import Key, key_of
from .table_schema import columns_of, package_text, rows

SELF = "="


@dataclass(frozen=True, slots=True)
class HeadClass:
    """A row of `heads.csv`; `heads.schema.json` says what each column means."""

    id: str
    words: tuple[str, ...]
    of_state: tuple[str, ...]
    of_group: tuple[str, ...]
    alone: tuple[str, ...]
    back: frozenset[str]
    same_word: bool
    bare: bool
    title: bool
    example: str
    means: str
    counter: str


@dataclass(frozen=True, slots=True)
class Head:
    """A head in a phrase: its class and its folded words."""

    kind: HeadClass
    words: Key


class Heads:
    """Finds heads in folded words, longest first."""

    def __init__(self, classes: Sequence[HeadClass]) -> None:
        self.classes = tuple(classes)
        self._classes = {key_of(word): kind for kind in classes for word in kind.words}
        self._longest = max(map(len, self._classes))

    def at(self, words: Sequence[str], start: int) -> Head | None:
        """The longest head that begins at `start`."""
        for length in range(min(self._longest, len(words) - start), 0, -1):
            key = tuple(words[start : start + length])
            kind = self._classes.get(key)
            if kind is not None:
                return Head(kind, key)
        return None

    def run(self, words: Sequence[str], start: int = 0) -> tuple[Head, ...]:
        """The heads that follow one another from `start`, as far as they go."""
        found: list[Head] = []
        while start < len(words) and (head := self.at(words, start)) is not None:
            found.append(head)
            start += len(head.words)
        return tuple(found)

    def tail(self, words: Sequence[str]) -> tuple[Head, ...]:
        """The heads at the end of `words`, as many as there are."""
        for start in range(len(words)):
            found = self.run(words, start)
            if sum(len(head.words) for head in found) == len(words) - start:
                return found
        return ()


@lru_cache(maxsize=1)
def heads() -> Heads:
    """The package's head words. Raises InputError (`actor-table`)."""
    return Heads(
        [
            HeadClass(
                id=row.cells["id"],
                words=row.items("words", "|"),
                of_state=row.items("of_state", ">"),
                of_group=row.items("of_group", ">"),
                alone=row.items("alone", ">"),
                back=frozenset(row.items("back", "|")),
                same_word=bool(row.cells["same_word"]),
                bare=bool(row.cells["bare"]),
                title=bool(row.cells["title"]),
                example=row.cells["example"],
                means=row.cells["means"],
                counter=row.cells["counter"],
            )
            for row in rows(package_text("heads.csv"), "heads.csv", columns_of("heads.schema.json"))
        ]
    )
