"""Place phrases of a report -> places on the map, or the reason why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.claims import Located, Place, Span, Unresolved

from .borders import border_of, names_border
from .definite import BARE_SIDE, INSIDE_A_TOWN, Seen, antecedent, pointer_of
from .entry import Entry, Point
from .folding import exact_key
from .gazetteer import Gazetteer
from .phrases import PARTS, Reading, read_phrase, strip_description
from .precision import precision_of
from .ranking import Candidate, Evidence, choose, is_plausible
from .relations import IN, Relation, relation_of
from .shapes import DISTRICT_KM, PROVINCE_KM, shape_of
from .toponyms import NEED_TYPE, toponyms
from .types import BY_A_TOWN, SETTLEMENTS, SMALL, fits

NO_NAME = "no place name"
NOTHING_BEFORE = "nothing before it to point to"
NOT_KNOWN = "not in the gazetteer"
NO_LINE = "no line is known for that border"
FROM_AN_AREA = "a distance from an area, not from a point"
ONLY_A_NEIGHBOUR = "named only by what it borders"
# A town that lends its name to a base, a camp or a building must be one that people know.
LENDING = 4.3
# From the middle of anything wider no stated distance can be reckoned.
WIDE_KM = 30.0
# A correspondent sits in Beirut and writes of Syria: the dateline's country counts less than those that the text names.
DATELINE_WEIGHT = 0.3
DATELINE_HOME = 0.8
# A country that only a town of it tells.
CERTAIN_WEIGHT = 0.6
MOST_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """Words that tell a place; `kind` is one of `claims.PLACE_ROLES`."""

    words: Span
    kind: str


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What is known of a report: the city of its dateline, and how much it is about each country (ISO2 -> any weight)."""

    dateline: str | None
    countries: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The name that a phrase hangs on, the id of the rule that saw its relation, and the candidates, best first."""

    name: str
    rule: str | None
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A phrase and what it says; `has_names` is true where it has capitalised names, known or not."""

    phrase: PlacePhrase
    reading: Reading | None
    has_names: bool


@dataclass(frozen=True, slots=True)
class _Resolved:
    """An entry that a phrase hangs on, its relation, and the kind that its precision goes by."""

    entry: Entry
    relation: Relation
    kind: str
    asks: str | None = None
    other: Entry | None = None


