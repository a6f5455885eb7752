"""A state that attacks does it with its forces: "Israel struck" in a report in which the Israeli army says that it struck.

`RULE` is tested with its example and its counter-example.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.actors import ActorEntry, ActorTable, Resolution, side_of
from sayso.claims import Span

from .participants import Who

# What a state attacks with, by the type of claim.
_OFFICES = {"assault": "army", "shelling": "army", "airstrike": "air force"}
# What it does by attacking.
_HARMS = {"kill": "army", "wound": "army", "destroy": "army"}
_OF_STATE = frozenset(("state", "government"))


@dataclass(frozen=True, slots=True)
class Rule:
    """In `example` a state's attack is its army's, in `counter` it stays the state's."""

    id: str
    reason: str
    example: str
    counter: str


RULE = Rule(
    "own-forces",
    "a state's attacks are its army's, its air raids its air force's, where the report tells that force attacking so",
    "Nigeria raided the camp. The Nigerian army said it shot at ten men.",
    "Nigeria raided the camp. The Nigerian army said ten men fled.",
)


def with_own_forces(told: Sequence[tuple[str, Sequence[Span]]], who: Who, table: ActorTable) -> Who:
    """Whom words mean, with states replaced where `RULE` says so; `told` holds the type and the actors of each claim."""
    attacks = [(_OFFICES[type_], span) for type_, actors in told if type_ in _OFFICES for span in actors]
    harms = [(_HARMS[type_], span) for type_, actors in told if type_ in _HARMS for span in actors]
    acting = {(office, entry.id) for office, span in attacks if (entry := _one(who, span)) is not None}
    found: dict[Span, Resolution | None] = dict(who)
    for office, span in (*attacks, *harms):
        if any(other != office for other, same in attacks if same == span):
            continue
        entry = _one(who, span)
        if entry is None or entry.kind not in _OF_STATE:
            continue
        forces = [one for one in table.office(side_of(table, entry) or entry, office) if (office, one.id) in acting]
        if len(forces) == 1:
            found[span] = Resolution(forces[0], RULE.id)
    return found


def _one(who: Mapping[Span, Resolution | None], span: Span) -> ActorEntry | None:
    known = who.get(span)
    return known.entry if known else None
