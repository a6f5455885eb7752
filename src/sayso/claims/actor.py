"""Who takes part, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from .span import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Words that name a participant. `id`, `name`, `kind` and `country` (ISO 3166-1 alpha-2) come from the table of actors.

    All four are None where the table knows nobody by these words; `name` alone is what the report itself tells, a full
    name for a surname or "Hamas' allies" for "its allies". `inferred` says in a few words why somebody takes part
    whom the sentence leaves out; `words` then name him elsewhere in the report, or in another part of the sentence. It is
    None where the words stand for this role.
    """

    words: Span
    id: str | None = None
    name: str | None = None
    kind: str | None = None
    country: str | None = None
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Words that name whoever asserts a claim, with the words of saying (`cue`).

    `words` is None where only a cue stands ("reportedly"). `carried` is true where the words stand outside the claim's
    sentence or point back ("it said"): then `name` is whom they were carried from. `party` is the side that the source
    belongs to, from the table of actors.
    """

    words: Span | None
    cue: Span | None
    carried: bool = False
    id: str | None = None
    name: str | None = None
    kind: str | None = None
    party: str | None = None

    def __post_init__(self) -> None:
        if self.words is None and self.cue is None:
            raise ValueError("a source needs the words of its name or of its saying")
