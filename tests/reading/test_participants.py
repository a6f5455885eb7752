from __future__ import annotations

from datetime import date

import pytest

from sayso.claims import Span
from sayso.reading.attribution import Saying
from sayso.reading.participants import actor_of, hints_of, source_of, whole_mention

from .telling import resolver, words


def named(text: str, *mentions: str) -> list[str | None]:
    """The names of sources with these words."""
    spans = [words(text, mention) for mention in mentions]
    who = dict(zip(spans, resolver().explain(text, spans, published=date(2017, 10, 1), outlet=None), strict=True))
    return [source.name for span in spans for source in source_of(Saying(span, None), who)]


@pytest.mark.parametrize(
    ("text", "mention", "names"),
    [
        ("Houthi spokesman Adel Murad said so.", "Houthi spokesman Adel Murad", ["Adel Murad (Houthi movement)"]),
        (
            "The Syrian army field commander said so.",
            "The Syrian army field commander",
            ["Syrian Arab Army field commander"],
        ),
        ("Vladimir Putin said so.", "Vladimir Putin", ["Vladimir Putin"]),
        ("Hamas said so.", "Hamas", ["Hamas"]),
        ("Residents said so.", "Residents", ["Residents"]),
        ("The Houthis and Hamas said so.", "The Houthis and Hamas", ["Houthi movement", "Hamas"]),
        ("They said so.", "They", [None]),
    ],
)
def test_participants_sources_are_named_as_who_they_are(text: str, mention: str, names: list[str | None]) -> None:
    assert named(text, mention) == names


def test_participants_residents_are_a_class_as_victims_and_no_voice_as_sources() -> None:
    span = words("Residents fled.", "Residents")
    (found,) = resolver().explain("Residents fled.", [span], published=None, outlet=None)
    assert [actor.id for actor in actor_of(span, found)] == ["civilians"]
    assert [source.id for source in source_of(Saying(span, None), {span: found})] == [None]


def test_participants_without_a_row_have_the_name_that_the_report_tells() -> None:
    text = "Hamas left with its allies. Adel Murad spoke; Murad left."
    spans = [words(text, one) for one in ("Hamas", "its allies", "Murad left")]
    spans[-1] = Span.of(text, spans[-1].start, spans[-1].start + len("Murad"))
    found = resolver().explain(text, spans, published=None, outlet=None)
    told = [actor_of(span, one)[0] for span, one in zip(spans, found, strict=True)]
    assert [(actor.id, actor.name) for actor in told] == [
        ("hamas", "Hamas"),
        (None, "Hamas' allies"),
        (None, "Adel Murad"),
    ]


def test_participants_carry_why_they_are_inferred() -> None:
    span = words("Hamas fled.", "Hamas")
    (found,) = resolver().explain("Hamas fled.", [span], published=None, outlet=None)
    assert [actor.inferred for actor in (*actor_of(span, found, "holds the place"), *actor_of(span, None, "too"))] == [
        "holds the place",
        "too",
    ]


def test_participants_words_stay_where_nobody_is_known() -> None:
    span = words("The gang fled.", "The gang")
    assert [(actor.words, actor.id) for actor in actor_of(span, None)] == [(span, None)]


def test_participants_one_mention_of_two_gives_two() -> None:
    text = "U.S.-Russian talks failed."
    span = words(text, "U.S.-Russian")
    (found,) = resolver().explain(text, [span], published=None, outlet=None)
    assert [(actor.words.text, actor.id) for actor in actor_of(span, found)] == [
        ("U.S.-Russian", "us"),
        ("U.S.-Russian", "ru"),
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Russian warplanes struck.", "Russian warplanes"),
        ("Russian tourists left.", "Russian"),
        ("Russian planeloads left.", "Russian"),
    ],
)
def test_participants_aircraft_belong_to_the_mention(text: str, whole: str) -> None:
    assert whole_mention(text, words(text, "Russian")).text == whole


def selves(text: str, source: str, cue: str, doer: str) -> dict[Span, Span]:
    saying = Saying(words(text, source), words(text, cue))
    at = words(text, doer, saying.cue.end if saying.cue else 0)
    return dict(hints_of(text, [(at,)], [()], [False], [(saying,)], [False], [()]).selves)


def test_participants_it_at_the_beginning_of_a_saying_is_the_speaker() -> None:
    text = "Russia said on Friday that it would leave."
    assert list(selves(text, "Russia", "said", "it").values()) == [words(text, "Russia")]
    assert selves("Russia said Israel knew it.", "Russia", "said", "it") == {}
    assert selves("A media unit said they left.", "A media unit", "said", "they") == {}


def test_participants_who_says_we_calls_others_they() -> None:
    text = "We hit them, the general said."
    saying = Saying(words(text, "the general"), words(text, "said"))
    target = words(text, "them")
    assert hints_of(text, [()], [(target,)], [False], [(saying,)], [True], [()]).against == {target: (saying.words,)}
    assert hints_of(text, [()], [(target,)], [False], [(saying,)], [False], [()]).against == {}