class Locator:
    """Resolves the place phrases of one report at a time."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def locate(self, text: str, phrases: Sequence[PlacePhrase], context: PlaceContext) -> list[Place]:
        """The places of a report's phrases, parallel to them; phrases come in text order, the whole report at once.

        Names are weighed by the report's countries, its dateline and the names that are certain; what names no place
        points to the nearest earlier one that fits. What can't be told is `Unresolved` with a reason and the candidates.
        Raises ValueError where a phrase isn't of `text`, GazetteerError where the gazetteer's file is damaged.
        """
        read, evidence = self._read_all(text, phrases, context)
        seen = self._before(context, evidence)
        return [self._place(one, evidence, seen) for one in read]

    def weigh(self, text: str, phrases: Sequence[PlacePhrase], context: PlaceContext) -> list[Weighed | None]:
        """What `locate` weighs for each phrase, parallel to them; None where a phrase names no place by itself."""
        read, evidence = self._read_all(text, phrases, context)
        return [self._weighed(one.reading, evidence) if one.reading else None for one in read]

    def _read_all(
        self, text: str, phrases: Sequence[PlacePhrase], context: PlaceContext
    ) -> tuple[list[_Read], Evidence]:
        """What the phrases say, and the evidence with what is certain among them."""
        for phrase in phrases:
            if text[phrase.words.start : phrase.words.end] != phrase.words.text:
                raise ValueError(f"{phrase.words.text!r} doesn't stand at {phrase.words.start}")
        evidence = self._evidence(context)
        read = [self._read(phrase, evidence) for phrase in phrases]
        wider = self._with_certain(read, evidence)
        if wider.countries.keys() != evidence.countries.keys():
            read = [self._read(phrase, wider) for phrase in phrases]
            wider = self._with_certain(read, wider)
        return read, wider

    def _weighed(self, reading: Reading, evidence: Evidence) -> Weighed:
        containers = self._containers(reading, evidence)
        name = reading.head.name
        choice = choose(name, self._gazetteer, evidence, asks=reading.asks, containers=containers)
        rule = reading.relation.rule if reading.relation else None
        return Weighed(name, rule, choice.candidates[:MOST_CANDIDATES])

    def _evidence(self, context: PlaceContext) -> Evidence:
        heaviest = max(context.countries.values(), default=0.0)
        countries = {country: weight / heaviest for country, weight in context.countries.items() if weight > 0}
        if not context.dateline:
            return Evidence(countries)
        entry = choose(context.dateline, self._gazetteer, Evidence(countries), asks="settlement").entry
        if entry is None:
            return Evidence(countries)
        if countries and entry.country:
            countries[entry.country] = min(1.0, countries.get(entry.country, 0.0) + DATELINE_WEIGHT)
        return Evidence(countries, {exact_key(context.dateline): (entry.lat, entry.lon)})

    def _read(self, phrase: PlacePhrase, evidence: Evidence) -> _Read:
        def known(name: str) -> bool:
            return is_plausible(name, self._gazetteer, evidence, at_home=name.lower() in NEED_TYPE)

        words = phrase.words.text
        names = toponyms(words, known, self._gazetteer.country_words)
        return _Read(phrase, read_phrase(words, names), has_names=bool(names))

    def _with_certain(self, read: Sequence[_Read], evidence: Evidence) -> Evidence:
        """The evidence with the places that are certain on their own, and their countries, for the others to lean on."""
        certain, countries = dict(evidence.certain), dict(evidence.countries)
        for reading in (one.reading for one in read):
            if reading is not None and reading.head.known:
                choice = choose(reading.head.name, self._gazetteer, evidence, asks=reading.asks)
                if choice.entry is None or not choice.is_certain:
                    continue
                if choice.entry.country:
                    countries.setdefault(choice.entry.country, CERTAIN_WEIGHT)
                if not choice.entry.is_area:
                    certain[exact_key(reading.head.name)] = (choice.entry.lat, choice.entry.lon)
        return Evidence(countries, certain)

    def _before(self, context: PlaceContext, evidence: Evidence) -> list[Seen]:
        """The dateline's city as the first place that was named, if the report is about its country."""
        if not context.dateline:
            return []
        entry = choose(context.dateline, self._gazetteer, evidence, asks="settlement").entry
        is_home = entry is not None and evidence.countries.get(entry.country or "", 0.0) >= DATELINE_HOME
        return [Seen(entry, "settlement")] if is_home else []

    def _place(self, read: _Read, evidence: Evidence, seen: list[Seen]) -> Place:
        phrase, reading = read.phrase, read.reading
        found = self._resolve(read, evidence, seen)
        if isinstance(found, Unresolved):
            if reading is not None:
                seen.append(Seen(None, reading.head.group or reading.asks))
            relation = (reading.relation if reading else None) or IN
            return Place(phrase.words, phrase.kind, relation.kind, relation.side, relation.km, found)
        located = _located(found, _last_point(seen) or next(iter(evidence.certain.values()), None))
        seen.append(Seen(found.entry, found.asks))
        return Place(phrase.words, phrase.kind, found.relation.kind, found.relation.side, found.relation.km, located)

    def _resolve(self, read: _Read, evidence: Evidence, seen: list[Seen]) -> _Resolved | Unresolved:
        words, reading = read.phrase.words.text, read.reading
        border = self._border(words, reading, evidence)
        if border is not None:
            return border
        if reading is None:
            return Unresolved(NOT_KNOWN) if read.has_names else self._pointed(words, seen)
        containers = self._containers(reading, evidence)
        seen += [Seen(container, None) for container in containers]
        if reading.relation is None:
            return Unresolved(ONLY_A_NEIGHBOUR)
        if not reading.head.known:
            return _part_of(reading, containers)
        choice = choose(reading.head.name, self._gazetteer, evidence, asks=reading.asks, containers=containers)
        if choice.entry is None:
            part = _part_of(reading, containers)
            return part if isinstance(part, _Resolved) else Unresolved(choice.reason, _ids(choice.candidates))
        if choice.entry.kind == "country" and names_border(words):
            return Unresolved(NO_LINE, (choice.entry.id,))
        other = choose(reading.other.name, self._gazetteer, evidence).entry if reading.other else None
        return _by_kind(choice.entry, reading.relation, reading.asks, other)

    def _pointed(self, words: str, seen: Sequence[Seen]) -> _Resolved | Unresolved:
        pointer = pointer_of(words)
        if pointer is None:
            return Unresolved(NO_NAME)
        relation = pointer.relation
        entry = antecedent(pointer, seen)
        if entry is not None and relation.rule == BARE_SIDE:
            # "The north" is that of the country where the report just was.
            entry = self._gazetteer.entry(f"country:{entry.country}")
        if entry is None:
            return Unresolved(NOTHING_BEFORE)
        if pointer.group in INSIDE_A_TOWN and relation.kind == "in":
            relation = Relation("part", rule="in-that-town")
        return _by_kind(entry, relation, None, None)

    def _border(self, words: str, reading: Reading | None, evidence: Evidence) -> _Resolved | None:
        """A border, where the phrase names nothing but countries."""
        if reading is not None and not (reading.head.known and self._is_country(reading.head.name)):
            return None
        border = border_of(words, self._gazetteer, evidence.countries)
        if border is None:
            return None
        core, _, _ = strip_description(words[: border.start].lower(), None)
        relation = relation_of(core, "") or IN
        kind = relation.kind if relation.kind in ("near", "direction", "toward") else "along"
        return _Resolved(border.entry, replace(relation, kind=kind), "border")

    def _is_country(self, name: str) -> bool:
        return any(entry.kind == "country" for entry in self._gazetteer.lookup(name)[:1])

    def _containers(self, reading: Reading, evidence: Evidence) -> list[Entry]:
        usual = "settlement" if reading.asks in PARTS else "area"
        chosen = (
            choose(name.name, self._gazetteer, evidence, asks=name.group or usual).entry
            for name in reading.containers
            if name.known
        )
        return [entry for entry in chosen if entry is not None]


