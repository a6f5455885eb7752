"""Who says so: pairs the source words and the words of saying that the model found, and puts the outermost first.

Codebook, sections 4 and 8 (rulings 3 and 15): nested sources stand outermost first; sources side by side share one cue
and keep their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims import Span

# Before a name, these are cues of one who is quoted by the source beside it: "an agency reported, citing a ministry".
CITING = frozenset(("citing", "cited", "quoting", "quoted"))

# Between two clauses, directly before the speaker of the second; words enough before it to be a clause.
_JOINT = re.compile(r"\b(?:and|but|while|whereas)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}$")
_BESIDE = re.compile(r"[\s,;]*(?:(?:and|or|but also|as well as|along with)\s+)?(?:both\s+|the\s+|an?\s+)*")
_REST = re.compile(r"[.!?].*", re.DOTALL)
_CONTENT = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """One source of a claim: its words and its cue, at least one of them.

    `carried_from` are words elsewhere that it means, by the rule of that id (`carrying_rules`).
    """

    words: Span | None
    cue: Span | None
    carried_from: Span | None = None
    rule: str | None = None

    @property
    def meant(self) -> Span | None:
        """The words that name whoever says it."""
        return self.carried_from or self.words


def pair(sources: Sequence[Span], cues: Sequence[Span], trigger: Span, text: str) -> tuple[Saying, ...]:
    """Sayings outermost first; all offsets are those of `text`.

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
    taken = {cue: _side_by_side(text, mine, cue) for cue, mine in taken.items()}
    groups: list[list[Saying]] = [
        [Saying(source, cue) for source in mine] or [Saying(None, cue)] for cue, mine in taken.items()
    ] + [[Saying(source, None)] for source in bare]
    groups = [group for group in groups if not any(_clause_apart(text, group, other, trigger) for other in groups)]
    return tuple(saying for group in sorted(groups, key=lambda g: _depth(g[0], trigger)) for saying in group)


def _side_by_side(text: str, sources: Sequence[Span], cue: Span) -> list[Span]:
    """Of the sources of one cue the nearest, and those that stand beside it: "residents and the mayor said".

    Another one farther off speaks in another clause, whose cue wasn't found.
    """
    groups: list[list[Span]] = []
    for source in sorted(sources):
        if groups and _BESIDE.fullmatch(text, groups[-1][-1].end, max(groups[-1][-1].end, source.start)):
            groups[-1].append(source)
        else:
            groups.append([source])
    return min(groups, key=lambda group: min(_gap(source, cue) for source in group), default=[])


def _clause_apart(text: str, mine: Sequence[Saying], other: Sequence[Saying], trigger: Span) -> bool:
    """True if a saying reports another clause than the trigger's: "the ministry said shells fell and the mayor said …"."""
    one, two = _extent(mine), _extent(other)
    if one is None or two is None or one == two:
        return False
    first, second = sorted((one, two))
    joint = _JOINT.search(text, first[1], second[0])
    if joint is None or len(text[first[1] : joint.start()].split()) < _CONTENT:
        return False
    if trigger.start > joint.end():
        return one == first
    # What stands before the joint is the second speaker's too, unless something follows his words of saying.
    return one == second and first[1] <= trigger.start and len(_REST.sub("", text[second[1] :]).split()) >= _CONTENT


def _extent(group: Sequence[Saying]) -> tuple[int, int] | None:
    """Offsets from the first word to the last of a speaker and his cue, if there are both."""
    spans = [span for saying in group for span in (saying.words, saying.cue) if span is not None]
    whole = all(saying.words is not None and saying.cue is not None for saying in group)
    return (min(span.start for span in spans), max(span.end for span in spans)) if whole else None


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
