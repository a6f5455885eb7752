"""Who fights whom in a report, as its claims tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.actors import ActorEntry, ActorTable, Resolution, side_of
from sayso.claims import Span

from .implied_rules import GROUND, HOSTILE

Who = Mapping[Span, Resolution | None]
Ids = frozenset[str]
# By side: whom it is told to act against, and the words that name him there.
Against = Mapping[str, Mapping[str, Sequence[Span]]]
_TWICE = 2
NOBODY: Ids = frozenset()
_ARMED = frozenset(("rebel group", "jihadist group", "militia", "criminal group", "official"))
# Kinds that fight nobody.
_PEACEFUL = frozenset(("civilians", "community", "monitor", "aid organisation", "news agency", "outlet"))
_AUTHORITIES = frozenset(("state", "government", "ministry", "state forces"))
_FIGHTING = frozenset(("rebel group", "jihadist group", "militia", "criminal group", "coalition", "state forces"))


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim as far as these rules look at it, in offsets of the report; `sources` are the words that name them.

    `claimed` is true where the cue is a claim of responsibility.
    """

    number: int
    sentence: Span
    trigger: Span
    type: str
    status: str
    actors: tuple[Span, ...]
    targets: tuple[Span, ...]
    places: tuple[Span, ...]
    sources: tuple[Span, ...]
    claimed: bool


