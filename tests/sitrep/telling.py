"""Claims and reports made by hand, in few words. All sentences are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sayso.claims import (
    Actor,
    Anchor,
    Claim,
    Count,
    DayInterval,
    Located,
    Place,
    Report,
    Source,
    Span,
    Unresolved,
    When,
)

MAYADIN = Anchor("geonames:173480", "Al Mayādīn", "SY", "Deir ez-Zor", 35.02, 40.45)
OMAR = Anchor("landmark:omar", "Al-Omar oilfield", "SY", "Deir ez-Zor", 35.1, 40.55)
ARMY = ("sy-army", "Syrian Arab Army", "state forces", "SY")
IS = ("islamic-state", "Islamic State", "armed group", None)
RUSSIA = ("ru-forces", "Russian Armed Forces", "state forces", "RU")
CIVILIANS = (None, None, None, None)
SOHR = ("sohr", "Syrian Observatory for Human Rights", "monitor", None)
READER = "sayso 0.1.0 / model 0123456789ab"
INFERRED = "from the publication day"

Known = tuple[str | None, str | None, str | None, str | None]


def october(first: int, last: int | None = None) -> DayInterval:
    """Days of October 2017, both in it."""
    return DayInterval.closed(date(2017, 10, first), date(2017, 10, last or first))


def report(text: str, outlet: str | None = "The Courier", day: int | None = 6, **other: str) -> Report:
    """A report of October 2017."""
    published = date(2017, 10, day) if day else None
    return Report.from_text(text, outlet=outlet, published=published, **other)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a report, to find words in."""

    report: Report
    quote: Span
    number: int = 0

    def words(self, phrase: str) -> Span:
        """The first occurrence of `phrase` in the sentence."""
        start = self.report.text.index(phrase, self.quote.start, self.quote.end)
        return Span.of(self.report.text, start, start + len(phrase))

    def actor(self, phrase: str, known: Known = CIVILIANS) -> Actor:
        return Actor(self.words(phrase), *known)

    def source(self, phrase: str | None, cue: str | None, known: Known = CIVILIANS, *, carried: bool = False) -> Source:
        words = self.words(phrase) if phrase else None
        return Source(words, self.words(cue) if cue else None, carried, *known)

    def place(
        self,
        phrase: str,
        relation: str = "in",
        side: str | None = None,
        km: float | None = None,
        *,
        role: str = "place",
        anchor: Anchor = MAYADIN,
        radius_km: float = 2.1,
    ) -> Place:
        location = Located(anchor, anchor.lat, anchor.lon, radius_km, None, 1, 1)
        return Place(self.words(phrase), role, relation, side, km, location)

    def unplaced(self, phrase: str, reason: str = "no such name in the gazetteer", role: str = "place") -> Place:
        return Place(self.words(phrase), role, "in", None, None, Unresolved(reason))

    def when(self, phrase: str, days: DayInterval) -> When:
        return When(self.words(phrase), days)

    def count(self, phrase: str, of: str, low: int | None, best: int | None, high: int | None) -> Count:
        return Count(self.words(phrase), of, low, best, high)


def sentence(of: Report, text: str | None = None, number: int = 0) -> Sentence:
    """The sentence `text` of a report; default: the whole report."""
    start = of.text.index(text) if text else 0
    return Sentence(of, Span.of(of.text, start, start + len(text or of.text)), number)


@dataclass(frozen=True)
class Parts:
    """What a claim may hold; everything has a default."""

    status: str = "asserted"
    sources: Sequence[Source] = ()
    actors: Sequence[Actor] = ()
    targets: Sequence[Actor] = ()
    supporters: Sequence[Actor] = ()
    places: Sequence[Place] = ()
    when: When = field(default_factory=lambda: When(None, october(5, 6), inferred=INFERRED))
    counts: Sequence[Count] = ()


def claim(told: Sentence, type_: str, trigger: str, parts: Parts | None = None) -> Claim:
    """The claim of `type_` that `trigger` carries."""
    p = parts or Parts()
    return Claim(
        report=told.report.id,
        sentence=told.number,
        type=type_,
        status=p.status,
        trigger=told.words(trigger),
        quote=told.quote,
        sources=tuple(p.sources),
        said=None,
        actors=tuple(p.actors),
        targets=tuple(p.targets),
        supporters=tuple(p.supporters),
        places=tuple(p.places),
        when=p.when,
        counts=tuple(p.counts),
        instruments=(),
        confidence=0.9,
        reader=READER,
    )
