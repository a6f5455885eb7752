"""Who says so, in words and as keys to compare by.

Sources stand outermost first; those that share one cue stand side by side, those with cues of their own are nested
(`docs/claims.md`). The last link is whoever asserts the claim; the report's outlet is outside them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, takewhile

from sayso.claims import Claim, Report, Source

from .shingles import folded

NO_OUTLET = "an outlet that is not stated"
OWN_VOICE = "in its own voice"


def outlet_of(report: Report) -> str:
    """The outlet's name, also where there is none."""
    return report.outlet or NO_OUTLET


def in_words(claim: Claim, report: Report) -> str:
    """`Syrian Observatory for Human Rights, as reported by Reuters`; without a source: `Reuters, in its own voice`."""
    links = _links(claim, report)
    outlet = outlet_of(report)
    if not links:
        return f"{outlet}, {OWN_VOICE}"
    inner, *outer = reversed(links)
    return "".join([inner, *(f", as quoted by {link}" for link in outer), f", as reported by {outlet}"])


def asserters(claim: Claim, report: Report) -> frozenset[str]:
    """Keys of whoever asserts the claim: the innermost sources, or the outlet.

    Sources that the table of actors knows have their id as key, wherever they are quoted. Others are the same only if the
    same words stand in the same outlet: two outlets' "military source" need not be one.
    """
    outlet = folded(outlet_of(report))
    inner: list[Source] = []
    for group in _grouped(claim):
        inner = group
    return frozenset(f"id {s.id}" if s.id else f"words {folded(_name(s))} in {outlet}" for s in inner) or frozenset(
        {f"outlet {outlet}"}
    )


def named_sources(claim: Claim) -> dict[str, str]:
    """Ids and names of all sources of the chain that the table of actors knows."""
    return {source.id: source.name or source.id for source in claim.sources if source.id}


def body(names: Iterable[str]) -> str:
    """What one id's names share: "Ghana Army" for "A. Hall (Ghana Army)" and "Ghana Army spokesman"; a single name stays."""
    told = list(dict.fromkeys(names))
    bodies = [
        name[name.index("(") + 1 : -1].split() if name.endswith(")") and "(" in name else name.split() for name in told
    ]
    shared = [words[0] for words in takewhile(lambda words: len(set(words)) == 1, zip(*bodies, strict=False))]
    return " ".join(shared) if len(told) > 1 and shared else told[0]


def _grouped(claim: Claim) -> list[list[Source]]:
    return [list(group) for _, group in groupby(claim.sources, key=lambda source: source.cue)]


def _links(claim: Claim, report: Report) -> list[str]:
    """The links in words, outermost first, without the outlet and without a link that repeats the one around it."""
    links: list[str] = []
    around = {folded(outlet_of(report))}
    for group in _grouped(claim):
        names = dict.fromkeys(_name(source) for source in group)
        keys = {folded(name) for name in names}
        if keys != around:
            links.append(_listed([_described(source) for source in group]))
        elif links:
            links[-1] = _listed([_described(source) for source in group])
        around = keys
    return links


def _name(source: Source) -> str:
    """The name from the table of actors, else the words; a saying that nobody is named for has neither."""
    return source.name or (source.words.text if source.words else "somebody who is not named")


def _described(source: Source) -> str:
    """The name, with what the name alone would hide: a bare saying, whom it was said to, words carried over."""
    name, cue = _name(source), source.cue.text if source.cue else ""
    if source.name is None and source.words is None:
        return f"{name} (“{cue}”)"
    # "told Reuters" names a listener; "said" and "according to" add nothing.
    listener = f" (“{cue}”)" if any(letter.isupper() for letter in cue[1:]) else ""
    return f"{name}{listener}{' (carried over)' if source.carried else ''}"


def _listed(names: list[str]) -> str:
    distinct = list(dict.fromkeys(names))
    return f"{', '.join(distinct[:-1])} and {distinct[-1]}" if len(distinct) > 1 else distinct[0]
