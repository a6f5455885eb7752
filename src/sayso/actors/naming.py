"""Whom a phrase names by itself: "Islamic State militants", "Russian warplanes", "a source at the ministry"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .entry import ActorEntry
from .folding import Key
from .heads import Head, heads
from .phrase import DEFINITE, Phrase, split
from .pieces import SUFFIXES, Piece
from .report_names import ReportNames
from .table import OF_STATE

# What follows these names whom the head belongs to.
_OF = frozenset(
    ("of", "from", "for", "with", "run by", "led by", "operated by", "controlled by", "commanded by", "headed by")
)
_LOYAL = frozenset(("loyal to", "faithful to", "belonging to", "fighting for", "working for"))
_WITHIN = frozenset(("at", "in", "inside", "within"))
# Whoever bears the name behind one of these speaks for whom stands before it.
_SPEAKING = frozenset(("officials", "officers", "speakers"))
_PARTICLES = frozenset("de del der van von da dos du bin ibn ben abu ould ag la le".split())
# Whose media they are: "Hezbollah-run", "Houthi-controlled".
_RUN = frozenset(("run", "controlled", "owned", "affiliated", "linked"))


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is meant, and the id of the rule that says so. `entry` is None where the rule says that it is nobody we know."""

    entry: ActorEntry | None
    rule: str


def named(phrase: Phrase, report: ReportNames) -> Resolution | None:
    """Whom the phrase names; None where it names nobody, so that it may point back instead."""
    core = phrase.core
    if _several(core):
        return Resolution(None, "several")
    last = max((number for number, piece in enumerate(core) if piece.names), default=None)
    if last is not None:
        return _by_name(core[:last], core[last], core[last + 1 :], report)
    barred = [piece for piece in core if piece.aliases]
    if barred and phrase.link not in _OF:
        return _by_mark(barred[-1], core, report)
    return _by_rest(phrase, report)


def _several(core: Sequence[Piece]) -> bool:
    """True for "Kurdish and Arab fighters"; not for "the PYD-dominated and U.S.-backed Syrian Democratic Forces"."""
    return any(
        not piece.aliases and piece.key in ("and", "or") and not (at and core[at - 1].key in SUFFIXES)
        for at, piece in enumerate(core)
    )


def _by_name(before: Sequence[Piece], piece: Piece, after: Sequence[Piece], report: ReportNames) -> Resolution:
    entry = report.owner(piece)
    if entry is None:
        return Resolution(None, "unclear-name")
    if not after:
        return Resolution(entry, "name")
    if entry.kind == "state" and any(mark.barred for mark in before):
        return Resolution(None, "backed")
    run, person = _heads_after(entry, after)
    turned = report.turn(entry, run) if run else None
    if turned is None:
        return Resolution(None, "unknown-head")
    if person:
        report.speakers[person] = turned
    return Resolution(turned, "title" if person else "head")


def _heads_after(entry: ActorEntry, after: Sequence[Piece]) -> tuple[tuple[Head, ...], Key]:
    """The heads behind a name, and the name of whoever bears the title; no heads where a word isn't understood."""
    words = [piece.key for piece in after]
    run = heads().run(words)
    rest = after[sum(len(head.words) for head in run) :]
    if not rest:
        return run, ()
    if any(head.kind.title for head in run) and _is_a_persons(rest):
        return run, tuple(piece.key for piece in rest)
    for at in range(len(words)):  # "Information Minister A. B.", "deputy Asia director"
        head = heads().at(words, at)
        if head is None or not (head.kind.title or entry.kind not in OF_STATE):
            continue
        between, behind = after[:at], after[at + len(head.words) :]
        understood = entry.kind not in OF_STATE or all(piece.capital for piece in between)
        if understood and head.kind.id in _SPEAKING and _is_a_persons(behind):
            return (head,), tuple(piece.key for piece in behind)
    return (), ()


def _is_a_persons(name: Sequence[Piece]) -> bool:
    """True for words that can all be parts of a person's name; for none too."""
    return all(piece.capital or piece.key in _PARTICLES for piece in name)


def _by_mark(piece: Piece, core: Sequence[Piece], report: ReportNames) -> Resolution:
    """For a mark of somebody else: "a Hezbollah-run news outlet" is Hezbollah's; "Iran-backed militias" aren't Iran."""
    tail = heads().tail([word.key for word in core if not word.aliases])
    owner = report.owner(piece)
    if piece.barred in _RUN and owner is not None and tail and all("media" in head.kind.of_group for head in tail):
        office = owner if owner.kind != "state" else None
        found = report.choose(report.table.office(office, "media")) if office else None
        return Resolution(found or owner, "run-by")
    return Resolution(None, "backed")


def _by_rest(phrase: Phrase, report: ReportNames) -> Resolution | None:
    """Whom the words behind the core name: the head's owner, or the same by an acronym."""
    return _by_complement(phrase, report) or _by_bracket(phrase, report)


def _by_bracket(phrase: Phrase, report: ReportNames) -> Resolution | None:
    """An acronym in brackets names whom the words before it don't."""
    inner = next((piece for piece in phrase.rest if piece.names and "(" in piece.gap), None)
    entry = report.owner(inner) if inner else None
    return Resolution(entry, "bracket") if entry else None


def _by_complement(phrase: Phrase, report: ReportNames) -> Resolution | None:
    """For "a source at the ministry", "forces loyal to X", "the police in Kenya"."""
    if phrase.link not in _OF | _LOYAL | _WITHIN or not phrase.rest:
        return None
    tail = heads().tail([word.key for piece in phrase.core if not piece.aliases for word in piece.tokens])
    if not tail:
        return None
    inner = named(split(phrase.rest, DEFINITE), report)
    if inner is None or inner.entry is None:
        return None
    if phrase.link in _WITHIN and inner.entry.kind in ("state", "government") and inner.rule == "name":
        return _in_country(inner.entry, tail, report)
    turned = report.turn(inner.entry, tail)
    return Resolution(turned, "of") if turned else Resolution(None, "unknown-head")


def _in_country(state: ActorEntry, run: Sequence[Head], report: ReportNames) -> Resolution:
    """For words in a state: "the police in Kenya" are Kenya's; "officials in Kenya" may be anybody's."""
    for office in run[0].kind.alone:
        holder = report.choose(report.table.office(state, office))
        if holder is not None and (turned := report.turn(holder, run[1:])) is not None:
            return Resolution(turned, "in-country")
    return Resolution(None, "unknown-head")
