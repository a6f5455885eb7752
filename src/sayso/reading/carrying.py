"""Sources carried over sentences.

A pronoun's saying ("it said") means the last source named before it. A sentence inside a quotation belongs to whoever
is said to speak where the quotation ends or began. Each rule has an id, an example and a counter-example in `RULES`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.claims import Span

from .attribution import Saying


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of carrying; `example` is a text where it applies, `counter` one where it must not."""

    id: str
    reason: str
    example: str
    counter: str


RULES = (
    Rule(
        "pronoun",
        "a pronoun that says something is the first source of the nearest sentence before it that names one",
        "The monitor said shells fell. It said ten died.",
        "Shells fell. It was said that ten died.",
    ),
    Rule(
        "they-the-doers",
        "'they said' without a source in the sentence means the doers named before it",
        "The ministry spoke. The rebels hold the hill, they said.",
        "The ministry said shells fell and they believed it.",
    ),
    Rule(
        "open-quotation",
        "a sentence inside a quotation belongs to the speaker named where the quotation ends",
        '"We took the hill. Ten died," the general said.',
        "We took the hill. Ten died, the general said.",
    ),
    Rule(
        "whole-quotation",
        "a sentence that is a quotation from end to end goes on with the speaker of the quotation before it",
        '"We took the hill," the general said. "Ten died."',
        '"We took the hill," the general said. Ten died.',
    ),
)

PRONOUNS = frozenset(("it", "he", "she", "they", "who", "which"))
_OPEN, _CLOSE, _EITHER = "“«„", "”»", '"'


@dataclass(frozen=True, slots=True)
class Quoted:
    """Whether a sentence begins inside a quotation, and whether it ends in one that stays open."""

    begins: bool
    stays: bool
    whole: bool


def quotations(text: str, sentences: Sequence[Span]) -> list[Quoted]:
    """The state of double quotation marks around each sentence; a paragraph's end closes a forgotten one."""
    found: list[Quoted] = []
    inside = False
    before = 0
    for sentence in sentences:
        if re.search(r"\n\s*\n", text[before : sentence.start]):
            inside = False
        begins = inside
        for mark in sentence.text:
            if mark in _OPEN:
                inside = True
            elif mark in _CLOSE:
                inside = False
            elif mark in _EITHER:
                inside = not inside
        bare = sentence.text.strip()
        whole = (
            (begins or bare[0] in _OPEN + _EITHER)
            and (inside or bare[-1] in _CLOSE + _EITHER)
            and not (re.search(f"[{_CLOSE}{_EITHER}].+", bare[1:-1]))
        )
        found.append(Quoted(begins, inside, bool(whole)))
        before = sentence.end
    return found


def carry(
    text: str,
    sentences: Sequence[Span],
    sayings: Mapping[tuple[int, Span], tuple[Saying, ...]],
    doers: Mapping[tuple[int, Span], Sequence[Span]],
) -> dict[tuple[int, Span], tuple[Saying, ...]]:
    """Sayings of each claim (sentence number, trigger), with pronouns and quotations carried; order is kept.

    `sayings` holds every claim of the report, those without a source too; `doers` the actors of each claim.
    """
    speakers = _speakers(sentences, sayings)
    states = quotations(text, sentences)
    return {
        key: tuple(_pronoun(saying, key[0], speakers, doers.get(key, ())) for saying in mine)
        if mine
        else _quotation(key[0], states, speakers)
        for key, mine in sayings.items()
    }


def _speakers(sentences: Sequence[Span], sayings: Mapping[tuple[int, Span], tuple[Saying, ...]]) -> list[list[Saying]]:
    """The named sources of each sentence, in text order."""
    named: list[list[Saying]] = [[] for _ in sentences]
    for (number, _), mine in sayings.items():
        for saying in mine:
            if saying.words and saying.words.text.lower() not in PRONOUNS and saying not in named[number]:
                named[number].append(saying)
    return [sorted(mine, key=lambda s: s.words.start if s.words else 0) for mine in named]


def _pronoun(saying: Saying, number: int, speakers: Sequence[Sequence[Saying]], doers: Sequence[Span]) -> Saying:
    words = saying.words
    if words is None or words.text.lower() not in PRONOUNS:
        return saying
    here = [s.words for s in speakers[number] if s.words and s.words.end <= words.start]
    acting = [doer for doer in doers if doer.end <= words.start and doer.text.lower() not in PRONOUNS]
    if words.text.lower() == "they" and not here and acting:
        return replace(saying, carried_from=acting[-1])
    for at in range(number, max(-1, number - 6), -1):
        earlier = [s for s in speakers[at] if s.words and s.words.end <= words.start]
        if earlier:
            return replace(saying, carried_from=earlier[0].words)
    return saying


def _quotation(number: int, states: Sequence[Quoted], speakers: Sequence[Sequence[Saying]]) -> tuple[Saying, ...]:
    """The speaker of a sentence without a source of its own, if it stands in a quotation."""
    state = states[number]
    if state.stays:
        for later in range(number + 1, min(len(states), number + 6)):
            if speakers[later]:
                return (_elsewhere(speakers[later][0]),)
            if not states[later].stays:
                break
    if state.begins or state.whole:
        for earlier in range(number - 1, max(-1, number - 6), -1):
            if speakers[earlier]:
                return (_elsewhere(speakers[earlier][-1]),)
            if not (states[earlier].begins or states[earlier].stays or states[earlier].whole):
                break
    return ()


def _elsewhere(speaker: Saying) -> Saying:
    return replace(speaker, carried_from=speaker.words)
