from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims import (
    STATUSES,
    TYPES,
    Actor,
    Anchor,
    Claim,
    ClaimFilter,
    DayInterval,
    Located,
    Place,
    Report,
    Source,
    Unresolved,
)
from sayso.errors import InputError
from sayso.ledger import Ledger
from sayso.ledger.folding import fold
from sayso.ledger.rows import day_of
from tests.strategies import day_intervals, read_reports

from .cases import claim, on, report, words

TOWN = report("Army units took Mayadeen from the group, the Observatory said.")
TAKEN = claim(
    TOWN, "capture", "took",
    sources=(Source(words(TOWN, "the Observatory"), words(TOWN, "said"), False, "sohr", "Syrian Observatory", "monitor"),),
    actors=(Actor(words(TOWN, "Army units"), "sy-army", "Syrian Arab Army", "state forces", "SY"),),
    targets=(Actor(words(TOWN, "the group"), "is", "Islamic State", "rebels"),),
    places=(
        Place(words(TOWN, "Mayadeen"), "place", "in", None, None,
              Located(Anchor("geonames:173480", "Al Mayādīn", "SY", None, 35.0, 40.4), 35.0, 40.4, 3.0, None, 1, 1)),
    ),
    when=on(date(2017, 10, 12), date(2017, 10, 14)),
)  # fmt: skip
FARM = report("A 100% unclear farm_1 was shelled, it was denied.", published=date(2017, 10, 20))
SHELLED = claim(
    FARM, "shelling", "shelled", status="denied",
    places=(Place(words(FARM, "A 100% unclear farm_1"), "place", "in", None, None, Unresolved("no name")),),
)  # fmt: skip
UNDATED = report("Fighters left.", published=None)
GONE = claim(UNDATED, "withdraw", "left", actors=(Actor(words(UNDATED, "Fighters")),))
READ = ((TOWN, TAKEN), (FARM, SHELLED), (UNDATED, GONE))
OCTOBER = DayInterval.closed(date(2017, 10, 1), date(2017, 10, 31))


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    for of, made in READ:
        ledger.add(of, of.text.encode(), [made], origin="test")
    return ledger


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        (ClaimFilter(), [TAKEN, SHELLED, GONE]),
        (ClaimFilter(type="capture"), [TAKEN]),
        (ClaimFilter(status="denied"), [SHELLED]),
        (ClaimFilter(type="capture", status="denied"), []),
        (ClaimFilter(type="no such type"), []),
        (ClaimFilter(min_confidence=0.5), [TAKEN, SHELLED, GONE]),
        (ClaimFilter(min_confidence=0.51), []),
        # a name, its words, its id
        (ClaimFilter(place="al-Mayadin"), [TAKEN]),
        (ClaimFilter(place="mayādīn"), [TAKEN]),
        (ClaimFilter(place="MAYADEEN"), [TAKEN]),
        (ClaimFilter(place="geonames:173480"), [TAKEN]),
        (ClaimFilter(place="geonames:17348"), []),
        (ClaimFilter(place="Raqqa"), []),
        # signs that mean something in SQL don't mean it here
        (ClaimFilter(place="100%"), [SHELLED]),
        (ClaimFilter(place="%"), [SHELLED]),
        (ClaimFilter(place="farm_1"), [SHELLED]),
        (ClaimFilter(place="farm_"), [SHELLED]),
        (ClaimFilter(place="m_yadeen"), []),
        (ClaimFilter(place="'; DROP TABLE claim; --"), []),
        # words and name are two: a match can't run from one into the other
        (ClaimFilter(place="Mayadeen al"), []),
        # actors, targets and supporters, but not sources; and the other way round
        (ClaimFilter(actor="syrian arab"), [TAKEN]),
        (ClaimFilter(actor="islamic-state"), [TAKEN]),
        (ClaimFilter(actor="is"), [TAKEN]),
        (ClaimFilter(actor="fighters"), [GONE]),
        (ClaimFilter(actor="observatory"), []),
        (ClaimFilter(source="OBSERVATORY"), [TAKEN]),
        (ClaimFilter(source="sohr"), [TAKEN]),
        (ClaimFilter(source="army"), []),
        # days overlap; without days the report's day stands in; without that the claim is out
        (ClaimFilter(days=OCTOBER), [TAKEN, SHELLED]),
        (ClaimFilter(days=DayInterval.day(date(2017, 10, 14))), [TAKEN]),
        (ClaimFilter(days=DayInterval.day(date(2017, 10, 12))), [TAKEN]),
        (ClaimFilter(days=DayInterval.day(date(2017, 10, 11))), []),
        (ClaimFilter(days=DayInterval.day(date(2017, 10, 15))), []),
        (ClaimFilter(days=DayInterval.day(date(2017, 10, 6))), []),
        (ClaimFilter(days=DayInterval.day(date(2017, 10, 20))), [SHELLED]),
        (ClaimFilter(days=OCTOBER, place="mayadin", actor="sy-army", source="observatory", type="capture"), [TAKEN]),
    ],
)
def test_selection_keeps(full: Ledger, keep: ClaimFilter, kept: list[Claim]) -> None:
    assert [made for _, made in full.entries(keep)] == kept


