"""Whom a phrase names by itself: "Islamic State militants", "Russian warplanes", "a source at the ministry"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .entry import ActorEntry
from .folding import folded
from .heads import Head, heads
from .phrase import BARE, DEFINITE, Phrase, split
from .pieces import SUFFIXES, Piece
from .report_names import ReportNames
from .table import OF_STATE

# What follows these names whom the head belongs to.
_OF = frozenset(("of", "from", "for", "with", "run by", "led by", "operated by", "controlled by", "commanded by", "headed by"))
_LOYAL = frozenset(("loyal to", "faithful to", "belonging to", "fighting for", "working for"))
_WITHIN = frozenset(("at", "in", "inside", "within"))
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


def _by_name(
    before: Sequence[Piece], piece: Piece, after: Sequence[Piece], report: ReportNames
) -> Resolution:
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


def _heads_after(entry: ActorEntry, after: Sequence[Piece]) -> tuple[tuple[Head, ...], str]:
    """The heads behind a name, and the surname of whoever bears the title; no heads where a word isn't understood."""
    words = [piece.key for piece in after]
    run = heads().run(words)
    used = sum(len(head.words) for head in run)
    rest = after[used:]
    if not rest:
        return run, ""
    if run and any(head.kind.title for head in run) and all(piece.capital for piece in rest):
        return run, rest[-1].key
    if entry.kind in OF_STATE:
        return (), ""
    for at, word in enumerate(words):  # "Human Rights Watch deputy Asia director", with or without the person's name
        head = heads().at(words, at)
        behind = after[at + len(head.words) :] if head else ()
        if head and (head.kind.title or "spokes" in word) and all(piece.capital for piece in behind):
            return (head,), behind[-1].key if behind else ""
    return (), ""


def _by_mark(piece: Piece, core: Sequence[Piece], report: ReportNames) -> Resolution:
    """ "A Hezbollah-run news outlet" is Hezbollah's; "Iran-backed militias" aren't Iran."""
    tail = heads().tail([word.key for word in core if not word.aliases])
    owner = report.owner(piece)
    if piece.barred in _RUN and owner is not None and tail and all("media" in head.kind.of_group for head in tail):
        office = owner if owner.kind != "state" else None
        found = report.choose(report.table.office(office, "media")) if office else None
        return Resolution(found or owner, "run-by")
    return Resolution(None, "backed")


def _by_rest(phrase: Phrase, report: ReportNames) -> Resolution | None:
    """The head belongs to whoever is named behind the preposition."""
    if phrase.link == "(":
        inner = named(split(phrase.rest, BARE), report)
        return Resolution(inner.entry, "bracket") if inner and inner.rule == "name" else None
    if phrase.link not in _OF | _LOYAL | _WITHIN or not phrase.rest:
        return None
    tail = heads().tail([word.key for piece in phrase.core if not piece.aliases for word in piece.tokens])
    if not tail:
        return None
    inner = named(split(phrase.rest, DEFINITE), report)
    if inner is None or inner.entry is None:
        return None
    if phrase.link in _WITHIN and inner.entry.kind in ("state", "government") and inner.rule == "name":
        return None
    turned = report.turn(inner.entry, tail)
    return Resolution(turned, "of") if turned else Resolution(None, "unknown-head")


def is_person(phrase: Phrase, entry: ActorEntry | None) -> bool:
    """True if the phrase means one person: an official, or the bearer of a title in the singular."""
    if entry is not None and entry.kind == "official":
        return True
    tail = heads().tail(phrase.keys) or tuple(
        head for at in range(len(phrase.keys)) if (head := heads().at(phrase.keys, at)) is not None
    )
    if not any(head.kind.title for head in tail):
        return False
    return not plural(phrase)


def plural(phrase: Phrase) -> bool:
    """True if the last word of the core is a plural."""
    if not phrase.core:
        return False
    word = phrase.core[-1].tokens[-1]
    bare = word.text.casefold().strip("'’")
    return (len(bare) > 3 and bare.endswith("s") and folded(bare) != bare) or word.key in (
        "people", "police", "gunmen", "policemen", "militiamen", "troop", "women", "children", "men", "taliban",
    )  # fmt: skip
