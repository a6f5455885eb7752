"""Who says so: pairs the source words and the words of saying that the model found, and puts the outermost first.

Codebook, sections 4 and 8 (rulings 3 and 15): nested sources stand outermost first; sources side by side share one cue
and keep their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims import Span

# Before a name, these are cues of one who is quoted by the source beside it: "an agency reported, citing a ministry".
CITING = frozenset(("citing", "cited", "quoting", "quoted"))


@dataclass(frozen=True, slots=True)
class Saying:
    """One source of a claim: its words and its cue, at least one of them; `carried_from` are words elsewhere that it means."""

    words: Span | None
    cue: Span | None
    carried_from: Span | None = None


def pair(sources: Sequence[Span], cues: Sequence[Span], trigger: Span) -> tuple[Saying, ...]:
    """Sayings outermost first.

    Each source takes the nearest cue; a cue that no source takes stands alone ("reportedly") and is innermost. A source
    that says its words after the trigger ("… , they believed, officials said") is outermost when it stands last, unless
    it is cited (`CITING`).
    """
    taken: dict[Span, list[Span]] = {cue: [] for cue in sorted(cues)}
    bare: list[Span] = []
    for source in sorted(sources):
        cue = min(cues, key=lambda c: (_gap(source, c), c.start), default=None)
        if cue is None:
            bare.append(source)
        else:
            taken[cue].append(source)
    _relieve(taken)
    groups: list[list[Saying]] = [
        [Saying(source, cue) for source in mine] or [Saying(None, cue)] for cue, mine in taken.items()
    ] + [[Saying(source, None)] for source in bare]
    return tuple(saying for group in sorted(groups, key=lambda g: _depth(g[0], trigger)) for saying in group)


def _relieve(taken: dict[Span, list[Span]]) -> None:
    """Give a cue without a source one that crowds a neighbouring cue, if it stands between the two."""
    for cue, mine in taken.items():
        if mine:
            continue
        crowded = [(other, s) for other, theirs in taken.items() if len(theirs) > 1 for s in theirs]
        between = [(o, s) for o, s in crowded if min(o.start, cue.start) < s.start < max(o.start, cue.start)]
        if between:
            other, source = min(between, key=lambda pair: _gap(pair[1], cue))
            taken[other].remove(source)
            mine.append(source)


def _gap(one: Span, other: Span) -> int:
    """Characters between two spans; 0 if they touch or overlap."""
    return max(0, other.start - one.end, one.start - other.end)


def _depth(saying: Saying, trigger: Span) -> tuple[int, int]:
    """Sort key, outermost first.

    Before the trigger the earlier is the outer, after it the later, and before goes outside after; then those cited,
    then bare cues.
    """
    at = saying.cue or saying.words
    start = at.start if at else 0
    if saying.words is None:
        return 3, start
    if saying.cue is not None and saying.cue < saying.words and saying.cue.text.lower() in CITING:
        return 2, start
    return (0, start) if start < trigger.start else (1, -start)
