from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.claims import Claim, Report, When
from sayso.sitrep.comparing import Numbered
from sayso.sitrep.differences import DAYS_DIFFER, differences
from sayso.sitrep.situation import Difference

from .telling import ARMY, IS, SOHR, Parts, claim, october, report, sentence


def found(*entries: tuple[Report, Claim]) -> Sequence[Difference]:
    numbered = [Numbered.of(number, *entry) for number, entry in enumerate(entries, start=1)]
    return differences(numbered, {entry.report_id: "6 October 2017" for entry in numbered})


def holds(
    outlet: str, who: tuple[str, str, str, str | None], day: int = 6, monitor: bool = False
) -> tuple[Report, Claim]:
    of = report(f"The monitor said the force holds the town, {outlet} heard.", outlet, day)
    told = sentence(of)
    sources = [told.source("The monitor", "said", SOHR)] if monitor else []
    parts = Parts(
        sources=sources,
        actors=[told.actor("the force", who)],
        places=[told.place("the town")],
        when=When(None, october(day)),
    )
    return of, claim(told, "hold", "holds", parts)


def test_differences_name_both_sides_with_their_words() -> None:
    (difference,) = found(holds("The Wire", ARMY), holds("The Courier", IS, monitor=True))
    assert (difference.rule, difference.topic) == ("outcome", "Who holds Al Mayādīn")
    left, right = difference.left, difference.right
    assert (left.number, left.who, left.verb) == (1, "The Wire, in its own voice", "said")
    assert (right.number, right.who) == (2, "Syrian Observatory for Human Rights, as reported by The Courier")
    assert left.day == "6 October 2017"
    assert left.quote.before + left.quote.trigger + left.quote.after == (
        "The monitor said the force holds the town, The Wire heard."
    )
    assert (difference.note, left.likewise, right.likewise) == (None, (), ())


def test_differences_say_that_other_days_may_both_hold() -> None:
    (difference,) = found(holds("The Wire", ARMY, 6), holds("The Courier", IS, 8))
    assert difference.note == DAYS_DIFFER


def test_differences_of_the_same_sources_are_told_once() -> None:
    (difference,) = found(
        holds("The Wire", ARMY),
        holds("The Courier", IS, monitor=True),
        holds("Morning Star", IS, monitor=True),
        holds("The Wire", ARMY, 7),
    )
    assert (difference.left.number, difference.left.likewise) == (1, (4,))
    assert (difference.right.number, difference.right.likewise) == (2, (3,))


def test_differences_are_between_different_sources() -> None:
    assert found(holds("The Wire", ARMY), holds("the wire", IS, 7)) == ()
    assert found(holds("The Wire", ARMY, monitor=True), holds("The Courier", IS, monitor=True)) == ()


def test_differences_a_source_may_take_back_what_it_said() -> None:
    of, said = holds("The Wire", ARMY, monitor=True)
    later, again = holds("The Courier", ARMY, 7, monitor=True)
    (difference,) = found((of, said), (later, replace(again, status="denied")))
    assert difference.rule == "denial"
    assert found((of, said), (of, replace(said, status="denied"))) == ()


def test_differences_need_one_anchor() -> None:
    of, said = holds("The Courier", IS)
    told = sentence(of)
    assert found(holds("The Wire", ARMY), (of, replace(said, places=(told.unplaced("the town"),)))) == ()


def test_differences_of_one_day_are_told_once_however_many_take_sides() -> None:
    (difference,) = found(*(holds(f"Outlet {number}", ARMY if number % 2 else IS) for number in range(20)))
    assert (difference.left.number, difference.right.number) == (1, 2)
    assert difference.left.likewise == tuple(range(3, 21, 2))
    assert difference.right.likewise == tuple(range(4, 21, 2))


def test_differences_of_other_days_and_sources_are_told_apart() -> None:
    first = holds("The Wire", ARMY, 6), holds("The Courier", IS, 6)
    later = holds("Morning Star", ARMY, 15), holds("Daily Echo", IS, 15)
    pairs = [(d.left.number, d.right.number) for d in found(*first, *later)]
    assert pairs == [(1, 2), (3, 4)]