def _last_point(seen: Sequence[Seen]) -> Point | None:
    """Where the report was last: the nearest earlier place that is a point."""
    for earlier in reversed(seen):
        if earlier.entry is not None and not earlier.entry.is_area and not earlier.entry.line:
            return earlier.entry.lat, earlier.entry.lon
    return None


def _part_of(reading: Reading, containers: Sequence[Entry]) -> _Resolved | Unresolved:
    """A quarter or a building that nobody knows lies in the town that holds it; a village isn't put anywhere."""
    group = reading.head.group or reading.asks
    town = next((entry for entry in containers if entry.kind in SETTLEMENTS), None)
    if group in PARTS and town is not None:
        return _Resolved(town, Relation("part", rule="part-of-town"), town.kind)
    return Unresolved(NOT_KNOWN, tuple(entry.id for entry in containers))


def _by_kind(entry: Entry, relation: Relation, asks: str | None, other: Entry | None) -> _Resolved | Unresolved:
    """The entry as the kind that the phrase asks for: a town stands for the district called after it, not for its airport."""
    if relation.km is not None and entry.radius_km > WIDE_KM:
        return Unresolved(FROM_AN_AREA, (entry.id,))
    if entry.is_area and asks in SMALL:
        return Unresolved(NOT_KNOWN, (entry.id,))
    if entry.kind in SETTLEMENTS and asks in BY_A_TOWN:
        if entry.prominence < LENDING:
            return Unresolved(NOT_KNOWN, (entry.id,))
        if relation.kind == "in":
            relation = Relation("near", rule="by-town")
    elif entry.kind in SETTLEMENTS and asks == "district":
        return _Resolved(replace(entry, radius_km=max(entry.radius_km, DISTRICT_KM)), relation, "district", asks, other)
    elif entry.kind in SETTLEMENTS and asks == "province":
        return _Resolved(replace(entry, radius_km=max(entry.radius_km, PROVINCE_KM)), relation, "admin1", asks, other)
    return _Resolved(entry, relation, entry.kind, asks if asks and fits(entry, asks) else None, other)


def _located(found: _Resolved, by: Point | None) -> Located:
    shape = shape_of(found.entry, found.relation, other=found.other, by=by)
    acled, ucdp = precision_of(found.kind, found.relation.kind, shape.radius_km, anchor_radius_km=found.entry.radius_km)
    return Located(found.entry.anchor(), shape.lat, shape.lon, shape.radius_km, shape.geometry, acled, ucdp)


def _ids(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    return tuple(candidate.entry.id for candidate in candidates[:MOST_CANDIDATES])