class Sides:
    """The fighting sides that words of a report mean, and whom each is told to act against.

    A side is whoever the table puts at the top (`side_of`): a state, its army and its navy are one. `ground` tells where
    sides meet, `anywhere` air strikes and shells too; in `fought` whoever is attacked on the ground fights the attacker.
    """

    def __init__(self, claims: Sequence[Stated], who: Who, table: ActorTable) -> None:
        self._who, self._table = who, table
        self.ground, self.anywhere = self._hostility(claims, GROUND), self._hostility(claims, HOSTILE)
        self.fought = self._hostility(claims, GROUND, both=True)
        # Who fires at all, the first to do so first.
        self._acting = tuple(
            dict.fromkeys(
                side
                for claim in claims
                if claim.type in HOSTILE - {"airstrike"} and claim.status != "denied"
                for side in sorted(self.ids(claim.actors))
            )
        )

    def ids(self, words: Sequence[Span]) -> Ids:
        """The sides that words mean; nobody if one of them is unknown or no fighter."""
        sides = [self._sides(span) for span in words]
        return frozenset(side for one in sides for side in one) if all(sides) else NOBODY

    def known(self, words: Sequence[Span]) -> Ids:
        """The sides that words mean, whoever else may be among them."""
        return frozenset(side for span in words for side in self._sides(span))

    def _sides(self, span: Span) -> Ids:
        found = self._who.get(span)
        entries = found.entries if found else ()
        if any(entry.kind in _PEACEFUL for entry in entries):
            return NOBODY
        return frozenset(map(self._side, entries))

    def _side(self, entry: ActorEntry) -> str:
        return (side_of(self._table, entry) or entry).id

    def _kinds(self, words: Sequence[Span]) -> set[str]:
        found = [self._who.get(span) for span in words]
        if not all(one is not None and one.entries for one in found):
            return set()
        return {entry.kind for one in found if one is not None for entry in one.entries}

    def armed(self, words: Sequence[Span]) -> bool:
        """True if words mean armed groups: who reports an attack "claims" too."""
        kinds = self._kinds(words)
        return bool(kinds) and kinds <= _ARMED

    def fights(self, words: Sequence[Span]) -> bool:
        """True if words mean a side that fights in this report; a politician who speaks of a war needn't."""
        ids, kinds = self.ids(words), self._kinds(words)
        return bool(ids) and "official" not in kinds and (kinds <= _FIGHTING or ids.issubset(self._acting))

    def at_home(self, state: Sequence[Span], fighters: Sequence[Span]) -> bool:
        """True if words mean a state or who acts for it, and the fighters are told to be of its country."""
        countries = [
            {entry.country for span in words for entry in self._who_of(span).entries} for words in (state, fighters)
        ]
        return self._kinds(state) <= _AUTHORITIES and countries[0] == countries[1] and None not in countries[0] != set()

    def people(self, words: Sequence[Span]) -> bool:
        """True if words mean people who don't fight, as far as they are known."""
        kinds = {entry.kind for span in words for entry in self._who_of(span).entries}
        return bool(kinds) and kinds <= {"civilians", "community"}

    def opponent(self, words: Sequence[Span], against: Against, before: int) -> Span | None:
        """The words for the enemy of those whom words mean, if the report gives them one; the nearest before an offset."""
        doers = self.known(words)
        met: dict[str, list[Span]] = {}
        for doer in doers:
            for side, told in against.get(doer, {}).items():
                met.setdefault(side, []).extend(told)
        ranked = sorted(((len(told), side) for side, told in met.items() if side not in doers), reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] < 2 * ranked[1][0]):
            return None
        side = ranked[0][1]
        # Where it is only "them" there, other words of the report name it.
        named = [span for span, known in self._who.items() if known and self._sides(span) == {side}]
        return self._nearest(met[side], before) or (
            None if self._with_others(met[side]) else self._nearest(named, before)
        )

    def two(self, before: int) -> tuple[Span, Span] | None:
        """The words for the two who fight on the ground, if nobody else does in the report; who acts first stands first."""
        pairs = Counter(
            frozenset((one, other)) for one, many in self.fought.items() for other, told in many.items() for _ in told
        )
        # Each meeting is told from both sides.
        if len(pairs) != 1 or pairs.total() < 2 * _TWICE:
            return None
        (pair,) = pairs
        if not pair.issuperset(self._acting):
            return None
        first, second = sorted(pair, key=lambda side: (side not in self._acting, side != self._acting[0], side))
        doer = self._nearest(self.fought[second][first], before)
        other = self._nearest(self.fought[first][second], before)
        return (doer, other) if doer is not None and other is not None else None

    def _nearest(self, found: Sequence[Span], before: int) -> Span | None:
        """The nearest words before an offset, else after it, that name one actor; None where he is only named with others."""
        alone = [
            span for span in found if len(self._who_of(span).entries) == 1 and self._who_of(span).rule != "pronoun"
        ]
        earlier = [span for span in alone if span.end <= before]
        return max(earlier) if earlier else min(alone, default=None)

    def _with_others(self, found: Sequence[Span]) -> bool:
        return any(len(self._who_of(span).entries) > 1 for span in found)

    def _who_of(self, span: Span) -> Resolution:
        return self._who.get(span) or Resolution(None, "")

    def _fighters(self, words: Sequence[Span]) -> list[tuple[str, Span]]:
        """The sides that words mean, each once, persons left out: rebels who fight a president meet his army."""
        found: dict[str, Span] = {}
        for span in words:
            for entry in self._who_of(span).entries:
                if entry.kind not in _PEACEFUL | {"official"}:
                    found.setdefault(self._side(entry), span)
        return list(found.items())

    def _hostility(self, claims: Sequence[Stated], types: frozenset[str], *, both: bool = False) -> Against:
        """Whom each side acts against in claims of some types; who fights in a clash is fought, others only for `both`."""
        against: dict[str, dict[str, list[Span]]] = {}

        def note(one: str, other: str, words: Span) -> None:
            against.setdefault(one, {}).setdefault(other, []).append(words)

        for claim in claims:
            if claim.type not in types or claim.status == "denied":
                continue
            for one, doing in self._fighters(claim.actors):
                for other, struck in self._fighters(claim.targets):
                    if one != other:
                        note(one, other, struck)
                        # Who is besieged besieges nobody.
                        if both or claim.type == "clash":
                            note(other, one, doing)
        return against
