from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import Report
from sayso.sitrep.comparing import Numbered
from sayso.sitrep.repetition import NEAR_COPY, near_copies, shared_sources
from sayso.sitrep.shingles import resemblance, runs_of

from .telling import ARMY, SOHR, Parts, claim, report, sentence

TEXT = "The monitor said on Friday that shells had hit the market and the mill of the town before noon."
EDITED = "The monitor said on Friday that shells had hit the market and the mill of the town before dawn."
OTHER = "The monitor said on Friday that two people were hurt when the old mill of the town burned down."


def entries(*reports: Report, known: bool = True) -> list[Numbered]:
    """One claim of each report, by the monitor."""
    made = []
    for number, of in enumerate(reports, start=1):
        told = sentence(of)
        source = told.source("The monitor", "said", SOHR) if known else told.source("The monitor", "said")
        made.append(Numbered.of(number, of, claim(told, "shelling", "on", Parts(sources=[source]))))
    return made


def numbers(reports: list[Report]) -> dict[str, int]:
    return {of.id: number for number, of in enumerate(reports, start=1)}


def test_repetition_finds_an_edited_copy_and_leaves_another_text_alone() -> None:
    reports = [report(TEXT, "The Wire"), report(OTHER, "The Courier"), report(EDITED, "Daily Echo", 7)]
    (copy,) = near_copies(numbers(reports), entries(*reports))
    assert (copy.reports, copy.claims) == ((1, 3), (1, 3))
    assert copy.shared == pytest.approx(resemblance(runs_of(TEXT), runs_of(EDITED)))
    assert NEAR_COPY <= copy.shared < 1


def test_repetition_finds_the_same_text_in_two_outlets() -> None:
    reports = [report(TEXT, "The Wire"), report(TEXT, "The Courier")]
    (copy,) = near_copies(numbers(reports), entries(*reports))
    assert copy.shared == 1.0


def test_repetition_a_report_is_no_copy_of_itself() -> None:
    of = report(TEXT, "The Wire")
    assert near_copies({of.id: 1}, [*entries(of), *entries(of)]) == ()


def test_repetition_many_copies_are_one_group() -> None:
    reports = [
        report(TEXT, "The Wire"),
        report(EDITED, "Daily Echo"),
        report(OTHER, "The Courier"),
        report(TEXT, "Star"),
    ]
    (copies,) = near_copies(numbers(reports), entries(*reports))
    assert copies.reports == (1, 2, 4)
    assert copies.shared == pytest.approx(resemblance(runs_of(TEXT), runs_of(EDITED)))


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=14), min_size=2, max_size=6))
def test_repetition_whatever_resembles_an_earlier_text_is_grouped_with_one(texts: list[list[str]]) -> None:
    reports = [report(f"The monitor said on {' '.join(text)}", f"Outlet {at}") for at, text in enumerate(texts)]
    runs = {number: runs_of(of.text) for number, of in enumerate(reports, start=1)}

    def earlier(number: int) -> set[int]:
        return {other for other in runs if other < number and resemblance(runs[other], runs[number]) >= NEAR_COPY}

    groups = [set(copies.reports) for copies in near_copies(numbers(reports), entries(*reports))]
    later = {number for group in groups for number in group - {min(group)}}
    assert later == {number for number in runs if earlier(number)}
    assert sum(map(len, groups)) == len(set().union(*groups))
    for group in groups:
        for number in group - {min(group)}:
            assert earlier(number) & group


def test_repetition_one_source_in_two_outlets_is_shared() -> None:
    (shared,) = shared_sources(entries(report(TEXT, "The Wire"), report(OTHER, "The Courier")))
    assert (shared.source, shared.outlets, shared.claims) == (
        "Syrian Observatory for Human Rights",
        ("The Wire", "The Courier"),
        (1, 2),
    )


def test_repetition_one_outlet_shares_with_nobody() -> None:
    assert shared_sources(entries(report(TEXT, "The Wire"), report(OTHER, "the wire"))) == ()


def test_repetition_words_alone_name_no_shared_source() -> None:
    assert shared_sources(entries(report(TEXT, "The Wire"), report(OTHER, "The Courier"), known=False)) == ()


def test_repetition_every_link_of_a_chain_counts() -> None:
    one = entries(report(TEXT, "The Wire"))[0]
    of = report("The army said the monitor told of shells.", "The Courier")
    told = sentence(of)
    chain = [told.source("The army", "said", ARMY), told.source("the monitor", "told", SOHR)]
    shared = shared_sources([one, Numbered.of(2, of, claim(told, "shelling", "shells", Parts(sources=chain)))])
    assert [(s.source, s.claims) for s in shared] == [("Syrian Observatory for Human Rights", (1, 2))]
