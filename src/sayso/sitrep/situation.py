"""The situation report as a value: everything that it says, before it is laid out as Markdown or HTML.

Claims are numbered from 1 in the order in which they are told (`C1`), reports from 1 by their day (`R1`). Texts are plain:
whoever lays them out escapes them.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.claims import DayInterval


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a report around its trigger: `before + trigger + after` are the exact words."""

    before: str
    trigger: str
    after: str


@dataclass(frozen=True, slots=True)
class ListedReport:
    """A report that claims come from. `outlet` and `day` are in words, also where they are not known."""

    number: int
    id: str
    outlet: str
    day: str
    title: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that a claim tells: `label` is who, where, when, toll or number."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim: who said it, how surely (`verb`), in which words, in which report (its number), and the details."""

    number: int
    claim: str
    who: str
    verb: str
    quote: Quote
    report: int
    day: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class TypeGroup:
    """Claims of one type; `heading` is the type in words."""

    type: str
    heading: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Claims of one day, or those that no day or place is told for. `note` says why they stand together."""

    heading: str
    note: str | None
    groups: tuple[TypeGroup, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: the claim's number, who said it, how surely, the day of its report, the words.

    `likewise` are numbers of further claims that are on this side.
    """

    number: int
    who: str
    verb: str
    day: str
    quote: Quote
    likewise: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two claims that don't fit together. `rule` is the id of the rule that found them, `topic` what they differ on.

    `note` says what speaks against a contradiction.
    """

    rule: str
    topic: str
    left: Side
    right: Side
    note: str | None


@dataclass(frozen=True, slots=True)
class NearCopies:
    """Reports (their numbers) whose texts are near copies, and their claims.

    `shared` is the least share of word runs, 0-1, that one of them has in common with one before it.
    """

    reports: tuple[int, ...]
    shared: float
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SharedSource:
    """Claims of several outlets that rest on one named source."""

    source: str
    outlets: tuple[str, ...]
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How much there is: `sources` are distinct ones, an outlet's own voice among them; `statuses` counts claims by status."""

    claims: int
    reports: int
    outlets: int
    sources: int
    statuses: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Sitrep:
    """What is claimed about `place` in `days`; None: everywhere, at any time. Without claims only these say something.

    Claims that the reader was less sure of than `min_confidence` (0-1) are left out; None: none is. Near copies are found
    among the reports that have claims here.
    """

    place: str | None
    days: DayInterval | None
    min_confidence: float | None
    tally: Tally
    sections: tuple[Section, ...]
    differences: tuple[Difference, ...]
    copies: tuple[NearCopies, ...]
    shared_sources: tuple[SharedSource, ...]
    reports: tuple[ListedReport, ...]
