"""Sources carried over sentences: "it said", "the statement said", quotations that go on. The rules: `carrying_rules`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.actors import Speaker
from sayso.claims import Span

from .attribution import Saying
from .heard import Heard
from .quotations import Quoted, first_person, lost_marks, quotations

Key = tuple[int, Span]
PERSONS = frozenset(("he", "she"))
PRONOUNS = frozenset(("it", "they", "who", "which")) | PERSONS
FIRST_PERSON = frozenset(("we", "i", "us"))
# How many sentences back a speaker is looked for. A person who was told once is "he" for long.
REACH = 6
REACH_OF_A_PERSON = 12
# How many characters may follow the words of saying at the end of a sentence: ", the colonel said by telephone on Friday."
_AFTERTHOUGHT = 60
_AT_THE_END = re.compile(r"[,\"”]\s*$")


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a report's sayings: its sentences, what the model read and heard in them, and who speaks how.

    `sayings` holds every claim of the report, those without a source too; `doers` the actors of each claim.
    """

    text: str
    sentences: Sequence[Span]
    sayings: Mapping[Key, tuple[Saying, ...]]
    doers: Mapping[Key, Sequence[Span]]
    speaker: Callable[[Span], Speaker]
    heard: Sequence[Sequence[Heard]] = ()


def carry(told: Told) -> dict[Key, tuple[Saying, ...]]:
    """Sayings of each claim (sentence number, trigger), with pronouns and quotations carried; order is kept."""
    return _Carrying(told).all()


