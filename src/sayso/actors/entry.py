"""One actor of the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """A row of the table of actors; `actors.schema.json` says what each column means.

    `country` is ISO 3166-1 alpha-2. `party` and `parent` are ids. The names mean this actor from `start` until the day
    before `stop`. None is "not stated": open, or many countries.
    """

    id: str
    name: str
    kind: str
    country: str | None
    party: str | None
    aliases: tuple[str, ...]
    parent: str | None
    start: date | None
    stop: date | None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)

    def active(self, day: date | None) -> bool:
        """True if its names mean it on that day; on no day in particular, always."""
        if day is None:
            return True
        return (self.start is None or self.start <= day) and (self.stop is None or day < self.stop)

    def meets(self, other: ActorEntry) -> bool:
        """True if there is a day on which the names of both mean them."""
        return (self.start is None or other.stop is None or self.start < other.stop) and (
            other.start is None or self.stop is None or other.start < self.stop
        )
