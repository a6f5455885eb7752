"""Which of the places of one name is meant: each piece of evidence adds or takes away, in orders of magnitude of people.

A place of 10,000 in the country that a report is about (+3) goes before one of a million in a country that it never
names (-2). Where the best isn't clearly ahead nothing is chosen: an ambiguity told is worth more than a wrong town.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .distance import distance_km
from .entry import Entry, Point
from .folding import exact_key, has_article, loose_key
from .gazetteer import Gazetteer
from .types import suits

COUNTRY = 3.0  # times the country's weight, the heaviest being 1
FOREIGN = -2.0
CONTAINED = 2.0
NOT_CONTAINED = -3.0
KIND_FITS = 1.5
KIND_UNFIT = -2.5
# Close to a place that is certain: within so many km, so much.
NEAR_OTHERS = ((50.0, 2.5), (150.0, 1.5))
# Another transliteration; and the same where the report's countries have a place spelled just so.
OTHER_SPELLING, NEEDLESS_SPELLING = -1.0, -2.5
# Lists of other names hold much that nobody says any more: a place that is mainly called so goes first.
MAIN_NAME = 0.8
OTHER_ARTICLE = -0.2
BARE_TOWN = 1.0  # a bare "Idlib" is the town before it is the province
# How far ahead the best must be, in a report whose countries we know and in one that names none.
MARGIN, MARGIN_UNAIDED = 0.5, 1.0
# Places of one name so close together are one place for us: a town and its old town, a region and its seat.
SAME_PLACE_KM = 25.0
# In a country that the report never names only places are taken at their word that have their name to themselves (so
# well known) or outdo every other bearer (so well known, and by so much).
SOLE_BEARER = 4.3
BEST_BEARER, OUTDONE_BY = 5.0, 1.5
KNOWN_UNAIDED = 4.6
SHORTEST_LOOSE_KEY = 5
# A country that is barely mentioned is no place to look for hamlets; measured against the country named most.
MENTIONED = 0.2


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a report: weights of countries (the heaviest 1; empty if none is named) and certain places.

    `certain` leads from the exact key of a name to its point: no name leans on itself.
    """

    countries: Mapping[str, float]
    certain: Mapping[str, Point] = field(default_factory=dict)

    def speaks_of(self, country: str | None) -> bool:
        """True for a country that the report is about, and for what lies in none."""
        return country is None or self.countries.get(country, 0.0) >= MENTIONED


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, how much speaks for it, and whether it is spelled so."""

    entry: Entry
    score: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates, best first, and the chosen one; None with the reason."""

    entry: Entry | None
    reason: str
    candidates: tuple[Candidate, ...]

    @property
    def is_certain(self) -> bool:
        """True if nothing else comes near, or nothing else is alike at all: other names may lean on this one."""
        if self.entry is None or (len(self.candidates) > 1 and not self.candidates[0].exact):
            return False
        return all(self.candidates[0].score - rival.score >= 2 * MARGIN for rival in self.candidates[1:])


def bearers(name: str, gazetteer: Gazetteer, evidence: Evidence) -> list[tuple[Entry, bool]]:
    """Places that a name may mean; false marks those by another transliteration, taken in the report's countries only."""
    exact = gazetteer.lookup(name)
    found = [(entry, True) for entry in exact]
    if len(loose_key(name)) >= SHORTEST_LOOSE_KEY:
        known = {entry.id for entry in exact}
        found += [
            (entry, False)
            for entry in gazetteer.lookup_loosely(name)
            if entry.id not in known and entry.kind != "country" and evidence.speaks_of(entry.country)
        ]
    return found


def is_plausible(name: str, gazetteer: Gazetteer, evidence: Evidence, *, at_home: bool = False) -> bool:
    """True if a name is worth reading as a place's: no hamlet on another continent counts.

    `at_home`: nor does anything else outside the countries of the report; for names that are common words as well.
    """
    return any(
        evidence.speaks_of(entry.country) or (entry.prominence >= SOLE_BEARER and not at_home)
        for entry, _ in bearers(name, gazetteer, evidence)
    )