class _Carrying:
    """One pass over the sentences of a report."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._speakers: list[list[Saying]] = [[] for _ in told.sentences]
        self._states: list[Quoted] = quotations(told.text, told.sentences)
        self._lost = lost_marks(told.text)
        self._known: dict[Span, Speaker] = {}
        for number, found in enumerate(self._by_sentence()):
            for saying, doers in found:
                meant = self._meant(saying, number, doers)
                if meant.meant is not None and meant not in self._speakers[number]:
                    self._speakers[number].append(meant)

    def all(self) -> dict[Key, tuple[Saying, ...]]:
        """Every claim's sayings."""
        found: dict[Key, tuple[Saying, ...]] = {}
        for key, mine in self._told.sayings.items():
            number = key[0]
            doers = self._told.doers.get(key, ())
            carried = tuple(self._first_person(self._meant(saying, number, doers), number) for saying in mine)
            found[key] = carried or self._unsaid(number, key[1])
        return found

    def _by_sentence(self) -> list[list[tuple[Saying, Sequence[Span]]]]:
        """The sayings of each sentence in text order, those of its claims and those heard beside them."""
        found: list[dict[Span, tuple[Saying, Sequence[Span]]]] = [{} for _ in self._told.sentences]
        for key, mine in self._told.sayings.items():
            for saying in mine:
                if saying.words is not None:
                    found[key[0]].setdefault(saying.words, (saying, self._told.doers.get(key, ())))
        for number, heard in enumerate(self._told.heard):
            for saying in self._heard(number, heard):
                if saying.words is not None and not any(_touch(saying.words, words) for words in found[number]):
                    found[number][saying.words] = saying, ()
        return [[mine[words] for words in sorted(mine)] for mine in found]

    def _heard(self, number: int, heard: Iterable[Heard]) -> Iterable[Saying]:
        at, text = self._told.sentences[number].start, self._told.text
        for one in heard:
            cue = Span.of(text, at + one.cue[0], at + one.cue[1])
            for start, end in one.sources:
                yield Saying(Span.of(text, at + start, at + end), cue)

    def _speaker(self, words: Span) -> Speaker:
        if words not in self._known:
            self._known[words] = self._told.speaker(words)
        return self._known[words]

    def _meant(self, saying: Saying, number: int, doers: Sequence[Span]) -> Saying:
        """The saying, with whom its words point back to."""
        words = saying.words
        if words is None and self._told.heard:
            saying = self._with_source(saying, number)
            words = saying.words
        if words is None or words.text.lower() in FIRST_PERSON:
            return saying
        if words.text.lower() in PRONOUNS:
            return self._pronoun(saying, words, number, doers)
        return self._definite(saying, words, number)

    def _definite(self, saying: Saying, words: Span, number: int) -> Saying:
        speaker = self._speaker(words)
        if not (speaker.definite or speaker.bare) or not speaker.nouns:
            return saying
        earlier = list(self._before(words, number, REACH_OF_A_PERSON))
        same = [one for one in earlier if self._tells_more(self._speaker(one), speaker)]
        if same and (speaker.definite or len({self._speaker(one).nouns for one in same}) == 1):
            return replace(saying, carried_from=same[0], rule="same-noun")
        if speaker.paper and speaker.nouns[-1] in ("statement", "report") and earlier:
            return replace(saying, carried_from=earlier[0], rule="statement")
        return saying

    def _tells_more(self, one: Speaker, other: Speaker) -> bool:
        """True if the nouns of one end with those of the other and tell more, or are told as new."""
        if one.nouns == other.nouns:
            return other.definite and not one.definite
        return one.nouns[-len(other.nouns) :] == other.nouns

    def _pronoun(self, saying: Saying, words: Span, number: int, doers: Sequence[Span]) -> Saying:
        word = words.text.lower()
        here = [one for one in self._speakers[number] if one.words and one.words.end <= words.start]
        acting = [doer for doer in doers if doer.end <= words.start and doer.text.lower() not in PRONOUNS]
        if word == "they" and not here and acting:
            return replace(saying, carried_from=acting[-1], rule="they-the-doers")
        reach = REACH_OF_A_PERSON if word in PERSONS else REACH
        before = list(self._before(words, number, reach))
        fitting = [one for one in before if self._fits(word, one)]
        if not fitting:
            fitting = [one for one in before if self._speaker(one).name] if word in PERSONS else before
        return replace(saying, carried_from=fitting[0], rule="pronoun") if fitting else saying

    def _fits(self, word: str, words: Span) -> bool:
        numbers = self._speaker(words).numbers
        if word in PERSONS:
            return "person" in numbers
        return ("plural" if word == "they" else "singular") in numbers if word in ("it", "they") else True

    def _before(self, words: Span, number: int, reach: int) -> Iterable[Span]:
        """Who spoke before, the nearest sentence first; in one sentence the first speaker first."""
        for at in range(number, max(-1, number - reach), -1):
            for one in self._speakers[at]:
                if one.words is not None and one.words.end <= words.start and one.meant is not None:
                    yield one.meant

    def _first_person(self, saying: Saying, number: int) -> Saying:
        if saying.words is None or saying.words.text.lower() not in FIRST_PERSON:
            return saying
        speaker = self._beside(number)
        return replace(saying, carried_from=speaker.meant, rule="first-person") if speaker else saying

    def _unsaid(self, number: int, trigger: Span) -> tuple[Saying, ...]:
        """The speakers of a claim without a source of its own; nobody is the outlet's voice."""
        if inside := self._inside(number, trigger):
            return tuple(replace(one, carried_from=one.meant, rule="told-content") for one in inside)
        for rule, speaker in (
            *self._quoted(number),
            ("own-words", self._own_words(number)),
            ("between-sayings", self._between(number)),
        ):
            if speaker is not None:
                return (replace(speaker, carried_from=speaker.meant, rule=rule),)
        return ()

    def _inside(self, number: int, trigger: Span) -> list[Saying]:
        """Who says the part of the sentence in which the trigger stands, outermost first."""
        start = trigger.start - self._told.sentences[number].start
        around = [
            (begin, one)
            for one in self._heard_in(number)
            for begin, end in one.content
            if begin <= start < end and one.sources
        ]
        said = [saying for _, one in sorted(around, key=lambda pair: pair[0]) for saying in self._heard(number, (one,))]
        return [self._meant(saying, number, ()) for saying in said]

    def _heard_in(self, number: int) -> Sequence[Heard]:
        return self._told.heard[number] if self._told.heard else ()

    def _with_source(self, saying: Saying, number: int) -> Saying:
        """A cue alone, with the source that was heard with it."""
        for other in self._heard(number, self._heard_in(number)):
            if saying.cue is not None and other.cue is not None and _touch(saying.cue, other.cue):
                return replace(saying, words=other.words)
        return saying

    def _quoted(self, number: int) -> Iterable[tuple[str, Saying | None]]:
        state = self._states[number]
        if state.stays:
            yield "open-quotation", self._at_its_end(number)
        if state.begins or state.whole:
            yield "whole-quotation", self._at_its_start(number)

    def _at_its_end(self, number: int) -> Saying | None:
        for later in range(number + 1, min(len(self._states), number + REACH)):
            if self._speakers[later]:
                return self._speakers[later][0]
            if not self._states[later].stays:
                break
        return None

    def _at_its_start(self, number: int) -> Saying | None:
        for earlier in range(number - 1, max(-1, number - REACH), -1):
            if self._speakers[earlier]:
                return self._speakers[earlier][-1]
            state = self._states[earlier]
            if not (state.begins or state.stays or state.whole):
                break
        return None

    def _beside(self, number: int) -> Saying | None:
        """Who speaks in the sentence before, else in the one after."""
        for at in (number - 1, number + 1):
            if 0 <= at < len(self._speakers):
                spoken = [one for one in self._speakers[at] if one.words and one.words.text.lower() not in FIRST_PERSON]
                if spoken:
                    return spoken[-1] if at < number else spoken[0]
        return None

    def _own_words(self, number: int) -> Saying | None:
        return self._beside(number) if first_person(self._told.sentences[number].text) else None

    def _between(self, number: int) -> Saying | None:
        if not self._lost or not 0 < number < len(self._speakers) - 1:
            return None
        before, after = (self._speaks_at_the_end(at) for at in (number - 1, number + 1))
        return before if before and after and before.meant == after.meant else None

    def _speaks_at_the_end(self, number: int) -> Saying | None:
        """Who says a sentence that ends with "…, he said"."""
        sentence = self._told.sentences[number]
        for one in reversed(self._speakers[number]):
            if one.words is None or one.cue is None or sentence.end - max(one.cue.end, one.words.end) > _AFTERTHOUGHT:
                continue
            if _AT_THE_END.search(self._told.text, sentence.start, min(one.words.start, one.cue.start)):
                return one
        return None


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
