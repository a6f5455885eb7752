"""The table of actors: names -> entries, offices of states -> entries, entries -> sides."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from .entry import ActorEntry
from .folding import Key, key_of
from .heads import SELF, HeadClass, heads
from .loading import load_entries, named_by
from .table_schema import package_text

# Whose names go with an office: "Syrian regime" + "air force".
OF_STATE = frozenset(("state", "government", "official"))
# Whose offices are those of the state above them: "army helicopters" are the air force's.
UNDER_STATE = frozenset(("state", "government", "official", "ministry", "state forces"))


class ActorTable:
    """Actors by id and by name. Names match whatever their case, accents, articles, hyphens, possessives and plurals."""

    def __init__(self, entries: Sequence[ActorEntry]) -> None:
        self.entries = tuple(entries)
        self._by_id = {entry.id: entry for entry in entries}
        self._by_name = named_by(entries)
        self._states = {entry.country: entry for entry in entries if entry.kind == "state"}
        self._offices: dict[tuple[str, str], tuple[ActorEntry, ...]] = {}

    @classmethod
    def load(cls, path: Path | None = None) -> ActorTable:
        """The package's table, or one of the same schema at `path`.

        Raises InputError (`actor-table`) naming file, row and column where it breaks the schema.
        """
        return cls(load_entries(path))

    def get(self, id: str) -> ActorEntry | None:  # noqa: A002 - the column's name
        """The entry of an id."""
        return self._by_id.get(id)

    def named(self, key: Key) -> tuple[ActorEntry, ...]:
        """The entries that have exactly this name (folded words)."""
        return self._by_name.get(key, ())

    def keys(self) -> Sequence[Key]:
        """The folded words of every name."""
        return tuple(self._by_name)

    def state(self, country: str) -> ActorEntry | None:
        """The state of an ISO 3166-1 alpha-2 code."""
        return self._states.get(country)

    def lookup(self, name: str) -> tuple[ActorEntry, ...]:
        """The actors that a name stands for, in the table's order; head words may follow ("Houthi fighters")."""
        key = key_of(name)
        if found := self.named(key):
            return found
        for length in range(len(key) - 1, 0, -1):
            run = heads().run(key, length)
            if sum(len(head.words) for head in run) != len(key) - length:
                continue
            entries = self.named(key[:length])
            for head in run:
                entries = tuple(dict.fromkeys(to for entry in entries for to in self.turned(entry, head.kind, None)))
            if entries:
                return entries
        return ()

    def turned(self, entry: ActorEntry, head: HeadClass, day: date | None) -> tuple[ActorEntry, ...]:
        """Whom a head word means after the name of `entry` ("Russian" + "warplanes"), on that day; none, one or several."""
        # "Government sources" are the government's, though "Syrian sources" needn't be the state's.
        of_state = entry.kind == "state" or (entry.kind in OF_STATE and head.of_state)
        chain = head.of_state if of_state else head.of_group
        for office in chain:
            if office == SELF:
                return (self._speaks_for(entry, head),)
            if found := tuple(to for to in self.office(entry, office) if to.active(day)):
                return found
        return ()

    def office(self, entry: ActorEntry, office: str) -> tuple[ActorEntry, ...]:
        """The entries named by a name of `entry`, or of its state, together with the words of an office."""
        known = self._offices.get((entry.id, office))
        if known is None:
            known = self._office(entry, key_of(office))
            self._offices[entry.id, office] = known
        return known

    def _office(self, entry: ActorEntry, office: Key) -> tuple[ActorEntry, ...]:
        bases = [entry]
        above = side_of(self, entry)
        if entry.kind in UNDER_STATE and above is not None and above.kind == "state":
            bases.append(above)
        for base in bases:
            found = (to for name in base.names for to in self.named(key_of(name) + office))
            if unique := tuple(dict.fromkeys(found)):
                return unique
        return ()

    def _speaks_for(self, entry: ActorEntry, head: HeadClass) -> ActorEntry:
        """A person's troops are the side's, where the table has no words for them; a person's strikes stay the person's."""
        if entry.kind == "official" and len(head.of_state) > 1 and entry.party:
            return self._by_id[entry.party]
        return entry


@lru_cache(maxsize=1)
def kinds_with_side() -> frozenset[str]:
    """The kinds of actors that are a side of a conflict or belong to one."""
    fields = json.loads(package_text("actors.schema.json"))["fields"]
    kinds = next(field["categories"] for field in fields if field["name"] == "kind")
    return frozenset(kind["value"] for kind in kinds if kind["side"])


def side_of(table: ActorTable, entry: ActorEntry) -> ActorEntry | None:
    """The side that an actor belongs to: party, else parent, up to the top; a state's government and army come to the state.

    None for whoever is no side and belongs to none: monitors, independent outlets, aid organisations.
    """
    top = entry
    while above := table.get(top.party or top.parent or ""):
        top = above
    return top if top.kind in kinds_with_side() else None
