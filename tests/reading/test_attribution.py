from __future__ import annotations

from sayso.claims import Span
from sayso.reading.attribution import pair


def spans(text: str, *words: str) -> list[Span]:
    return [Span.of(text, text.index(w), text.index(w) + len(w)) for w in words]


def told(text: str, sources: list[str], cues: list[str], trigger: str) -> list[tuple[str | None, str | None]]:
    found = pair(spans(text, *sources), spans(text, *cues), spans(text, trigger)[0], text)
    return [(s.words.text if s.words else None, s.cue.text if s.cue else None) for s in found]


def test_attribution_gives_a_source_its_cue() -> None:
    assert told("The monitor said shells fell", ["The monitor"], ["said"], "fell") == [("The monitor", "said")]


def test_attribution_puts_the_first_outermost_before_the_trigger() -> None:
    text = "Two officials told Reuters that they believed the command had moved"
    found = told(text, ["Two officials", "they"], ["told Reuters", "believed"], "moved")
    assert found == [("Two officials", "told Reuters"), ("they", "believed")]


def test_attribution_puts_the_last_outermost_after_the_trigger() -> None:
    text = "The command moved, residents believed, officials said"
    found = told(text, ["residents", "officials"], ["believed", "said"], "moved")
    assert found == [("officials", "said"), ("residents", "believed")]


def test_attribution_keeps_sources_side_by_side_in_order_under_one_cue() -> None:
    text = "Residents and medics said ten died"
    assert told(text, ["medics", "Residents"], ["said"], "died") == [("Residents", "said"), ("medics", "said")]


def test_attribution_lets_a_bare_cue_stand_alone() -> None:
    assert told("Ten reportedly died", [], ["reportedly"], "died") == [(None, "reportedly")]


def test_attribution_keeps_a_source_without_a_cue() -> None:
    assert told("Ministry: ten died", ["Ministry"], [], "died") == [("Ministry", None)]


def test_attribution_of_nobody_is_the_outlet() -> None:
    assert told("Ten died", [], [], "died") == []


def test_attribution_puts_one_who_is_cited_inside_the_citing() -> None:
    text = "Fighters left, the agency reported on Sunday, citing officers"
    found = told(text, ["the agency", "officers"], ["reported", "citing"], "left")
    assert found == [("the agency", "reported"), ("officers", "citing")]


def test_attribution_puts_a_bare_cue_inside_a_named_source() -> None:
    text = "The army expects to capture it, the sources said"
    found = told(text, ["the sources"], ["expects", "said"], "capture")
    assert found == [("the sources", "said"), (None, "expects")]


def test_attribution_puts_one_who_quotes_outside_the_quoted() -> None:
    text = "It quoted activists as saying rockets fell"
    assert told(text, ["It", "activists"], ["quoted", "saying"], "fell") == [("It", "quoted"), ("activists", "saying")]


def test_attribution_leaves_out_the_speaker_of_the_clause_before() -> None:
    text = "The ministry said shells fell on the port and the mayor added that ten died"
    assert told(text, ["The ministry", "the mayor"], ["said", "added"], "died") == [("the mayor", "added")]


def test_attribution_leaves_out_the_speaker_of_the_clause_behind() -> None:
    text = "The ministry said shells fell on the port while the mayor added that ten died"
    assert told(text, ["The ministry", "the mayor"], ["said", "added"], "fell") == [("The ministry", "said")]


def test_attribution_keeps_speakers_who_say_one_thing() -> None:
    text = "Residents said and the mayor confirmed that ten died"
    assert told(text, ["Residents", "the mayor"], ["said", "confirmed"], "died") == [
        ("Residents", "said"),
        ("the mayor", "confirmed"),
    ]


def test_attribution_leaves_out_a_speaker_far_from_the_only_cue() -> None:
    text = "The ministry denied all that and the mayor said on Friday ten died"
    assert told(text, ["The ministry", "the mayor"], ["said"], "died") == [("the mayor", "said")]
