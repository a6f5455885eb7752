"""Short reports with what a model would find in them, for the tests of what comes after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from sayso.actors import ActorResolver, ActorTable
from sayso.claims import Span
from sayso.reading.attribution import Saying
from sayso.reading.carrying import Told
from sayso.reading.heard import Heard
from sayso.reading.sentences import split_sentences


@lru_cache(maxsize=1)
def resolver() -> ActorResolver:
    return ActorResolver(ActorTable.load())


def words(text: str, wanted: str, start: int = 0) -> Span:
    """The first occurrence of some words from an offset on; not inside a word."""
    found = re.compile(rf"(?<!\w){re.escape(wanted)}").search(text, start)
    assert found is not None, f"{wanted!r} doesn't stand in {text!r}"
    return Span.of(text, found.start(), found.end())


def told(
    text: str,
    claims: Mapping[str, str | None],
    doer: str | None = None,
    heard: Mapping[int, tuple[str, str, str]] | None = None,
) -> Told:
    """`claims` are trigger words with the source words of the claim's sentence, or None; "source|cue" gives a cue too.

    `heard` has a source, a cue and a content by number of sentence.
    """
    sentences = split_sentences(text)
    sayings: dict[tuple[int, Span], tuple[Saying, ...]] = {}
    for trigger, said in claims.items():
        at = words(text, trigger)
        number = next(n for n, s in enumerate(sentences) if at.within(s))
        source, _, cue = (said or "").partition("|")
        start = sentences[number].start
        saying = Saying(words(text, source, start), words(text, cue, start) if cue else None) if source else None
        sayings[number, at] = (saying,) if saying else ()
    doers = dict.fromkeys(sayings, [words(text, doer)] if doer else [])
    listened: list[list[Heard]] = [[] for _ in sentences]
    for number, parts in (heard or {}).items():
        found = [
            (s.text.index(part), s.text.index(part) + len(part))
            for s in sentences[number : number + 1]
            for part in parts
        ]
        listened[number].append(Heard((found[0],), found[1], (found[2],)))
    return Told(text, sentences, sayings, doers, lambda span: resolver().speaker(text, span), listened if heard else ())
