"""The mentions of a report -> entries of the table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.claims import Span

from .entry import ActorEntry
from .folding import Key
from .heads import heads
from .names import Names
from .naming import Resolution, named
from .phrase import DEFINITE, POSSESSIVE, Phrase, phrase_of
from .pointing import points_back
from .pronouns import PRONOUNS, SPEAKING, Participant, last_speakers, meant, speaks
from .reference import numbers_of
from .report_names import ReportNames
from .table import ActorTable


class ActorResolver:
    """Finds whom the mentions of a report mean. Holds no state of a report."""

    def __init__(self, table: ActorTable) -> None:
        self.table = table
        self._names = Names(table)

    def resolve(
        self, text: str, mentions: Sequence[Span], *, published: date | None, outlet: str | None
    ) -> list[ActorEntry | None]:
        """The entry of each mention, parallel to `mentions`; None where the table knows nobody or nothing decides.

        All mentions of a report together, in any order: "the army" finds the "Syrian army" before it. Names of actors
        that did not exist on `published` are passed over; `outlet` is the publisher's name.
        """
        found = self.explain(text, mentions, published=published, outlet=outlet)
        return [one.entry if one else None for one in found]

    def explain(
        self, text: str, mentions: Sequence[Span], *, published: date | None, outlet: str | None
    ) -> list[Resolution | None]:
        """As `resolve`, each with the rule that found it (`RULES`), or that says that it is nobody we know."""
        report = ReportNames(text, self.table, self._names, published, outlet)
        reading = _Reading(text, report, self._names)
        found = {span: reading.read(span) for span in sorted(set(mentions))}
        return [found[span] for span in mentions]


class _Reading:
    """One pass over the mentions of a report, in text order."""

    def __init__(self, text: str, report: ReportNames, names: Names) -> None:
        self._text, self._report, self._names = text, report, names
        self._participants: list[Participant] = []
        self._phrases: list[tuple[Key, ActorEntry | None]] = []

    def read(self, span: Span) -> Resolution | None:
        word = span.text.strip().lower()
        sentence = self._report.sentence(span.start)
        speaking = speaks(self._text, span.start, span.end)
        if word in SPEAKING and not span.text.isupper():
            return None
        if word in PRONOUNS:
            entry = meant(word, sentence, self._participants, speaking=speaking)
            found = Resolution(entry, "pronoun") if entry else None
            numbers = frozenset((PRONOUNS[word],)) if entry else frozenset()
        else:
            phrase = phrase_of(self._text, span.start, span.end, self._names)
            if not phrase.core:
                return None
            found = self._of(phrase, span, sentence, speaking=speaking)
            entry = found.entry if found else None
            numbers = numbers_of(phrase, entry, span.text)
            self._phrases.append((phrase.keys, entry))
        if entry is not None:
            self._report.add(span.start, span.end, entry)
        self._participants.append(Participant(entry, sentence, numbers, speaking))
        return found

    def _of(self, phrase: Phrase, span: Span, sentence: int, *, speaking: bool) -> Resolution | None:
        found = named(phrase, self._report)
        if found is not None:
            return found
        if (speaker := self._report.speaker(phrase.keys)) is not None and all(piece.capital for piece in phrase.core):
            return Resolution(speaker, "surname")
        if phrase.determiner == POSSESSIVE:
            return self._by_possessive(phrase, sentence)
        if phrase.link in ("of", "for", "loyal to", "run by", "led by", "from") and phrase.rest:
            return None
        if phrase.determiner == DEFINITE and (again := self._again(phrase.keys)) is not None:
            return Resolution(again[1], "again") if again[1] else None
        speakers = last_speakers(self._participants, sentence) if speaking else ()
        return points_back(phrase, span.start, self._report, speakers)

    def _again(self, keys: Key) -> tuple[Key, ActorEntry | None] | None:
        """For "the security sources" after "Turkish security sources": the last mention that ends with the same words."""
        return next((one for one in reversed(self._phrases) if one[0][-len(keys) :] == keys), None)

    def _by_possessive(self, phrase: Phrase, sentence: int) -> Resolution | None:
        """For "its forces": the forces of whoever "its" means."""
        run = heads().tail(phrase.keys)
        if not run or sum(len(head.words) for head in run) != len(phrase.keys):
            return None
        owner = meant(phrase.possessor, sentence, self._participants, speaking=False)
        turned = self._report.turn(owner, run) if owner else None
        return Resolution(turned, "possessive") if turned else None
