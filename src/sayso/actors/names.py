"""Where the names of the table stand in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .entry import ActorEntry
from .folding import Key, Token, key_of, tokens
from .table import ActorTable

# An acronym this short is often a word too (IS, US, WHO): it counts in capitals only.
_SHORT_ACRONYM = 3
_MARKS = frozenset(".,;:!?()[]—–\n")


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of an entry as the table writes it."""

    entry: ActorEntry
    text: str
    key: Key

    @property
    def describes(self) -> bool:
        """True if it only describes ("U.S.-backed militias"): it counts where the entry is named elsewhere as well."""
        return "backed" in self.key

    def fits(self, tokens: Sequence[Token]) -> bool:
        """True if the words are written as a name: with a capital where the table has one, acronyms in capitals."""
        letters = [letter for letter in self.text if letter.isalpha()]
        if len(letters) <= _SHORT_ACRONYM and all(letter.isupper() for letter in letters):
            return all(not letter.islower() for token in tokens for letter in token.text)
        if any(letter.isupper() for letter in letters) and not any(token.capital for token in tokens):
            return False
        gaps = {mark for token in tokens[1:] for mark in token.gap if mark in _MARKS}
        return gaps <= set(self.text)


class Names:
    """Finds names in a text's words, longest first."""

    def __init__(self, table: ActorTable) -> None:
        self._aliases: dict[Key, list[Alias]] = {}
        self._longest: dict[str, int] = {}
        self._keys = {entry.id: tuple(key_of(name) for name in entry.names) for entry in table.entries}
        self._endings: dict[tuple[str, Key], bool] = {}
        for entry in table.entries:
            for name, key in zip(entry.names, self._keys[entry.id], strict=True):
                self._aliases.setdefault(key, []).append(Alias(entry, name, key))
                self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def at(self, tokens: Sequence[Token], start: int) -> tuple[int, tuple[Alias, ...]]:
        """Number of words of the longest name that begins at `start`, and whose name it is; 0 and nobody if none."""
        longest = self._longest.get(tokens[start].key)
        if longest is None:
            return 0, ()
        for length in range(min(longest, len(tokens) - start), 0, -1):
            words = tokens[start : start + length]
            aliases = self._aliases.get(tuple(token.key for token in words), ())
            if fitting := tuple(alias for alias in aliases if alias.fits(words)):
                return length, fitting
        return 0, ()

    def whole(self, text: str) -> list[tuple[int, int]]:
        """Offsets of the names of several words in a text."""
        words = tokens(text)
        found: list[tuple[int, int]] = []
        at = 0
        while at < len(words):
            length, _ = self.at(words, at)
            if length > 1:
                found.append((words[at].start, words[at + length - 1].end))
            at += length or 1
        return found

    def ends_with(self, entry: ActorEntry, words: Key) -> bool:
        """True if a name of the entry ends with these folded words: "the ministry" can be a "Defence Ministry"."""
        known = self._endings.get((entry.id, words))
        if known is None:
            known = any(key[-len(words) :] == words for key in self._keys[entry.id])
            self._endings[entry.id, words] = known
        return known
