from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims import Claim, DayInterval, Report, When
from sayso.sitrep import Sitrep, compose
from sayso.sitrep.situation import Telling
from tests.strategies import read_reports

from .telling import MAYADIN, Parts, claim, october, report, sentence
from .week import DAYS, week

MANY = st.lists(read_reports(), max_size=3).map(
    lambda read: [(report, claim) for report, claims in read for claim in claims]
)


def composed(entries: list[tuple[Report, Claim]]) -> Sitrep:
    return compose(entries, place="al-Mayadin", days=DAYS)


def tellings(sitrep: Sitrep) -> list[Telling]:
    return [t for section in sitrep.sections for group in section.groups for t in group.tellings]


@settings(max_examples=25)
@given(MANY, st.randoms())
def test_composing_does_not_depend_on_the_order(entries: list[tuple[Report, Claim]], random: st.DataObject) -> None:
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert composed(shuffled) == composed(entries)


@settings(max_examples=25)
@given(MANY)
def test_composing_drops_no_claim_and_tells_none_twice(entries: list[tuple[Report, Claim]]) -> None:
    sitrep = composed([*entries, *entries])
    told = tellings(sitrep)
    assert sorted(t.claim for t in told) == sorted({claim.id for _, claim in entries})
    assert [t.number for t in told] == list(range(1, len(told) + 1))
    assert [r.number for r in sitrep.reports] == list(range(1, len(sitrep.reports) + 1))
    assert {t.report for t in told} == {r.number for r in sitrep.reports}
    assert sum(number for _, number in sitrep.tally.statuses) == sitrep.tally.claims == len(told)


def test_composing_puts_days_first_and_what_is_not_known_last() -> None:
    headings = [section.heading for section in composed(week()).sections]
    assert headings == [
        "Claimed for Friday 6 October 2017",
        "Claimed for Saturday 7 October 2017",
        "Claimed for Sunday 8 October 2017",
        "Claimed for Monday 9 October 2017",
        "Claimed for Tuesday 10 October 2017",
        "Claimed for Sunday 22 October 2017",
        "Claimed without a place",
        "Claimed without a known day",
    ]


def test_composing_long_spans_stand_by_themselves() -> None:
    told = sentence(report("Shells fell on the town."))
    parts = Parts(
        places=[told.place("the town")], when=When(None, DayInterval.closed(date(2017, 10, 2), date(2017, 10, 4)))
    )
    (section,) = composed([(told.report, claim(told, "shelling", "fell", parts))]).sections
    assert section.heading == "Claimed for some time from 2 to 4 October 2017"


def test_composing_an_unplaced_place_is_told_under_its_day() -> None:
    told = sentence(report("Shells fell on a hamlet."))
    parts = Parts(places=[told.unplaced("a hamlet", "no such name")], when=When(None, october(6)))
    sitrep = composed([(told.report, claim(told, "shelling", "fell", parts))])
    assert [section.heading for section in sitrep.sections] == ["Claimed for Friday 6 October 2017"]
    assert tellings(sitrep)[0].details[0].text == "“a hamlet” (not placed: no such name)"


def test_composing_groups_by_type_within_a_day() -> None:
    tuesday = composed(week()).sections[4]
    assert [group.type for group in tuesday.groups] == ["hold", "withdraw"]


def test_composing_every_status_has_its_verb() -> None:
    verbs = {t.quote.trigger: t.verb for t in tellings(composed(week()))}
    assert verbs["reached"] == "said"
    assert verbs["take"] == "said it is planned"
    assert verbs["looted"] == "said it is possible"
    denied = next(t for t in tellings(composed(week())) if t.quote.before == "The group has not ")
    assert denied.verb == "denied it"


def test_composing_counts_sources_not_reports() -> None:
    tally = composed(week()).tally
    assert (tally.claims, tally.reports, tally.outlets) == (15, 9, 6)
    # One monitor in three outlets is one source; each outlet's own voice is another.
    keep = [entry for entry in week() if any(source.id == "sohr" for source in entry[1].sources)]
    monitor = composed(keep).tally
    assert (monitor.claims, monitor.outlets, monitor.sources) == (3, 3, 1)


def test_composing_takes_the_day_of_an_instant_where_no_day_is_printed() -> None:
    told = sentence(replace(report("Shells fell.", day=None), published_at=datetime(2017, 10, 6, 22, tzinfo=UTC)))
    (listed,) = composed([(told.report, claim(told, "shelling", "fell"))]).reports
    assert listed.day == "6 October 2017"


def test_composing_nothing_gives_an_empty_report() -> None:
    sitrep = composed([])
    assert (sitrep.place, sitrep.days) == ("al-Mayadin", DAYS)
    assert (sitrep.tally.claims, sitrep.sections, sitrep.reports, sitrep.differences) == (0, (), (), ())


def test_composing_finds_the_differences_of_the_week() -> None:
    sitrep = composed(week())
    assert [difference.rule for difference in sitrep.differences] == [
        "denial", "outcome", "position", "toll", "bearing",
    ]  # fmt: skip
    assert all(MAYADIN.name in d.topic or d.rule == "bearing" for d in sitrep.differences)
