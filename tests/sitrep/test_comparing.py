from __future__ import annotations

from dataclasses import replace

from sayso.claims import Claim, When
from sayso.sitrep.comparing import Sides, days_apart, ids, may_be_same_people, same_day, same_scene, whole_place

from .telling import ARMY, IS, OMAR, RUSSIA, Parts, claim, october, report, sentence

TOLD = sentence(
    report("The army and Russian crews fought 14 civilians, 80 fighters and civilian guards in al-Mayadin by Omar.")
)
A, B, C = (frozenset((known[0] or "",)) for known in (ARMY, RUSSIA, IS))


def made(parts: Parts, type_: str = "capture") -> Claim:
    return claim(TOLD, type_, "fought", parts)


def on(first: int, last: int | None = None) -> Claim:
    return made(Parts(when=When(None, october(first, last))))


def test_comparing_days_apart_counts_from_end_to_start() -> None:
    assert days_apart(on(6), on(6)) == 0
    assert days_apart(on(5, 6), on(6, 9)) == 0
    assert days_apart(on(5, 6), on(9)) == days_apart(on(9), on(5, 6)) == 3
    assert days_apart(on(6), made(Parts(when=When(None, None, unresolved="vague")))) is None


def test_comparing_one_day_may_be_told_as_two() -> None:
    assert same_day(on(5, 6), on(6))
    assert not same_day(on(5, 6), on(7))
    assert not same_day(on(1, 6), on(6))


def test_comparing_a_rim_is_at_the_place_but_a_distance_is_not() -> None:
    inside = made(Parts(places=[TOLD.place("al-Mayadin")]))
    rim = made(Parts(places=[TOLD.place("al-Mayadin", "edge", "W")]))
    off = made(Parts(places=[TOLD.place("al-Mayadin", "direction", "N", 10)]))
    assert same_scene(inside, rim) == "Al Mayādīn"
    assert same_scene(inside, off) is None
    assert same_scene(off, off) == "Al Mayādīn"
    assert whole_place(rim) == whole_place(off) == {}
    assert list(whole_place(inside).values()) == ["Al Mayādīn"]


def test_comparing_a_scene_is_where_the_type_says_it_is() -> None:
    left = made(Parts(places=[TOLD.place("al-Mayadin", role="origin")]), "withdraw")
    sent = made(Parts(places=[TOLD.place("al-Mayadin", role="origin")]), "deploy")
    inside = made(Parts(places=[TOLD.place("al-Mayadin"), TOLD.place("Omar", anchor=OMAR)]))
    assert same_scene(left, inside) == "Al Mayādīn"
    assert same_scene(sent, inside) is None


def test_comparing_people_are_others_only_if_both_say_who() -> None:
    civilians = made(Parts(targets=[TOLD.actor("14 civilians")]))
    fighters = made(Parts(targets=[TOLD.actor("80 fighters", IS)]))
    assert not may_be_same_people(civilians, fighters)
    assert may_be_same_people(civilians, civilians)
    assert may_be_same_people(civilians, made(Parts()))


def test_comparing_inferred_participants_contradict_nobody() -> None:
    inferred = replace(TOLD.actor("80 fighters", IS), inferred="holds the place")
    civilians = made(Parts(targets=[TOLD.actor("14 civilians")]))
    assert ids([inferred]) == frozenset()
    assert may_be_same_people(civilians, made(Parts(targets=[inferred])))


def test_comparing_actors_are_opposed_unless_something_joins_them() -> None:
    joint = made(Parts(actors=[TOLD.actor("The army", ARMY)], supporters=[TOLD.actor("Russian", RUSSIA)]))
    assert Sides([]).opposed(A, B)
    assert not Sides([joint]).opposed(A, B)
    assert Sides([joint]).opposed(A | B, C)
    assert not Sides([]).opposed(A, A | C)
    assert not Sides([]).opposed(A, frozenset())


def test_comparing_two_sides_of_a_fight_are_not_joined() -> None:
    both = [TOLD.actor("The army", ARMY), TOLD.actor("80 fighters", IS)]
    assert Sides([made(Parts(actors=both), "clash")]).opposed(A, C)
    assert Sides([made(Parts("possible", actors=both))]).opposed(A, C)
