"""Whom a mention means, and why."""

from __future__ import annotations

from dataclasses import dataclass

from .entry import ActorEntry


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is meant, and the id of the rule that says so.

    `entry` is None where the rule says that it is nobody we know, and where it is `several` at once. `described` is a
    speaker's own description where the entry is whom he speaks for: a person's name, or "field commander". `called` is
    what people without an entry of their own are called after their owner: "Hamas's allies".
    """

    entry: ActorEntry | None
    rule: str
    several: tuple[ActorEntry, ...] = ()
    person: str | None = None
    described: str | None = None
    called: str | None = None

    @property
    def entries(self) -> tuple[ActorEntry, ...]:
        """All who are meant: none, one or several."""
        return self.several or ((self.entry,) if self.entry else ())
