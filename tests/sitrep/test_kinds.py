from __future__ import annotations

from sayso.claims import STATUSES, TYPES
from sayso.sitrep import wording
from sayso.sitrep.kinds import KINDS, ORDER


def test_kinds_hold_every_type_once() -> None:
    assert set(KINDS) == set(TYPES)
    assert sorted(ORDER.values()) == list(range(len(TYPES)))
    assert len({kind.heading for kind in KINDS.values()}) == len(TYPES)


def test_kinds_opposite_types_are_of_different_families() -> None:
    for one, other in (
        ("capture", "withdraw"),
        ("besiege", "lift_siege"),
        ("detain", "release"),
        ("aid", "deny_aid"),
        ("kill", "wound"),
    ):
        assert KINDS[one].family != KINDS[other].family


def test_kinds_every_status_has_words() -> None:
    assert set(wording.VERBS) == set(wording.STATUSES) == set(STATUSES)
