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
    """A mention before the pronoun: whom it means if known, its sentence, the numbers of pronoun that can mean it."""

    entry: ActorEntry | None
    sentence: int
    numbers: frozenset[str]
    speaks: bool


def last_speakers(before: Sequence[Participant], sentence: int) -> list[ActorEntry]:
    """Who said something in this sentence or the few before it, the last first."""
    near = (one for one in reversed(before) if one.speaks and sentence - one.sentence <= _SPEECH_REACH)
    return [one.entry for one in near if one.entry is not None]


def meant(pronoun: str, sentence: int, before: Sequence[Participant], *, speaking: bool) -> ActorEntry | None:
    """Whom a pronoun means; `speaking` where it says something.

    A speaking pronoun means the last speaker that fits. Any other means the one participant that fits in its sentence,
    or, if none fits there, in the sentence before; None where two fit, or where the only one that fits isn't known.
    """
    number = PRONOUNS[pronoun]
    if speaking:
        for one in reversed(before):
            if one.speaks and number in one.numbers and sentence - one.sentence <= _SPEECH_REACH:
                return one.entry
    for place in (sentence, sentence - 1):
        fitting = [one for one in before if one.sentence == place and number in one.numbers]
        if fitting:
            ids = {one.entry.id if one.entry else None for one in fitting}
            return fitting[0].entry if len(ids) == 1 else None
    return None
