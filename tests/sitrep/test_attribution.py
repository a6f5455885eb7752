from __future__ import annotations

import pytest

from sayso.claims import Source, Span
from sayso.sitrep.attribution import asserters, body, in_words, named_sources

from .telling import ARMY, SOHR, Parts, Sentence, claim, report, sentence

TEXT = (
    "Two officials told the Wire they believed, as residents and medics said, that the monitor reported shells fell; "
    "reportedly the Courier knew."
)


def told(outlet: str | None = "The Courier") -> Sentence:
    return sentence(report(TEXT, outlet))


def words(*sources: Source, outlet: str | None = "The Courier") -> str:
    here = told(outlet)
    return in_words(claim(here, "shelling", "fell", Parts(sources=sources)), here.report)


def keys(*sources: Source, outlet: str | None = "The Courier") -> frozenset[str]:
    here = told(outlet)
    return asserters(claim(here, "shelling", "fell", Parts(sources=sources)), here.report)


def test_attribution_names_the_source_and_the_outlet() -> None:
    assert words(told().source("the monitor", "reported", SOHR)) == (
        "Syrian Observatory for Human Rights, as reported by The Courier"
    )


@pytest.mark.parametrize(
    ("names", "shared"),
    [
        (["Ghana Army"], "Ghana Army"),
        (["Ghana Army spokesman", "Ghana Army spokesman"], "Ghana Army spokesman"),
        (["A. Hall (Ghana Army)"], "A. Hall (Ghana Army)"),
        (["A. Hall (Ghana Army)", "Ghana Army spokesman"], "Ghana Army"),
        (["Ghana Army general", "Ghana Army source"], "Ghana Army"),
        (["The Army", "Ghana Army"], "The Army"),
    ],
)
def test_attribution_body_is_what_its_speakers_names_share(names: list[str], shared: str) -> None:
    assert body(names) == shared


def test_attribution_gives_the_words_where_no_name_is_known() -> None:
    assert words(told().source("medics", "said")) == "medics, as reported by The Courier"


def test_attribution_without_sources_is_the_outlets_own_voice() -> None:
    assert words() == "The Courier, in its own voice"
    assert words(outlet=None) == "an outlet that is not stated, in its own voice"


def test_attribution_tells_a_chain_from_the_inside_out() -> None:
    chain = [told().source("residents", "said"), told().source("the monitor", "reported", SOHR)]
    assert words(*chain) == ("Syrian Observatory for Human Rights, as quoted by residents, as reported by The Courier")


def test_attribution_puts_sources_of_one_cue_side_by_side() -> None:
    both = [told().source("residents", "said"), told().source("medics", "said")]
    assert words(*both) == "residents and medics, as reported by The Courier"
    assert len(keys(*both)) == 2


def test_attribution_shows_whom_it_was_said_to() -> None:
    assert words(told().source("Two officials", "told the Wire")) == (
        "Two officials (“told the Wire”), as reported by The Courier"
    )
    assert "(" not in words(told().source("Two officials", "told"))


def test_attribution_marks_what_is_carried_over() -> None:
    assert words(told().source("they", "believed", SOHR, carried=True)) == (
        "Syrian Observatory for Human Rights (carried over), as reported by The Courier"
    )


def test_attribution_says_that_nobody_is_named() -> None:
    assert words(told().source(None, "reportedly")) == (
        "somebody who is not named (“reportedly”), as reported by The Courier"
    )


def test_attribution_tells_one_speaker_once() -> None:
    # "two officials told … they believed": the pronoun's name is the officials again.
    they = (None, "Two officials", None, None)
    chain = [told().source("Two officials", "told the Wire"), told().source("they", "believed", they, carried=True)]
    assert words(*chain) == "Two officials (carried over), as reported by The Courier"


def test_attribution_tells_an_outlet_that_names_itself_once() -> None:
    assert words(told().source("the Courier", "knew"), outlet="The Courier") == "The Courier, in its own voice"
    chain = [told().source("the Courier", "knew"), told().source("medics", "said")]
    assert words(*chain, outlet="the courier") == "medics, as reported by the courier"


def test_attribution_a_known_source_is_one_in_every_outlet() -> None:
    monitor = told().source("the monitor", "reported", SOHR)
    assert keys(monitor) == keys(monitor, outlet="Morning Star")


def test_attribution_an_unknown_source_is_one_only_within_an_outlet() -> None:
    medics = told().source("medics", "said")
    assert keys(medics) == keys(medics)
    assert keys(medics) != keys(medics, outlet="Morning Star")
    assert keys() != keys(outlet="Morning Star")


def test_attribution_the_innermost_asserts() -> None:
    medics, monitor = told().source("medics", "said"), told().source("the monitor", "reported", SOHR)
    assert keys(medics, monitor) == keys(monitor)


def test_attribution_named_sources_are_those_with_an_id() -> None:
    here = told()
    chain = [here.source("medics", "said"), here.source("the monitor", "reported", SOHR)]
    army = Source(Span.of(TEXT, 0, 3), None, False, ARMY[0])
    assert named_sources(claim(here, "shelling", "fell", Parts(sources=[*chain, army]))) == {
        "sohr": "Syrian Observatory for Human Rights",
        "sy-army": "sy-army",
    }
