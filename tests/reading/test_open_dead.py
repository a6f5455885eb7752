from __future__ import annotations

import pytest

from sayso.claims import Span
from sayso.reading.open_dead import RULE, with_open_dead

from .telling import resolver, words


def dead(text: str, type_: str = "kill", victims: str = "ten people") -> str | None:
    """The kind of those who died."""
    at = words(text, victims)
    (found,) = resolver().explain(text, [at], published=None, outlet=None)
    known = with_open_dead([(type_, Span.of(text, 0, len(text)), (at,))], {at: found})[at]
    return known.entry.kind if known and known.entry else None


def test_open_dead_are_people_who_die_in_fighting() -> None:
    assert dead(RULE.example) is None
    assert dead(RULE.counter) == "civilians"


@pytest.mark.parametrize(
    ("text", "type_", "victims"),
    [
        ("Clashes at the port killed ten villagers.", "kill", "ten villagers"),
        ("Clashes at the port drove out ten people.", "displace", "ten people"),
    ],
)
def test_open_dead_leave_those_told_and_those_who_live(text: str, type_: str, victims: str) -> None:
    assert dead(text, type_, victims) == "civilians"
