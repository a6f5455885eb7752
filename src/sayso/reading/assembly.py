"""Readings of a report's sentences -> claims: words resolved to actors, places and days.

The order matters: sources are carried over sentences first, then all names of the report are resolved together, so that
"the army" and "the city" find what they point to.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.actors import ActorEntry, ActorResolver
from sayso.claims import Actor, Claim, Place, Report, Source, Span
from sayso.places import Gazetteer, Locator, PlaceContext, PlacePhrase, country_mentions
from sayso.times import when_of, when_said

from .attribution import Saying, pair
from .carrying import PRONOUNS, carry
from .counts import read_count
from .dateline import Dateline
from .source_words import whole_source
from .spans import Reading

PARTICIPANTS = ("actor", "target", "supporter")
WHERE = ("place", "origin", "destination")


@dataclass(frozen=True, slots=True)
class Draft:
    """A reading moved to the offsets of the report: the sentence's number and words, and the words of each role."""

    number: int
    sentence: Span
    trigger: Span
    reading: Reading
    roles: dict[str, tuple[Span, ...]]

    def of(self, role: str) -> tuple[Span, ...]:
        """The words of a role, in text order; empty where it has none."""
        return self.roles.get(role, ())


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What names are resolved against."""

    actors: ActorResolver
    locator: Locator
    gazetteer: Gazetteer


@dataclass(frozen=True, slots=True)
class Made:
    """What all claims of a report share: its id and day, and the version of the reader."""

    report: str
    published: date | None
    reader: str


def draft(text: str, number: int, sentence: Span, reading: Reading) -> Draft:
    """Offsets of the sentence become offsets of the text."""
    at = sentence.start
    roles = {
        role: tuple(Span.of(text, at + start, at + end) for start, end in spans)
        for role, spans in reading.roles.items()
    }
    if "source" in roles:
        roles["source"] = tuple(whole_source(text, words) for words in roles["source"])
    start, end = reading.trigger
    return Draft(number, sentence, Span.of(text, at + start, at + end), reading, roles)


def assemble(
    report: Report,
    sentences: Sequence[Span],
    readings: Sequence[Sequence[Reading]],
    dateline: Dateline | None,
    knowledge: Knowledge,
    reader: str,
) -> list[Claim]:
    """The claims of a report in text order; `readings` runs parallel to `sentences`."""
    drafts = [
        draft(report.text, number, sentence, reading)
        for number, (sentence, mine) in enumerate(zip(sentences, readings, strict=True))
        for reading in mine
    ]
    if not drafts:
        return []
    sayings = _sayings(report.text, sentences, drafts)
    entries = _resolve_actors(report, drafts, sayings, knowledge.actors)
    places = _locate(report, drafts, entries, dateline, knowledge)
    # The id is a hash of the whole text: reckoned once a report, not once a claim.
    made = Made(report.id, report.published, reader)
    return [_claim(made, d, s, entries, places) for d, s in zip(drafts, sayings, strict=True)]


def _sayings(text: str, sentences: Sequence[Span], drafts: Sequence[Draft]) -> list[tuple[Saying, ...]]:
    own = {(d.number, d.trigger): pair(d.of("source"), d.of("cue"), d.trigger) for d in drafts}
    doers = {(d.number, d.trigger): d.of("actor") for d in drafts}
    carried = carry(text, sentences, own, doers)
    return [carried[d.number, d.trigger] for d in drafts]


def _resolve_actors(
    report: Report, drafts: Sequence[Draft], sayings: Sequence[Sequence[Saying]], resolver: ActorResolver
) -> dict[Span, ActorEntry | None]:
    mentions = {span for d in drafts for role in PARTICIPANTS for span in d.of(role)}
    for mine in sayings:
        for saying in mine:
            mentions.update(span for span in (saying.words, saying.carried_from) if span)
    ordered = sorted(mentions)
    outlet = report.outlet
    found = resolver.resolve(report.text, ordered, published=report.published, outlet=outlet)
    return dict(zip(ordered, found, strict=True))


def _locate(
    report: Report,
    drafts: Sequence[Draft],
    entries: dict[Span, ActorEntry | None],
    dateline: Dateline | None,
    knowledge: Knowledge,
) -> dict[tuple[Span, str], Place]:
    phrases = sorted({(span, role) for d in drafts for role in WHERE for span in d.of(role)})
    countries = Tally(country_mentions(report.text, knowledge.gazetteer))
    for entry in entries.values():
        if entry is not None and entry.country:
            countries[entry.country] += 1
    context = PlaceContext(dateline.place if dateline else None, countries)
    located = knowledge.locator.locate(report.text, [PlacePhrase(span, role) for span, role in phrases], context)
    return dict(zip(phrases, located, strict=True))


def _claim(
    made: Made,
    d: Draft,
    sayings: Sequence[Saying],
    entries: dict[Span, ActorEntry | None],
    places: dict[tuple[Span, str], Place],
) -> Claim:
    said = d.of("said")

    def actors(role: str) -> tuple[Actor, ...]:
        return tuple(_actor(span, entries[span]) for span in d.of(role))

    return Claim(
        report=made.report,
        sentence=d.number,
        type=d.reading.type,
        status=d.reading.status,
        trigger=d.trigger,
        quote=d.sentence,
        sources=tuple(_source(saying, entries) for saying in sayings),
        said=when_said(said[0], published=made.published) if said else None,
        actors=actors("actor"),
        targets=actors("target"),
        supporters=actors("supporter"),
        places=tuple(places[span, role] for role in WHERE for span in d.of(role)),
        when=when_of(d.of("time"), published=made.published, status=d.reading.status, said=said),
        counts=tuple(read_count(span, claim_type=d.reading.type) for span in d.of("count")),
        instruments=d.of("instrument"),
        confidence=round(d.reading.probability, 3),
        reader=made.reader,
    )


def _actor(words: Span, entry: ActorEntry | None) -> Actor:
    if entry is None:
        return Actor(words)
    return Actor(words, entry.id, entry.name, entry.kind, entry.country or None)


def _source(saying: Saying, entries: dict[Span, ActorEntry | None]) -> Source:
    """A carried source is named after the words it was carried from: their entry, else the words themselves."""
    meant = saying.carried_from or saying.words
    entry = entries[meant] if meant else None
    name = entry.name if entry else meant.text if meant and meant.text.lower() not in PRONOUNS else None
    return Source(
        words=saying.words,
        cue=saying.cue,
        carried=saying.carried_from is not None,
        id=entry.id if entry else None,
        name=name,
        kind=entry.kind if entry else None,
        party=entry.party or None if entry else None,
    )