@pytest.mark.parametrize("what", ["place", "actor", "source"])
@pytest.mark.parametrize("name", ["", "  ", "'", "\u0301"])
def test_selection_a_name_without_letters_is_refused_at_once(ledger: Ledger, what: str, name: str) -> None:
    with pytest.raises(InputError) as caught:
        ledger.entries(ClaimFilter(**{what: name}))  # type: ignore[arg-type]
    assert (caught.value.code, caught.value.where) == ("empty-name", what)


def _named(name: str | None, rows: Iterable[tuple[str | None, str | None, str | None]]) -> bool:
    if name is None:
        return True
    return any(
        identifier == name.strip() or any(text and fold(name) in fold(text) for text in texts)
        for identifier, *texts in rows
    )


def _keeps(keep: ClaimFilter, of: Report, made: Claim) -> bool:
    """What the filter promises, without SQL."""
    published = day_of(of)
    days = made.when.days or (DayInterval.day(published) if published else None)
    people = (*made.actors, *made.targets, *made.supporters)
    anchors = [p.location.anchor if isinstance(p.location, Located) else None for p in made.places]
    places = [
        (a.id if a else None, a.name if a else None, p.words.text) for a, p in zip(anchors, made.places, strict=True)
    ]
    return (
        keep.type in (None, made.type)
        and keep.status in (None, made.status)
        and (keep.days is None or (days is not None and days.overlaps(keep.days)))
        and _named(keep.actor, ((a.id, a.name, a.words.text) for a in people))
        and _named(keep.source, ((s.id, s.name, s.words.text if s.words else None) for s in made.sources))
        and _named(keep.place, places)
    )


LETTERS = st.sampled_from("aeiou123")
FILTERS = st.builds(
    ClaimFilter,
    place=st.none() | LETTERS,
    actor=st.none() | LETTERS,
    source=st.none() | LETTERS,
    type=st.none() | st.sampled_from(TYPES[:3]),
    status=st.none() | st.sampled_from(STATUSES),
    days=st.none() | day_intervals(),
)


@settings(max_examples=30)
@given(read=read_reports(max_claims=5), keep=FILTERS, data=st.data())
def test_selection_in_sql_is_selection_by_the_promise(
    empty_ledger: Path, read: tuple[Report, list[Claim]], keep: ClaimFilter, data: st.DataObject
) -> None:
    of, claims = read
    # names that are there, so that something is kept
    names = [a.words.text for c in claims for a in (*c.actors, *c.targets, *c.supporters) if fold(a.words.text)]
    if names:
        keep = ClaimFilter(actor=data.draw(st.sampled_from(names)), days=keep.days)
    with tempfile.TemporaryDirectory() as folder, Ledger(shutil.copy(empty_ledger, folder)) as ledger:
        ledger.add(of, of.text.encode(), claims, origin="drawn")
        kept = {made.id for _, made in ledger.entries(keep)}
    assert kept == {made.id for made in claims if _keeps(keep, of, made)}
