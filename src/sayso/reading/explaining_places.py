"""Why a place of a claim is where it is: the relation's rule, and the places of its name that were weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.claims import Claim, Report
from sayso.places import Weighed
from sayso.places.relations import AFTER, BEFORE

from .assembly import Knowledge, Understood, place_context, place_phrases
from .dateline import dateline_of
from .explanation import Part, Why

SHOWN = 3  # candidates
RELATIONS = {rule.id: f"as in “{rule.example.replace('[', '').replace(']', '')}”" for rule in (*BEFORE, *AFTER)}
RELATIONS["bare"] = "the words tell no relation to the place that they name"


def place_parts(report: Report, claim: Claim, understood: Sequence[Understood], knowledge: Knowledge) -> Iterator[Part]:
    """The places of the claim; their names are weighed anew, with all others that this reading finds in the report."""
    drafts = [one.draft for one in understood]
    phrases = place_phrases(drafts)
    weighed: dict[tuple[int, int, str], Weighed | None] = {}
    if understood:
        context = place_context(report, understood[0].who, dateline_of(report.text), knowledge)
        found = knowledge.locator.weigh(report.text, phrases, context)
        weighed = {(p.words.start, p.words.end, p.kind): w for p, w in zip(phrases, found, strict=True)}
    for place in claim.places:
        mine = weighed.get((place.words.start, place.words.end, place.role))
        why = (Why(mine.rule, RELATIONS.get(mine.rule, "")),) if mine and mine.rule else ()
        yield Part(place.role, place.words, place, why, _candidates(mine) if mine else ())


def _candidates(weighed: Weighed) -> tuple[str, ...]:
    """The best of the places that a name can mean, with their scores (orders of magnitude of people)."""
    shown = [
        f"“{weighed.name}” may be {', '.join(filter(None, (c.entry.name, c.entry.admin1, c.entry.country)))} "
        f"({c.entry.id}): {c.score:.1f}"
        for c in weighed.candidates[:SHOWN]
    ]
    left = len(weighed.candidates) - len(shown)
    return (*shown, f"and {left} more") if left > 0 else tuple(shown)
