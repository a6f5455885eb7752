"""Whom a phrase names by itself: "Islamic State militants", "Russian warplanes", "a source at the ministry".

A phrase may name two ("Syrian and Russian warplanes", "U.S.-Russian"); then all of them are told, or nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from .entry import ActorEntry
from .folding import key_of
from .heads import Head, heads
from .phrase import DEFINITE, Phrase, split
from .pieces import SUFFIXES, Piece
from .report_names import ReportNames
from .resolution import Resolution
from .table import OF_STATE

# What follows these names whom the head belongs to.
_OF = frozenset(
    ("of", "from", "for", "with", "run by", "led by", "operated by", "controlled by", "commanded by", "headed by")
)
_LOYAL = frozenset(("loyal to", "faithful to", "belonging to", "fighting for", "working for"))
_WITHIN = frozenset(("at", "in", "inside", "within"))
# Whoever comes from one of these fights in it.
_RANKS = frozenset(("rebel group", "jihadist group", "militia"))
# Whoever bears the name behind one of these speaks for whom stands before it.
_SPEAKING = frozenset(("officials", "officers", "speakers"))
# What a speaker says in writing is his own word: "an army statement" is the army.
PAPERS = frozenset(map(key_of, ("statement report figure estimate toll data tally resolution".split()))) | {
    key_of("media office"),
    key_of("press office"),
    key_of("press service"),
}
PARTICLES = frozenset("de del der van von da dos du bin ibn ben abu ould ag la le".split())
# Whose media they are: "Hezbollah-run", "Houthi-controlled".
_RUN = frozenset(("run", "controlled", "owned", "affiliated", "linked"))


def named(phrase: Phrase, report: ReportNames) -> Resolution | None:
    """Whom the phrase names; None where it names nobody, so that it may point back instead."""
    core = phrase.core
    if any(_joins(core, at) for at in range(len(core))):
        return _several(core, report)
    if len(core) > 1 and all(piece.barred == "pair" for piece in core):
        return _all_of([report.owner(piece) for piece in core])
    last = max((number for number, piece in enumerate(core) if piece.names), default=None)
    if last is not None and phrase.link == "of" and _is_a_place(core[last + 1 :]):
        # "The Afghan foothold of the Taliban" is the Taliban's.
        owner = _by_complement(phrase, report)
        if owner is not None and owner.entries:
            return owner
    if last is not None:
        return _by_name(core[:last], core[last], core[last + 1 :], report)
    if len(core) == 1 and not phrase.link and (found := _by_adjective(core[0], report)) is not None:
        return found
    barred = [piece for piece in core if piece.aliases]
    if barred and phrase.link not in _OF:
        return _by_mark(barred[-1], core, report)
    return _by_rest(phrase, report)


def _is_a_place(after: Sequence[Piece]) -> bool:
    """True for "foothold", "base", "positions": what a side has in a country."""
    tail = heads().tail([piece.key for piece in after])
    return bool(tail) and tail[-1].kind.id == "deeds"


def _by_adjective(piece: Piece, report: ReportNames) -> Resolution | None:
    """For "Kurdish" in "the Kurdish-held town": whose fighters the table calls so."""
    if piece.aliases or not piece.capital:
        return None
    for noun in ("fighter", "force"):
        if (found := report.choose(report.table.named((piece.key, noun)))) is not None:
            return Resolution(found, "adjective")
    return None


def _joins(core: Sequence[Piece], at: int) -> bool:
    """True for the conjunction of "Kurdish and Arab fighters"; not of "the PYD-dominated and U.S.-backed alliance"."""
    piece = core[at]
    return not piece.aliases and piece.key in ("and", "or") and not (at and core[at - 1].key in SUFFIXES)


def _several(core: Sequence[Piece], report: ReportNames) -> Resolution:
    """For "Syrian and Russian warplanes": the nouns behind the last name go with every name."""
    joints = [at for at in range(len(core)) if _joins(core, at)]
    parts = [
        core[start:stop] for start, stop in zip([0, *(at + 1 for at in joints)], [*joints, len(core)], strict=True)
    ]
    names = [next((at for at, piece in reversed(list(enumerate(part))) if piece.names), None) for part in parts]
    if names[-1] is None:
        return Resolution(None, "several")
    shared = parts[-1][names[-1] + 1 :]
    found: list[ActorEntry | None] = []
    for part, at in zip(parts, names, strict=True):
        one = None if at is None else _by_name(part[:at], part[at], part[at + 1 :] or shared, report)
        if one is not None and one.entry is None and at is not None and at + 1 == len(part):
            one = _by_name(part[:at], part[at], (), report)
        found.append(one.entry if one else None)
    return _all_of(found)


def _all_of(entries: Sequence[ActorEntry | None]) -> Resolution:
    """All of them, or nobody if one isn't known: half of the doers would be a wrong answer."""
    known = tuple({entry.id: entry for entry in entries if entry is not None}.values())
    return Resolution(None, "several", known if None not in entries and len(known) > 1 else ())


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
    if person and not any(piece.key.isdigit() for piece in person):
        name = report.text[person[0].start : person[-1].end]
        report.meet(name, turned)
        return Resolution(turned, "title", person=name)
    return Resolution(turned, "head", described=described(after, run, report))


