"""What a report names: its actors in text order, its countries, and who a name with several owners means in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from .entry import ActorEntry
from .folding import Key, key_of, tokens
from .heads import Head, heads
from .names import Alias, Names
from .pieces import Piece, pieces_of
from .table import ActorTable, side_of

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[^\W\d_a-z])|\n\s*\n")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Adm|Sen|Rep|Gov|Prof|No|vs))\.$"
)
# Outlets count as half a mention of their country: enough to break a tie, or where no country is named.
_OUTLET_WEIGHT = 0.5


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """Words of the text that mean an entry; ordered by where they end."""

    end: int
    start: int
    entry: ActorEntry = field(compare=False)


class ReportNames:
    """The names of one report."""

    def __init__(self, text: str, table: ActorTable, names: Names, published: date | None, outlet: str | None) -> None:
        self.text, self.table, self.names, self.published = text, table, names, published
        self._sentences = _sentence_starts(text)
        pieces = pieces_of(tokens(text), names)
        sure = [entry for piece in pieces if piece.aliases and (entry := self._sure(piece)) is not None]
        self._named = {entry.id for entry in sure}
        self._dated = [entry for entry in sure if entry.start or entry.stop] if published is None else []
        self._countries: Counter[str] = Counter(entry.country for entry in sure if entry.country)
        # Nobody yet: to find the outlet the countries are counted, and it would count itself.
        self.outlet: ActorEntry | None = None
        self.outlet = self._find_outlet(outlet)
        self._occurrences = sorted(self._read(pieces))
        # Names of speakers that the table doesn't have: "YPG spokesman A. B." -> the YPG.
        self._speakers: dict[Key, tuple[str, ActorEntry | None]] = {}

    def _sure(self, piece: Piece) -> ActorEntry | None:
        """The owner of a name that has only one on that day."""
        owners = {alias.entry.id: alias.entry for alias in self._current(piece.aliases) if not alias.describes}
        return next(iter(owners.values())) if len(owners) == 1 and not piece.barred else None

    def _current(self, aliases: Sequence[Alias]) -> Iterator[Alias]:
        return (alias for alias in aliases if alias.entry.active(self.published))

    def _find_outlet(self, outlet: str | None) -> ActorEntry | None:
        """The outlet's entry; "A (B)" may be known as A or as B."""
        for name in (outlet, *re.split(r"[()]", outlet)) if outlet else ():
            if name and (found := self.choose(self.table.lookup(name))) is not None:
                return found
        return None

    def _read(self, pieces: Sequence[Piece]) -> Iterator[Occurrence]:
        """Every name with the heads that follow it: "Russian warplanes" is one occurrence of the air force."""
        for number, piece in enumerate(pieces):
            if not piece.names:
                continue
            entry = self.owner(piece)
            if entry is None:
                continue
            following = _unbroken(pieces, number + 1)
            used = 0
            for head in heads().run([word.key for word in following]):
                turned = self.turn(entry, (head,))
                if turned is None:
                    break
                entry, used = turned, used + len(head.words)
            yield Occurrence(following[used - 1].end if used else piece.end, piece.start, entry)

    def owner(self, piece: Piece) -> ActorEntry | None:
        """Whom a name means in this report."""
        aliases = self._current(piece.aliases)
        return self.choose(
            tuple(alias.entry for alias in aliases if not alias.describes or alias.entry.id in self._named)
        )

    def turn(self, entry: ActorEntry, run: Sequence[Head]) -> ActorEntry | None:
        """Whom the head words mean after the name of `entry`."""
        for head in run:
            chosen = self.choose(self.table.turned(entry, head.kind, self.published))
            if chosen is None:
                return None
            entry = chosen
        return entry

    def choose(self, candidates: Sequence[ActorEntry]) -> ActorEntry | None:
        """One of several owners of a name: the one active on the day, named otherwise, or of the country most named.

        Without a publication day, the others who are named tell the time. Where nothing decides it is their side, if they
        all have the same, else None.
        """
        fitting = list({entry.id: entry for entry in candidates if entry.active(self.published)}.values())
        if len(fitting) > 1 and self.published is None:
            fitting = self._of_the_time(fitting)
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        if len(named := [entry for entry in fitting if entry.id in self._named]) == 1:
            return named[0]
        country = self._most_named({entry.country for entry in fitting if entry.country})
        of_country = [entry for entry in fitting if country is not None and entry.country == country]
        if len(of_country) == 1:
            return of_country[0]
        sides = {side.id if (side := side_of(self.table, entry)) else entry.id: side for entry in of_country or fitting}
        return next(iter(sides.values())) if len(sides) == 1 else None

    def _of_the_time(self, entries: Sequence[ActorEntry]) -> list[ActorEntry]:
        """Without a publication day: those that lived together with the most of the others who are named."""
        met = [sum(entry.meets(other) for other in self._dated) for entry in entries]
        return [entry for entry, number in zip(entries, met, strict=True) if number == max(met)]

    def meet(self, name: str, entry: ActorEntry | None) -> None:
        """Note the name of a person, and whom he speaks for if the table knows it."""
        self._speakers[key_of(name)] = name, entry

    def speaker(self, name: Key) -> tuple[str, ActorEntry | None] | None:
        """A person met earlier, and whom he speaks for; `name` is the whole name or the end of it."""
        return next((met for known, met in self._speakers.items() if known[-len(name) :] == name), None)

    def of_country(self, office: str) -> ActorEntry | None:
        """The holder of an office ("army", "rebels") in the country most named among those that have one.

        None where two are named as often, or where a country without it is named more than twice as often.
        """
        counts = self._counts()
        holders: list[tuple[float, ActorEntry]] = []
        for code, count in counts.items():
            state = self.table.state(code)
            found = self.table.office(state, office) if state and count * 2 >= max(counts.values()) else ()
            if (holder := self.choose(found)) is not None:
                holders.append((count, holder))
        best = [holder for count, holder in holders if count == max(count for count, _ in holders)]
        return best[0] if len(best) == 1 else None

    def _counts(self) -> dict[str, float]:
        counts = {code: float(number) for code, number in self._countries.items()}
        if self.outlet and self.outlet.country:
            counts[self.outlet.country] = counts.get(self.outlet.country, 0.0) + _OUTLET_WEIGHT
        return counts

    def _most_named(self, among: set[str]) -> str | None:
        ranked = sorted(((count, code) for code, count in self._counts().items() if code in among), reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return None
        return ranked[0][1]

    def add(self, start: int, end: int, entry: ActorEntry) -> None:
        """Note words that mean an entry without naming it, so that later words can point back to them."""
        insort(self._occurrences, Occurrence(end, start, entry))

    def before(self, offset: int) -> Iterator[ActorEntry]:
        """Who is meant before an offset, nearest first."""
        stop = bisect_right(self._occurrences, offset, key=lambda occurrence: occurrence.end)
        return (self._occurrences[number].entry for number in range(stop - 1, -1, -1))

    def near(self, offset: int) -> Iterator[ActorEntry]:
        """Who is meant before an offset in its sentence or in the one before."""
        start = self._sentences[max(0, self.sentence(offset) - 1)]
        return (one.entry for one in self._occurrences if start <= one.start and one.end <= offset)

    def everyone(self) -> Iterator[ActorEntry]:
        """Who is meant anywhere."""
        return (occurrence.entry for occurrence in self._occurrences)

    def sentence(self, offset: int) -> int:
        """Number of the sentence, from 0."""
        return bisect_right(self._sentences, offset) - 1

    def starts_sentence(self, offset: int) -> bool:
        """True if a sentence starts at the offset."""
        at = bisect_left(self._sentences, offset)
        return at < len(self._sentences) and self._sentences[at] == offset


def _sentence_starts(text: str) -> list[int]:
    ends = (
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if not _ABBREVIATION.search(text, max(0, match.start() - 6), match.start() + 1)
    )
    return [0, *ends]


def _unbroken(pieces: Sequence[Piece], start: int) -> list[Piece]:
    """The words from `start` on with no name and no mark between them."""
    found: list[Piece] = []
    for piece in pieces[start : start + 6]:
        if piece.aliases or any(mark in piece.gap for mark in ".,;:!?()[]—\n"):
            break
        found.append(piece)
    return found
