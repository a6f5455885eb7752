"""Words resolved -> the sources and participants of a claim, and what the reading tells the resolver beforehand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.actors import ActorEntry, Hints, Resolution
from sayso.claims import Actor, Source, Span

from .attribution import Saying
from .carrying import FIRST_PERSON, PRONOUNS

# Nouns that make the army of "Russian" its air force: the span of an actor often ends before them.
_AIRCRAFT = re.compile(
    r"\s+(?:war ?planes?|fighter (?:jets?|planes?)|jets?|air ?crafts?|planes?|helicopters?|bombers?)\b"
)
Who = Mapping[Span, Resolution | None]

# Between the words of saying and the pronoun of the reported clause: "Russia said on Friday that it …".
_REPORTED = re.compile(r"\s*(?:,\s*)?(?:(?:on|in|at|late|early|earlier)\s+[\w ]{2,20}\s+)?(?:that\s+)?")


def hints_of(
    text: str,
    doers: Sequence[Sequence[Span]],
    targets: Sequence[Sequence[Span]],
    attacking: Sequence[bool],
    sayings: Sequence[Sequence[Saying]],
    own_words: Sequence[bool],
    supporters: Sequence[Sequence[Span]],
) -> Hints:
    """Who does what together, to whom and backed by whom, who attacks, and which pronouns begin what their speaker says.

    The lists run parallel, one item a claim; `own_words` is true where the speaker speaks of himself ("we").
    """
    selves: dict[Span, Span] = {}
    for acting, mine in zip(doers, sayings, strict=True):
        for saying in mine:
            if saying.cue is None or saying.meant is None:
                continue
            for doer in acting:
                between = _REPORTED.fullmatch(text, saying.cue.end, max(doer.start, saying.cue.end))
                if between and _is_self(doer.text.lower(), saying.meant.text):
                    selves[doer] = saying.meant
    attackers = [doer for acting, attack in zip(doers, attacking, strict=True) if attack for doer in acting]
    against: dict[Span, Sequence[Span]] = {}
    for acting, struck, told, we in zip(doers, targets, sayings, own_words, strict=True):
        # Who says "we" calls somebody else "they".
        speakers = [saying.meant for saying in told if saying.meant is not None] if we else []
        against.update((target, (*acting, *speakers)) for target in struck if acting or speakers)
        against.update((doer, speakers) for doer in acting if speakers)
    backed = {doer: backing for acting, backing in zip(doers, supporters, strict=True) for doer in acting if backing}
    return Hints([acting for acting in doers if acting], selves, attackers, against, backed)


def whole_mention(text: str, words: Span) -> Span:
    """The words by which a participant is known: "Russian warplanes" where the actor is "Russian"."""
    found = _AIRCRAFT.match(text, words.end)
    return Span.of(text, words.start, found.end()) if found else words


def _is_self(pronoun: str, speaker: str) -> bool:
    """True if the pronoun can be the speaker's own: one unit doesn't call itself "they"."""
    return pronoun in ("it", "he", "she") or (pronoun == "they" and speaker.endswith("s"))


def actor_of(words: Span, found: Resolution | None, inferred: str | None = None) -> tuple[Actor, ...]:
    """The participants that words name: as many as they mean, one without a name where the table knows nobody."""
    entries = found.entries if found else ()
    if not entries:
        return (Actor(words, name=(found.person or found.called) if found else None, inferred=inferred),)
    return tuple(Actor(words, entry.id, entry.name, entry.kind, entry.country or None, inferred) for entry in entries)


def source_of(saying: Saying, who: Who) -> tuple[Source, ...]:
    """Whoever says it: as many as the words mean. A carried source is named after the words it was carried from."""
    meant = saying.meant
    found = who[meant] if meant else None
    # "Residents" are a class of people, not a voice: two outlets' residents are different ones.
    entries = tuple(entry for entry in found.entries if entry.kind != "civilians") if found else ()
    if not entries:
        return (_source(saying, None, found.person if found and found.person else _own_name(meant)),)
    return tuple(_source(saying, entry, _named(entry, found)) for entry in entries)


def _own_name(meant: Span | None) -> str | None:
    return meant.text if meant and meant.text.lower() not in PRONOUNS | FIRST_PERSON else None


def _named(entry: ActorEntry, found: Resolution | None) -> str:
    """A person by name, with whom he speaks for; an unnamed speaker by his post."""
    if found and found.person and entry.kind != "official":
        return f"{found.person} ({entry.name})"
    if found and found.described:
        return f"{entry.name} {found.described}"
    return entry.name


def _source(saying: Saying, entry: ActorEntry | None, name: str | None) -> Source:
    return Source(
        words=saying.words,
        cue=saying.cue,
        carried=saying.carried_from is not None,
        id=entry.id if entry else None,
        name=name,
        kind=entry.kind if entry else None,
        party=entry.party or None if entry else None,
    )
