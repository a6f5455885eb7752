"""Readings of a report's sentences -> claims: words resolved to actors, places and days.

The order matters: sources are carried over sentences first, then all names of the report are resolved together, so that
"the army" and "the city" find what they point to.
"""

from __future__ import annotations

import re
from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.actors import ActorResolver
from sayso.claims import Actor, Claim, Place, Report, Span
from sayso.places import Gazetteer, Locator, PlaceContext, PlacePhrase, country_mentions
from sayso.times import when_of, when_said

from .attribution import Saying, pair
from .carrying import Told, carry
from .counts import read_count
from .dateline import Dateline
from .grammar import by_grammar
from .heard import Heard
from .implied import Implied, implied
from .introductions import named_later
from .open_dead import with_open_dead
from .own_forces import with_own_forces
from .participants import Who, actor_of, hints_of, source_of, whole_mention
from .quotations import first_person
from .sides import Stated
from .source_words import runs_a_source, whole_names, whole_sources
from .spans import Range, Reading

PARTICIPANTS = ("actor", "target", "supporter")
# Cues by which somebody takes an attack upon himself (codebook, ruling 13).
# "Claimed that ten died" is only a cue, "claimed the bombing" is a deed.
CLAIMED = re.compile(
    r"claim(?:s|ed|ing)?\b(?:\s+(?:\w+\s+)?(?:responsibility|credit)\b|\s+to\s+have\b|\s+by\b|\s*(?:[.,;]|$)"
    r"|\s+(?:the|this|that|both)\s+(?:\w+\s+)?(?:attack|bombing|blast|explosion|raid|assault|strike|killing)s?\b)",
    re.IGNORECASE,
)
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


def draft(text: str, number: int, sentence: Span, reading: Reading, names: Sequence[Range] = ()) -> Draft:
    """Offsets of the sentence become offsets of the text; who takes part is told by whole names (`names`: their offsets)."""
    at = sentence.start
    roles = {
        role: tuple(Span.of(text, at + start, at + end) for start, end in spans)
        for role, spans in reading.roles.items()
    }
    for role in (*PARTICIPANTS, "source"):
        if role in roles:
            roles[role] = whole_names(text, roles[role], names)
    if "source" in roles:
        roles["source"] = whole_sources(text, roles["source"])
    start, end = reading.trigger
    trigger = Span.of(text, at + start, at + end)
    return Draft(number, sentence, trigger, reading, by_grammar(reading.type, text, trigger, roles))


@dataclass(frozen=True, slots=True)
class Understood:
    """A claim with what it was made from: its words, its sayings, what was implied (by role), and all names of the report."""

    claim: Claim
    draft: Draft
    sayings: Sequence[Saying]
    left_out: Mapping[str, Implied]
    who: Who


def understand(
    report: Report,
    sentences: Sequence[Span],
    readings: Sequence[Sequence[Reading]],
    dateline: Dateline | None,
    knowledge: Knowledge,
    reader: str,
    heard: Sequence[Sequence[Heard]] = (),
) -> list[Understood]:
    """The claims of a report in text order, with what they were made from; `readings` runs parallel to `sentences`.

    So does `heard`, the sayings of each sentence, with a claim or without; empty where none are known.
    """
    names = knowledge.actors.whole_names(report.text) if any(readings) else []
    drafts = [
        draft(report.text, number, sentence, reading, names)
        for number, (sentence, mine) in enumerate(zip(sentences, readings, strict=True))
        for reading in mine
    ]
    spoken: defaultdict[int, list[Span]] = defaultdict(list)
    for d in drafts:
        spoken[d.number] += d.of("source")
    drafts = [d for d in drafts if not runs_a_source(report.text, d.trigger, spoken[d.number])]
    if not drafts:
        return []
    sayings = _sayings(report.text, sentences, drafts, heard, knowledge.actors)
    who = _resolve_actors(report, drafts, sayings, knowledge.actors)
    who = with_own_forces([(d.reading.type, d.of("actor")) for d in drafts], who, knowledge.actors.table)
    who = with_open_dead([(d.reading.type, d.sentence, d.of("target")) for d in drafts], who)
    sayings = named_later([d.number for d in drafts], sayings, who)
    places = _locate(report, drafts, who, dateline, knowledge)
    # The id is a hash of the whole text: reckoned once a report, not once a claim.
    made = Made(report.id, report.published, reader)
    stated = [_stated(d, s) for d, s in zip(drafts, sayings, strict=True)]
    left_out = implied(report.text, stated, who, knowledge.actors.table)
    return [
        Understood(_claim(made, d, s, i, who, places), d, s, i, who)
        for d, s, i in zip(drafts, sayings, left_out, strict=True)
    ]