def choose(
    name: str, gazetteer: Gazetteer, evidence: Evidence, *, asks: str | None = None, containers: Sequence[Entry] = ()
) -> Choice:
    """The place that a name means. `asks` is the group of its type word; `containers` are named as holding it.

    No place outside all of its containers is taken.
    """
    found = bearers(name, gazetteer, evidence)
    spelled_so = any(exact and evidence.speaks_of(entry.country) for entry, exact in found)
    key = exact_key(name)
    others = [point for other, point in evidence.certain.items() if other != key]
    scored = sorted(
        (
            Candidate(
                entry,
                round(
                    _score(entry, evidence, asks, containers)
                    + _spelling(entry, name, exact=exact, spelled_so=spelled_so)
                    + (0.0 if entry.is_area else _closeness(entry, others)),
                    3,
                ),
                exact,
            )
            for entry, exact in found
        ),
        key=lambda candidate: (-candidate.score, candidate.entry.id),
    )
    if not scored:
        return Choice(None, "not in the gazetteer", ())
    best = scored[0]
    rivals = [best, *(rival for rival in scored[1:] if not _same(best.entry, rival.entry))]
    held = any(_holds(container, best.entry) for container in containers)
    if containers and not held:
        return Choice(None, "not in the gazetteer", (*(Candidate(holder, 0.0, True) for holder in containers), best))
    home = not evidence.countries or evidence.speaks_of(best.entry.country) or held
    if not home and not _has_name_to_itself(rivals):
        return Choice(None, "known only outside the countries of the report", tuple(rivals))
    if not evidence.countries and not held and best.entry.prominence < KNOWN_UNAIDED:
        return Choice(None, "no country known to look for it in", tuple(rivals))
    margin = MARGIN if evidence.countries or held else MARGIN_UNAIDED
    close = [rival for rival in rivals if best.score - rival.score < margin]
    if len(close) > 1:
        return Choice(None, f"ambiguous: {len(close)} candidates", tuple(rivals))
    return Choice(best.entry, "", tuple(rivals))


def _has_name_to_itself(rivals: Sequence[Candidate]) -> bool:
    best, others = rivals[0], rivals[1:]
    if not best.exact:
        return False
    if not others:
        return best.entry.prominence >= SOLE_BEARER
    lead = best.entry.prominence - max(other.entry.prominence for other in others)
    return best.entry.prominence >= BEST_BEARER and lead >= OUTDONE_BY


def _spelling(entry: Entry, name: str, *, exact: bool, spelled_so: bool) -> float:
    """What the spelling says; `spelled_so` is true where the report's countries have a place spelled exactly so."""
    if not exact:
        return NEEDLESS_SPELLING if spelled_so else OTHER_SPELLING
    if loose_key(entry.name) != loose_key(name):
        return 0.0
    return MAIN_NAME if has_article(entry.name) == has_article(name) else MAIN_NAME + OTHER_ARTICLE


def _score(entry: Entry, evidence: Evidence, asks: str | None, containers: Sequence[Entry]) -> float:
    score = entry.prominence
    if evidence.countries and entry.country is not None:
        weight = evidence.countries.get(entry.country, 0.0)
        score += COUNTRY * weight if weight > 0 else FOREIGN
    suited = suits(entry, asks) if asks is not None else None
    if suited is not None:
        score += KIND_FITS if suited else KIND_UNFIT
    elif entry.kind == "town":
        score += BARE_TOWN
    if containers:
        score += CONTAINED if any(_holds(container, entry) for container in containers) else NOT_CONTAINED
    return score


def _closeness(entry: Entry, certain: Sequence[Point]) -> float:
    away = min((distance_km(entry.lat, entry.lon, *point) for point in certain), default=math.inf)
    return next((bonus for km, bonus in NEAR_OTHERS if away <= km), 0.0)


def _holds(container: Entry, entry: Entry) -> bool:
    """True if `entry` can lie in `container`: the same country or region by its code, or near enough to its middle."""
    if container.id == entry.id:
        return False
    if container.kind == "country":
        return container.country == entry.country
    if container.country is not None and container.country != entry.country:
        return False
    if container.kind == "admin1" and entry.admin1 == container.admin1:
        return True
    return distance_km(container.lat, container.lon, entry.lat, entry.lon) <= container.radius_km + SAME_PLACE_KM


def _same(best: Entry, other: Entry) -> bool:
    """True if two bearers of a name are no rivals: a region and its seat, a town and its part."""
    if best.country != other.country:
        return False
    reach = SAME_PLACE_KM
    if best.is_area or other.is_area:
        reach += max(best.radius_km, other.radius_km)
    return distance_km(best.lat, best.lon, other.lat, other.lon) <= reach
