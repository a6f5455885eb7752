"""What the reading of a report tells about its mentions before they are resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.claims import Span


@dataclass(frozen=True, slots=True)
class Hints:
    """`doers` are the actors of each claim, in text order; `selves` pronouns of a reported clause and who speaks there.

    With "Rebels and loyalists left; they burned the depot" `doers` holds the two side by side; with "Russia said it would
    leave" `selves` maps "it" to "Russia". `attackers` are the actors of attacks; `against` maps what is done something to
    to those who do it, and `backed` doers to those who back them: nobody backs himself.
    """

    doers: Sequence[Sequence[Span]] = ()
    selves: Mapping[Span, Span] = field(default_factory=dict)
    attackers: Sequence[Span] = ()
    against: Mapping[Span, Sequence[Span]] = field(default_factory=dict)
    backed: Mapping[Span, Sequence[Span]] = field(default_factory=dict)


NO_HINTS = Hints()