def assemble(
    report: Report,
    sentences: Sequence[Span],
    readings: Sequence[Sequence[Reading]],
    dateline: Dateline | None,
    knowledge: Knowledge,
    reader: str,
    heard: Sequence[Sequence[Heard]] = (),
) -> list[Claim]:
    """As `understand`, the claims alone."""
    return [one.claim for one in understand(report, sentences, readings, dateline, knowledge, reader, heard)]


def _stated(d: Draft, sayings: Sequence[Saying]) -> Stated:
    sources = tuple(saying.meant for saying in sayings if saying.meant is not None)
    ahead = d.sentence.text
    cues = [saying.cue.start - d.sentence.start for saying in sayings if saying.cue is not None]
    claimed = any(at >= 0 and CLAIMED.match(ahead, at) for at in cues)
    return Stated(
        number=d.number,
        sentence=d.sentence,
        trigger=d.trigger,
        type=d.reading.type,
        status=d.reading.status,
        actors=d.of("actor"),
        targets=d.of("target"),
        places=d.of("place"),
        sources=sources,
        claimed=claimed,
    )


def _sayings(
    text: str,
    sentences: Sequence[Span],
    drafts: Sequence[Draft],
    heard: Sequence[Sequence[Heard]],
    resolver: ActorResolver,
) -> list[tuple[Saying, ...]]:
    own = {(d.number, d.trigger): pair(d.of("source"), d.of("cue"), d.trigger, text) for d in drafts}
    doers = {(d.number, d.trigger): d.of("actor") for d in drafts}
    carried = carry(Told(text, sentences, own, doers, lambda span: resolver.speaker(text, span), heard))
    return [carried[d.number, d.trigger] for d in drafts]


def _resolve_actors(
    report: Report, drafts: Sequence[Draft], sayings: Sequence[Sequence[Saying]], resolver: ActorResolver
) -> Who:
    mentions = {span for d in drafts for role in PARTICIPANTS for span in d.of(role)}
    mentions.update([whole_mention(report.text, span) for span in mentions])
    for mine in sayings:
        for saying in mine:
            mentions.update(span for span in (saying.words, saying.carried_from) if span)
    ordered = sorted(mentions)
    attacking = [d.reading.type in ("assault", "bombing") and d.reading.status == "asserted" for d in drafts]
    doers, targets, supporters = ([d.of(role) for d in drafts] for role in PARTICIPANTS)
    own_words = [first_person(d.sentence.text, quoted=True) for d in drafts]
    hints = hints_of(report.text, doers, targets, attacking, sayings, own_words, supporters)
    found = resolver.explain(report.text, ordered, published=report.published, outlet=report.outlet, hints=hints)
    who = dict(zip(ordered, found, strict=True))
    return {span: who.get(whole_mention(report.text, span)) or known for span, known in who.items()}


def _locate(
    report: Report,
    drafts: Sequence[Draft],
    who: Who,
    dateline: Dateline | None,
    knowledge: Knowledge,
) -> dict[tuple[Span, str], Place]:
    phrases = place_phrases(drafts)
    context = place_context(report, who, dateline, knowledge)
    located = knowledge.locator.locate(report.text, phrases, context)
    return {(phrase.words, phrase.kind): place for phrase, place in zip(phrases, located, strict=True)}


def place_phrases(drafts: Sequence[Draft]) -> list[PlacePhrase]:
    """The place words of a report, in text order."""
    found = sorted({(span, role) for d in drafts for role in WHERE for span in d.of(role)})
    return [PlacePhrase(span, role) for span, role in found]


def place_context(report: Report, who: Who, dateline: Dateline | None, knowledge: Knowledge) -> PlaceContext:
    """Where a report plays: its dateline, and the countries that it and its actors name."""
    countries = Tally(country_mentions(report.text, knowledge.gazetteer))
    for found in who.values():
        for entry in found.entries if found else ():
            if entry.country:
                countries[entry.country] += 1
    return PlaceContext(dateline.place if dateline else None, countries)


def _claim(
    made: Made,
    d: Draft,
    sayings: Sequence[Saying],
    left_out: Mapping[str, Implied],
    who: Who,
    places: dict[tuple[Span, str], Place],
) -> Claim:
    said = d.of("said")

    def actors(role: str) -> tuple[Actor, ...]:
        if (told := left_out.get(role)) is not None:
            return tuple(actor for span in told.words for actor in actor_of(span, who[span], told.why))
        return tuple(actor for span in d.of(role) for actor in actor_of(span, who[span]))

    return Claim(
        report=made.report,
        sentence=d.number,
        type=d.reading.type,
        status=d.reading.status,
        trigger=d.trigger,
        quote=d.sentence,
        sources=tuple(source for saying in sayings for source in source_of(saying, who)),
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
