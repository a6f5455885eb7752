"""The mentions of a report -> entries of the table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sayso.claims import Span

from .entry import ActorEntry
from .folding import Key
from .heads import heads
from .hints import NO_HINTS, Hints
from .names import Names
from .naming import described, named
from .persons import apposition, behind_role, full_name
from .phrase import COUNTED, DEFINITE, POSSESSIVE, QUANTITIES, Phrase, phrase_of, split
from .pointing import points_back
from .pronouns import PRONOUNS, SPEAKING, Participant, last_speakers, meant, speaks
from .reference import numbers_of
from .report_names import ReportNames
from .resolution import Resolution
from .speakers import Speaker, speaker_of
from .table import ActorTable
from .unarmed import KIND, unarmed

# Heads of people who belong to whoever is told behind them.
_OF_THEM = frozenset(("officials", "officers", "speakers", "militants", "jihadists", "troops", "forces"))
# People who belong to somebody without being him: "its allies".
_OWN_PEOPLE = frozenset("ally partner backer follower guard bodyguard".split())
# People whom only their flight is told of: they are the community that flees in the report.
_DISPLACED = frozenset("refugee arrival newcomer".split())
_BESIDE_THEM = re.compile(r"\s+(?:and|or|,)\s+(?:its|their|his|her)\s+(?:[a-z-]+\s+)?$")
_ATTACKERS = frozenset((("attacker",), ("assailant",)))


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

    def whole_names(self, text: str) -> list[tuple[int, int]]:
        """Offsets of all names of several words in a text, in text order; they never overlap."""
        return self._names.whole(text)

    def speaker(self, text: str, span: Span) -> Speaker:
        """What the words of a speaker tell by themselves: pronouns and nouns that can mean him."""
        return speaker_of(text, span.start, span.end, self._names)

    def explain(
        self,
        text: str,
        mentions: Sequence[Span],
        *,
        published: date | None,
        outlet: str | None,
        hints: Hints = NO_HINTS,
    ) -> list[Resolution | None]:
        """As `resolve`, each with the rule that found it (`RULES`), or that says that it is nobody we know.

        A mention may mean several ("U.S.-Russian"), and `hints` tells what is known of who does what.
        """
        report = ReportNames(text, self.table, self._names, published, outlet)
        reading = _Reading(text, report, self._names, hints)
        found = {span: reading.read(span) for span in sorted(set(mentions))}
        return [found[span] for span in mentions]


class _Reading:
    """One pass over the mentions of a report, in text order."""

    def __init__(self, text: str, report: ReportNames, names: Names, hints: Hints) -> None:
        self._text, self._report, self._names, self._hints = text, report, names, hints
        self._participants: list[Participant] = []
        self._phrases: list[tuple[Key, Resolution | None]] = []
        self._read: dict[Span, Resolution | None] = {}
        self._doing: dict[Span, set[int]] = {}
        for number, doers in enumerate(hints.doers):
            for doer in doers:
                self._doing.setdefault(doer, set()).add(number)

    def read(self, span: Span) -> Resolution | None:
        word = span.text.strip().lower()
        sentence = self._report.sentence(span.start)
        speaking = speaks(self._text, span.start, span.end)
        if word in SPEAKING and not span.text.isupper():
            return None
        if word in PRONOUNS:
            found = self._of_pronoun(word, span, sentence, speaking=speaking)
            numbers = frozenset((PRONOUNS[word],)) if found else frozenset()
        else:
            phrase = phrase_of(self._text, span.start, span.end, self._names)
            if not phrase.core:
                return None
            found = self._with_person(self._of(phrase, span, sentence, speaking=speaking), phrase, span)
            if found is None or (
                found.rule in ("unknown-head", "several", "backed", "unclear-name") and not found.entries
            ):
                found = self._of_class(phrase, sentence) or found
            numbers = numbers_of(phrase, found.entry if found else None, span.text)
            self._phrases.append((phrase.keys, found))
        self._read[span] = found
        entries = found.entries if found else ()
        for entry in entries:
            self._report.add(span.start, span.end, entry)
        doing = frozenset(self._doing.get(span, ()))
        self._participants.append(Participant(entries, sentence, numbers, speaking, doing))
        return found

    def _of_pronoun(self, word: str, span: Span, sentence: int, *, speaking: bool) -> Resolution | None:
        if (speaker := self._hints.selves.get(span)) is not None and (known := self._read.get(speaker)) is not None:
            return Resolution(known.entry, "speaker-self", known.several) if known.entries else None
        against = self._meant_by(self._hints.against, span)
        found = meant(word, sentence, self._participants, speaking=speaking, doing=span in self._doing, against=against)
        return _one_or_more(found, "pronoun")

    def _meant_by(self, others: Mapping[Span, Sequence[Span]], span: Span) -> frozenset[str]:
        """The ids of those whom a span is told with, and so doesn't mean."""
        read = [self._read.get(other) for other in others.get(span, ())]
        return frozenset(entry.id for one in read if one for entry in one.entries)

    def _of_class(self, phrase: Phrase, sentence: int) -> Resolution | None:
        """For "residents"; and for "dozens more" after them."""
        table = self._report.table
        if ids := unarmed(phrase):
            if phrase.keys[-1] in _DISPLACED and (community := self._community()) is not None:
                return Resolution(community, "displaced")
            entries = tuple(entry for id_ in ids if (entry := table.get(id_)) is not None)
            return _one_or_more(entries, "unarmed")
        if not all(key in QUANTITIES or key.isdigit() for key in phrase.keys):
            return None
        last = next((one for one in reversed(self._participants) if sentence - one.sentence < 2 and one.entries), None)
        counted = last is not None and last.entries[0].kind == KIND
        return _one_or_more(last.entries, "more-of-them") if last is not None and counted else None

    def _community(self) -> ActorEntry | None:
        """The one community that the report names."""
        found = {entry.id: entry for entry in self._report.everyone() if entry.kind == "community"}
        return next(iter(found.values())) if len(found) == 1 else None

    def _with_person(self, found: Resolution | None, phrase: Phrase, span: Span) -> Resolution | None:
        """Add the name of the person whom a post or a surname stands for."""
        if found is not None and (found.person or (found.entry is not None and found.described is None)):
            return found
        name = behind_role(phrase, self._text) or apposition(phrase, self._text, span.end)
        if name is None and found is None and len(phrase.core) == 1 and phrase.core[0].capital and not phrase.link:
            name = full_name(span.text, self._text, span.start)
        if name is None:
            return found
        self._report.meet(name, found.entry if found else None)
        return replace(found, person=name) if found else Resolution(None, "person", person=name)

    def _of(self, phrase: Phrase, span: Span, sentence: int, *, speaking: bool) -> Resolution | None:
        found = named(phrase, self._report)
        if found is not None:
            return found
        if (speaker := self._report.speaker(phrase.keys)) is not None and all(piece.capital for piece in phrase.core):
            return Resolution(speaker[1], "surname", person=speaker[0])
        if phrase.determiner == POSSESSIVE:
            return self._by_possessive(phrase, sentence)
        if phrase.link in ("of", "for", "loyal to", "run by", "led by", "from") and phrase.rest:
            return self._by_complement(phrase)
        barred = self._meant_by(self._hints.backed, span)
        attackers = phrase.keys in _ATTACKERS and phrase.determiner in (DEFINITE, COUNTED)
        if (phrase.determiner == DEFINITE or attackers) and (again := self._again(phrase.keys, barred)) is not None:
            known = again[1]
            return replace(known, rule="again") if known is not None and (known.entries or known.person) else None
        if attackers:
            return self._attacker(span)
        speakers = last_speakers(self._participants, sentence) if speaking else ()
        return points_back(phrase, span.start, self._report, speakers, barred)

    def _by_complement(self, phrase: Phrase) -> Resolution | None:
        """For "members of the group": whoever the group is."""
        tail = heads().tail(phrase.keys)
        if not tail or tail[0].kind.id not in _OF_THEM:
            return None
        inner = points_back(split(phrase.rest, DEFINITE), phrase.rest[0].start, self._report)
        turned = self._report.turn(inner.entry, tail) if inner and inner.entry else None
        return Resolution(turned, "of") if turned else None

    def _attacker(self, span: Span) -> Resolution | None:
        """For "the attackers": whoever attacked last before."""
        for other in sorted(self._hints.attackers, reverse=True):
            known = self._read.get(other) if other.end <= span.start else None
            if known is not None and known.entries:
                return _one_or_more(known.entries, "attackers")
        return None

    def _again(self, keys: Key, barred: frozenset[str]) -> tuple[Key, Resolution | None] | None:
        """For "the security sources" after "Turkish security sources": the last mention that ends with the same words.

        "The army" after "Somali National Liberation Army" needn't be those rebels.
        """
        tail = heads().tail(keys)
        kinds = tail[0].kind.back if len(tail) == 1 else frozenset()
        same = (one for one in reversed(self._phrases) if one[0][-len(keys) :] == keys)
        return next((one for one in same if one[1] is None or _can_be(one[1], kinds, barred)), None)

    def _beside(self, phrase: Phrase) -> tuple[ActorEntry, ...]:
        """For "the army and its allies": the army, if it was a mention too."""
        before = _BESIDE_THEM.search(self._text, 0, phrase.core[0].start)
        known = [one for span, one in self._read.items() if before is not None and span.end == before.start()]
        return known[0].entries if known and known[0] is not None else ()

    def _official(self, phrase: Phrase) -> tuple[ActorEntry, ...]:
        """For "his forces": the one official named just before, who needn't take part in anything."""
        if phrase.possessor != "his":
            return ()
        named = {entry.id: entry for entry in self._report.near(phrase.core[0].start) if entry.kind == "official"}
        return tuple(named.values()) if len(named) == 1 else ()

    def _by_possessive(self, phrase: Phrase, sentence: int) -> Resolution | None:
        """For "its forces": the forces of whoever "its" means."""
        run = heads().tail(phrase.keys)
        own = phrase.keys[-1] in _OWN_PEOPLE
        if not (run or own) or any(piece.capital or piece.aliases for piece in phrase.core):
            return None
        owners = self._beside(phrase) or meant(phrase.possessor, sentence, self._participants, speaking=False)
        owners = owners or self._official(phrase)
        if len(owners) != 1:
            return None
        if own:
            whole = self._text[phrase.core[0].start : phrase.core[-1].end]
            mark = "'" if owners[0].name.endswith("s") else "'s"
            return Resolution(None, "own-people", called=f"{owners[0].name}{mark} {whole}")
        turned = self._report.turn(owners[0], run)
        return Resolution(turned, "possessive", described=described(phrase.core, run, self._report)) if turned else None


def _can_be(known: Resolution, kinds: frozenset[str], barred: frozenset[str]) -> bool:
    return all((not kinds or entry.kind in kinds) and entry.id not in barred for entry in known.entries)


def _one_or_more(entries: tuple[ActorEntry, ...], rule: str) -> Resolution | None:
    """What a rule found; None where it found nobody."""
    if not entries:
        return None
    return Resolution(entries[0], rule) if len(entries) == 1 else Resolution(None, rule, entries)
