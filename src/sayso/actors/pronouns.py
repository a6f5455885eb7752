"""Pronouns: whom "it", "they", "he" mean where the sentence and the one before leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .entry import ActorEntry

SINGULAR, PLURAL, PERSON = "singular", "plural", "person"
PRONOUNS = {
    **dict.fromkeys(("it", "its", "itself"), SINGULAR),
    **dict.fromkeys(("they", "them", "their", "themselves"), PLURAL),
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "herself"), PERSON),
}
# Never an actor by itself, and nothing that could be found in the text.
SPEAKING = frozenset(("i", "we", "us", "our", "me", "my", "you", "who", "which", "that"))
# As the subject of a clause; "them" and "his" are another's object or possession.
_SUBJECTS = frozenset(("it", "they", "he", "she"))


# How far back the last speaker is looked for, in sentences.
_SPEECH_REACH = 3
_SAID = re.compile(
    r"(?:\s*\([^)]*\))?(?:,[^,.;]{1,60},|\s+an?\s[^,.;]{1,40}?)?(?:\s+(?:also|later|\w+ly|has|have|had))*\s+(?:said|says?|added|adds|told|reported|reports|stated|announced|"
    r"noted|confirmed|predicted|explained|warned|estimated|believes?|believed|quoted)\b"
)
_ACCORDING = re.compile(r"(?:\baccording to|[,\"”]\s*said|\btold by|\bcited|\bciting)\s+(?:the\s+)?$", re.IGNORECASE)


def speaks(text: str, start: int, end: int) -> bool:
    """True if the words around a mention make it a speaker: "X said", "according to X"."""
    return bool(_SAID.match(text, end) or _ACCORDING.search(text, max(0, start - 20), start))


@dataclass(frozen=True, slots=True)
class Participant:
    """A mention before the pronoun: whom it means if known, its sentence, the numbers of pronoun that can mean it.

    `doing` is the number of the claim in which it is (one of) the actors, None where it isn't known to be any's.
    """

    entries: tuple[ActorEntry, ...]
    sentence: int
    numbers: frozenset[str]
    speaks: bool
    doing: frozenset[int] = frozenset()

    @property
    def unarmed(self) -> bool:
        """True for civilians of any class."""
        return bool(self.entries) and all(entry.kind == "civilians" for entry in self.entries)


def last_speakers(before: Sequence[Participant], sentence: int) -> list[ActorEntry]:
    """Who said something in this sentence or the few before it, the last first."""
    near = (one for one in reversed(before) if one.speaks and sentence - one.sentence <= _SPEECH_REACH)
    return [entry for one in near for entry in one.entries[:1]]


def meant(
    pronoun: str,
    sentence: int,
    before: Sequence[Participant],
    *,
    speaking: bool,
    doing: bool = False,
    against: frozenset[str] = frozenset(),
) -> tuple[ActorEntry, ...]:
    """Whom a pronoun means, nobody where it is open; `speaking` where it says something.

    A speaking pronoun means the last speaker that fits. Any other means the one participant that fits in its sentence,
    or, if none fits there, in the sentence before. Where two fit, the subject of a clause goes on with the subject of the
    clause before: who is known to have done something first; "they" with all who did it together. Where the pronoun itself
    is `doing` something, unarmed people aren't meant; where something is done to it, those who do it aren't (`against`,
    their ids).
    """
    number = PRONOUNS[pronoun]
    if speaking:
        for one in reversed(before):
            if one.speaks and number in one.numbers and sentence - one.sentence <= _SPEECH_REACH:
                return one.entries
    for place in (sentence, sentence - 1):
        here = [
            one
            for one in before
            if one.sentence == place and not (doing and one.unarmed) and not (against and _ids(one) & against)
        ]
        if number == PLURAL and pronoun in _SUBJECTS and (group := _group(here)):
            return group
        fitting = [one for one in here if number in one.numbers]
        if not fitting:
            continue
        if len({_ids(one) for one in fitting}) == 1:
            return fitting[0].entries
        acting = [one for one in fitting if one.doing]
        return acting[0].entries if acting and (pronoun in _SUBJECTS or against) else ()
    return ()


def _ids(one: Participant) -> frozenset[str]:
    return frozenset(entry.id for entry in one.entries)


def _group(here: Sequence[Participant]) -> tuple[ActorEntry, ...]:
    """Those who did the first thing in a sentence together, if they were several and all are known."""
    first = next((one for one in here if one.doing), None)
    if first is None:
        return ()
    together = [one for one in here if one.doing & first.doing]
    if len(together) < 2 or not all(one.entries for one in together):
        return ()
    return tuple({entry.id: entry for one in together for entry in one.entries}.values())
