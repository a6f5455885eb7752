"""Whom words without a name point back to: "the army", "the group", "rebels", "a war monitor"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .entry import ActorEntry
from .folding import Key
from .heads import SELF, Head, heads
from .naming import described
from .phrase import BARE, COUNTED, DEFINITE, INDEFINITE, POSSESSIVE, Phrase
from .report_names import ReportNames
from .resolution import Resolution
from .table import kinds_with_side

# With one of these the words mean somebody else than whoever was named.
_SOMEBODY_ELSE = frozenset(
    "foreign other rival another unknown unidentified enemy allied various different new anti pro former ex kurdish arab".split()
)
# Capitals that only describe: "the hardline Sunni fighters".
_CREEDS = frozenset("sunni shiite shia islamist muslim islamic christian druze alawite salafist wahhabi".split())
_ZEAL = frozenset("hardline sunni islamist jihadist extremist radical".split())
# The last word of names, but never short for an actor.
_NO_ACTOR = frozenset(
    "state province city country region area district town people world day house center centre front right border".split()
)


def points_back(
    phrase: Phrase,
    start: int,
    report: ReportNames,
    speakers: Sequence[ActorEntry] = (),
    barred: frozenset[str] = frozenset(),
) -> Resolution | None:
    """Whom a phrase without a name points back to; None where nobody, or nobody certain.

    `speakers` are those who spoke last, the last first, where the phrase says something itself ("the group said");
    `barred` are ids that it can't mean.
    """
    words = phrase.keys
    run = _heads(phrase, report)
    if run is None:
        return None
    if not run:
        return _by_last_word(words, phrase.determiner, start, report)
    if len(run) == 1 and (speaker := next((one for one in speakers if _fits(one, run[0], report)), None)) is not None:
        return Resolution(speaker, "speaker")
    zealots = any(piece.key in _ZEAL for piece in phrase.core)
    determiner = phrase.determiner if len(run) == 1 else BARE
    base = _base(run[0], determiner, start, report, barred, zealots=zealots)
    if base is None or base.entry is None:
        return base
    turned = report.turn(base.entry, run[1:])
    if turned is None:
        return None
    post = described(phrase.core, run, report) if len(run) > 1 else None
    return Resolution(turned, base.rule, described=post)


def _heads(phrase: Phrase, report: ReportNames) -> tuple[Head, ...] | None:
    """The heads that the phrase consists of, adjectives and leading fillers aside; None where it must mean somebody else.

    Empty where its last word is no head.
    """
    tail = list(heads().tail(phrase.keys))
    modifiers = phrase.core[: len(phrase.core) - sum(len(head.words) for head in tail)] if tail else ()
    if any(piece.key in _SOMEBODY_ELSE for piece in phrase.core):
        return None
    # "The Salvation Army": a capital is part of a name that we don't know.
    if any(
        piece.capital and piece.key not in _CREEDS and not report.starts_sentence(piece.start) for piece in modifiers
    ):
        return tuple(tail) if tail and tail[0].words[0] == "police" else None
    while len(tail) > 1 and _fills(tail[0]):
        tail.pop(0)
    return () if tail and _fills(tail[0]) else tuple(tail)


def _fills(head: Head) -> bool:
    kind = head.kind
    return kind.of_state == kind.of_group == (SELF,) and not kind.alone and not kind.back


def _base(
    head: Head, determiner: str, start: int, report: ReportNames, barred: frozenset[str], *, zealots: bool
) -> Resolution | None:
    """Whom the first head means."""
    bare = determiner in (BARE, COUNTED) and head.kind.bare
    if determiner in (DEFINITE, POSSESSIVE) or (bare and head.kind.same_word):
        before = (entry for entry in _with_governments(start, report) if entry.id not in barred)
        fitting = (entry for entry in before if _fits(entry, head, report))
        nearest = next((entry for entry in fitting if entry.kind == "jihadist group" or not zealots), None)
        if nearest is not None:
            return Resolution(nearest, "nearest")
    if determiner != INDEFINITE and (found := _of_country(head, report)) is not None:
        return found
    if bare or determiner == DEFINITE:
        places = (report.before(start), report.everyone(), report.near(start))
        return next((found for place in places if (found := _only(place, head, report))), None) or _of_outlet(
            head, report
        )
    # "A war monitor" is told before it is named; "a militant" may be anybody's.
    return None if head.kind.back & kinds_with_side() else _only(report.everyone(), head, report)


def _with_governments(start: int, report: ReportNames) -> Iterable[ActorEntry]:
    """Who is meant before an offset, and whose forces they are: "the regime" after "Syrian regime forces"."""
    for entry in report.before(start):
        yield entry
        if entry.kind == "state forces" and (above := report.table.get(entry.party or "")) is not None:
            yield above


def _fits(entry: ActorEntry, head: Head, report: ReportNames) -> bool:
    """True if the head alone can mean the entry: by its kind, and by the last word of a name where the class says so."""
    if entry.kind not in head.kind.back:
        return False
    return not head.kind.same_word or report.names.ends_with(entry, head.words)


def _by_last_word(words: Key, determiner: str, start: int, report: ReportNames) -> Resolution | None:
    """For "the council" after "Raqqa Civil Council": only with an article, and only the bare word."""
    if determiner != DEFINITE or len(words) != 1 or words[0] in _NO_ACTOR:
        return None
    nearest = next((entry for entry in report.before(start) if report.names.ends_with(entry, words)), None)
    if nearest is not None:
        return Resolution(nearest, "last-word")
    outlet = report.outlet
    return Resolution(outlet, "outlet") if outlet and report.names.ends_with(outlet, words) else None


def _only(entries: Iterable[ActorEntry], head: Head, report: ReportNames) -> Resolution | None:
    found = {entry.id: entry for entry in entries if _fits(entry, head, report)}
    if len(found) > 1:
        # "Separatists" are who is named so; "militants" a jihadist group rather than another.
        named = {id_: entry for id_, entry in found.items() if report.names.ends_with(entry, head.words)}
        found = named or ({i: e for i, e in found.items() if e.kind == "jihadist group"} if head.kind.bare else found)
    return Resolution(next(iter(found.values())), "only") if len(found) == 1 else None


def _of_country(head: Head, report: ReportNames) -> Resolution | None:
    """For "the army", nobody named: the army of the country that the report names most."""
    for office in head.kind.alone:
        if (found := report.of_country(office)) is not None:
            return Resolution(found, "country")
    return None


def _of_outlet(head: Head, report: ReportNames) -> Resolution | None:
    """For "the Coalition" in its own report."""
    outlet = report.outlet
    known = outlet is not None and (_fits(outlet, head, report) or report.names.ends_with(outlet, head.words))
    return Resolution(outlet, "outlet") if known else None
