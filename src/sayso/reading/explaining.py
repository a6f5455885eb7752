"""Why a claim says what it says: the rules behind each of its fields.

What a claim carries is shown as it is. The rules aren't stored: the report is read again, and each of the claim's words is
looked up in what that reading made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sayso.actors.rules import NOBODY
from sayso.actors.rules import RULES as ACTOR_RULES
from sayso.claims import Actor, Claim, Report, Source, Span, When
from sayso.times import rule_of

from .assembly import Knowledge, Understood
from .carrying_rules import RULES as CARRYING_RULES
from .counts import rules_of
from .explaining_places import place_parts
from .explanation import Explanation, Part, Why
from .implied_rules import RULES as IMPLIED_RULES
from .network import Graphs
from .open_dead import RULE as OPEN_DEAD
from .own_forces import RULE as OWN_FORCES
from .weighing import weigh

REASONS: Mapping[str, Mapping[str, str]] = {
    "actors": {
        **{rule.id: rule.reason for rule in (*ACTOR_RULES, OWN_FORCES, OPEN_DEAD)},
        **NOBODY,
    },
    "carrying": {rule.id: rule.reason for rule in CARRYING_RULES},
    "implied": {rule.id: rule.reason for rule in IMPLIED_RULES},
}
CHANGED = "the installed reader reads this differently"
UNKNOWN = "the table of actors knows nobody by these words, and no rule gives them to anybody"


def explain(
    report: Report, claim: Claim, understood: Sequence[Understood], graphs: Graphs, knowledge: Knowledge, reader: str
) -> Explanation:
    """The claim of a report explained; `understood` is what `reader` finds in the report, `graphs` its network."""
    again = next((one for one in understood if one.claim.id == claim.id), None)
    at = claim.quote.start
    weights = weigh(graphs, claim.quote.text, (claim.trigger.start - at, claim.trigger.end - at), claim.type)
    parts = [
        *_source_parts(claim, again),
        *_said_parts(claim, report.published),
        *_actor_parts(claim, again),
        *place_parts(report, claim, understood, knowledge),
        _time_part(claim, again, report.published),
        *(
            Part("count", count.words, count, tuple(Why(_row_id(row), row.reason) for row in rules_of(count.words)))
            for count in claim.counts
        ),
        *(Part("instrument", words) for words in claim.instruments),
    ]
    told = tuple(_compared(part, again.claim) for part in parts) if again else tuple(parts)
    return Explanation(report, claim, reader, again is not None, weights, told)


def _compared(part: Part, again: Claim) -> Part:
    """The part, with a note where the claim as it is read now has no such part."""
    actors = (*again.actors, *again.targets, *again.supporters)
    now = {*again.sources, *actors, *again.places, *again.counts, again.when, again.said}
    return part if part.value is None or part.value in now else replace(part, notes=(*part.notes, CHANGED))


def _row_id(row: object) -> str:
    """A modifier has an id; a number word is named by itself."""
    return str(getattr(row, "id", "number-word"))


def _why(room: str, rule: str) -> Why:
    return Why(rule, REASONS[room].get(rule, ""))


def _source_parts(claim: Claim, again: Understood | None) -> Iterator[Part]:
    for source in claim.sources:
        yield _source_part(source, again)
        if source.cue is not None:
            yield Part("cue", source.cue)


def _source_part(source: Source, again: Understood | None) -> Part:
    saying = next((s for s in again.sayings if (s.words, s.cue) == (source.words, source.cue)), None) if again else None
    if again is None or saying is None:
        return Part("source", source.words, source)
    why = [_why("carrying", saying.rule)] if saying.rule else []
    notes = []
    if saying.carried_from is not None:
        far = saying.carried_from
        notes.append(f"named by “{far.text}” at {far.start}-{far.end}")
    if saying.meant is not None:
        why += _resolved(saying.meant, again)
    return Part("source", source.words, source, tuple(why), tuple(notes))


def _resolved(words: Span, again: Understood) -> list[Why]:
    """The rule that gave words to an actor, or why they are nobody's."""
    if words not in again.who:
        return []
    found = again.who[words]
    return [_why("actors", found.rule) if found else Why("unknown", UNKNOWN)]


def _said_parts(claim: Claim, published: date | None) -> Iterator[Part]:
    if claim.said is not None:
        yield Part("said", claim.said.words, claim.said, _time_rules([claim.said.words], published, future=False))


def _actor_parts(claim: Claim, again: Understood | None) -> Iterator[Part]:
    for role, actors in (("actor", claim.actors), ("target", claim.targets), ("supporter", claim.supporters)):
        for actor in actors:
            yield _actor_part(role, actor, again)


def _actor_part(role: str, actor: Actor, again: Understood | None) -> Part:
    if again is None:
        return Part(role, actor.words, actor)
    left_out = again.left_out.get(role)
    implied = [_why("implied", left_out.rule)] if left_out and actor.words in left_out.words else []
    return Part(role, actor.words, actor, (*implied, *_resolved(actor.words, again)))


def _time_part(claim: Claim, again: Understood | None, published: date | None) -> Part:
    told: Sequence[Span | None] = again.draft.of("time") if again else [claim.when.words]
    notes = [
        f"also “{words.text}” at {words.start}-{words.end}" for words in told if words and words != claim.when.words
    ]
    rules = _time_rules(told, published, future=claim.status == "planned")
    return Part("time", claim.when.words, claim.when, rules or _without_words(claim.when), tuple(notes))


def _time_rules(told: Sequence[Span | None], published: date | None, *, future: bool) -> tuple[Why, ...]:
    rules = (rule_of(words.text, published=published, future=future) for words in told if words)
    return tuple(Why(rule.id, rule.reason) for rule in rules if rule)


def _without_words(when: When) -> tuple[Why, ...]:
    told = when.inferred or when.unresolved
    return (Why("no-time-words", f"the sentence has no time words: {told}"),) if when.words is None else ()