def described(pieces: Sequence[Piece], run: Sequence[Head], report: ReportNames) -> str | None:
    """How a speaker is told by his post alone: "field commander" at the end of `pieces`; None where nobody speaks."""
    if not run or run[-1].kind.id not in _SPEAKING or len(run[-1].words) > len(pieces):
        return None
    if run[-1].words in PAPERS:
        return None
    first = pieces[-len(run[-1].words)]
    return report.text[first.start : pieces[-1].end]


def _heads_after(entry: ActorEntry, after: Sequence[Piece]) -> tuple[tuple[Head, ...], Sequence[Piece]]:
    """The heads behind a name, and the name of whoever bears the title; no heads where a word isn't understood."""
    words = [piece.key for piece in after]
    run = heads().run(words)
    rest = after[sum(len(head.words) for head in run) :]
    if not rest:
        return run, ()
    if any(head.kind.title for head in run) and _is_a_persons(rest):
        return run, rest
    for at in range(len(words)):  # "Information Minister A. B.", "deputy Asia director"
        head = heads().at(words, at)
        if head is None or not (head.kind.title or entry.kind not in OF_STATE):
            continue
        between, behind = after[:at], after[at + len(head.words) :]
        understood = entry.kind not in OF_STATE or all(piece.capital for piece in between)
        if understood and head.kind.id in _SPEAKING and _is_a_persons(behind):
            return (head,), behind
    return (), ()


def _is_a_persons(name: Sequence[Piece]) -> bool:
    """True for words that can all be parts of a person's name; for none too."""
    return all(piece.capital or piece.key in PARTICLES for piece in name)


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
    if not tail and phrase.link != "from":
        return None
    inner = named(split(phrase.rest, DEFINITE), report)
    if not tail:  # "old friends from the Houthi movement"
        return inner if inner is not None and inner.entry is not None and inner.entry.kind in _RANKS else None
    if inner is not None and inner.several:
        return _all_of([report.turn(entry, tail) for entry in inner.several])
    if inner is None or inner.entry is None:
        return None
    if phrase.link in _WITHIN and inner.entry.kind in ("state", "government") and inner.rule == "name":
        return _in_country(inner.entry, tail, report)
    turned = report.turn(inner.entry, tail)
    if turned is None:
        return Resolution(None, "unknown-head")
    return Resolution(turned, "of", described=described(phrase.core, tail, report))


def _in_country(state: ActorEntry, run: Sequence[Head], report: ReportNames) -> Resolution:
    """For words in a state: "the police in Kenya" are Kenya's; "officials in Kenya" may be anybody's."""
    for office in run[0].kind.alone:
        holder = report.choose(report.table.office(state, office))
        if holder is not None and (turned := report.turn(holder, run[1:])) is not None:
            return Resolution(turned, "in-country")
    return Resolution(None, "unknown-head")
