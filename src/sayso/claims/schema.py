"""The contract of a claim: the shape of its JSON as types, and the JSON Schema made from them.

`python -m sayso.claims.schema` writes the schema to `claim.schema.json` beside this file; it ships with the package.
Field names may be added, none may vanish: whoever reads the contract passes over names they don't know. Offsets are
half-open and count Unicode code points of the stored text; days are ISO 8601 and closed: `from` and `to` are both in.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, NotRequired, TypedDict, get_type_hints

import msgspec
from msgspec import Meta

from .claim import STATUSES, TYPES
from .count import COUNTED
from .place import PLACE_ROLES, RELATIONS, SIDES

SCHEMA_FILE = Path(__file__).with_name("claim.schema.json")
DIALECT = "https://json-schema.org/draft/2020-12/schema"
HALF_EQUATOR_KM = 20_038  # no circle on Earth is wider; also keeps infinity out, which JSON can't say

Words = Annotated[str, Meta(min_length=1)]
Offset = Annotated[int, Meta(ge=0)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", extra_json_schema={"format": "date"})]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Kilometres = Annotated[float, Meta(ge=0, le=HALF_EQUATOR_KM)]
Number = Annotated[int, Meta(ge=0)]
# Closed lists: the values stand once, in the vocabulary; `contract` checks them when it reads.
Type = Annotated[str, Meta(extra_json_schema={"enum": list(TYPES)})]
Status = Annotated[str, Meta(extra_json_schema={"enum": list(STATUSES)})]
Role = Annotated[str, Meta(extra_json_schema={"enum": list(PLACE_ROLES)})]
Relation = Annotated[str, Meta(extra_json_schema={"enum": list(RELATIONS)})]
Side = Annotated[str, Meta(extra_json_schema={"enum": list(SIDES)})]
Counted = Annotated[str, Meta(extra_json_schema={"enum": list(COUNTED)})]


class WordsRecord(TypedDict):
    """Exact words of the report and where they stand."""

    text: Words
    start: Offset
    end: Offset


class SourceRecord(TypedDict):
    """Whoever asserts the claim, with the words of saying; `text` is null where only the saying has words."""

    text: Words | None
    start: Offset | None
    end: Offset | None
    cue: Annotated[WordsRecord | None, Meta(description="The words of saying or thinking: 'said', 'reportedly'.")]
    carried: Annotated[bool, Meta(description="True where the source is named outside the claim's sentence.")]
    id: Annotated[str | None, Meta(description="Id in the table of actors.")]
    name: str | None
    kind: str | None
    party: Annotated[str | None, Meta(description="The side that the source belongs to.")]


class ActorRecord(WordsRecord):
    """Whoever takes part."""

    id: Annotated[str | None, Meta(description="Id in the table of actors.")]
    name: str | None
    kind: str | None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-2.")]
    # Claims of earlier versions lack it.
    inferred: NotRequired[
        Annotated[
            str | None, Meta(description="Why it takes part where the words stand for another role or elsewhere.")
        ]
    ]


class AnchorRecord(TypedDict):
    """The gazetteer's entry that a place phrase hangs on; degrees of WGS 84."""

    id: str
    name: str
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-2.")]
    admin1: str | None
    lat: Latitude
    lon: Longitude


class UnresolvedRecord(TypedDict):
    """Why a place is not on the map, and the gazetteer ids that were weighed, best first."""

    reason: str
    candidates: list[str]


class PlaceRecord(WordsRecord):
    """A place phrase and what it comes to on the map: either `unresolved`, or all of `anchor`, `lat`, `lon`,
    `radius_km` and the two precisions (and a `geometry` where the circle doesn't say it all).
    """  # noqa: D205

    role: Role
    relation: Relation
    side: Annotated[Side | None, Meta(description="Compass side or bearing of the relation; C is the centre.")]
    km: Annotated[Kilometres | None, Meta(description="Distance stated in the words.")]
    anchor: AnchorRecord | None
    lat: Latitude | None
    lon: Longitude | None
    radius_km: Annotated[Kilometres | None, Meta(description="Radius around lat/lon that should hold the truth.")]
    geometry: Annotated[dict[str, Any] | None, Meta(description="GeoJSON geometry, WGS 84, lon/lat.")]
    acled_precision: Annotated[Annotated[int, Meta(ge=1, le=3)] | None, Meta(description="ACLED geo_precision.")]
    ucdp_precision: Annotated[Annotated[int, Meta(ge=1, le=7)] | None, Meta(description="UCDP GED where_prec.")]
    unresolved: UnresolvedRecord | None


# Spelt as a call because `from` is a keyword of Python.
_Days = TypedDict(
    "_Days",
    {
        "text": Words | None,
        "start": Offset | None,
        "end": Offset | None,
        "from": Annotated[Day | None, Meta(description="The first day it can have been.")],
        "to": Annotated[Day | None, Meta(description="The last day it can have been, itself included.")],
    },
)


class WhenRecord(_Days):
    """When it was: closed days, or `unresolved` with the reason. The precisions follow from the days."""

    inferred: Annotated[str | None, Meta(description="The rule that set the days where no words do.")]
    acled_precision: Annotated[Annotated[int, Meta(ge=1, le=3)] | None, Meta(description="ACLED time_precision.")]
    ucdp_precision: Annotated[Annotated[int, Meta(ge=1, le=5)] | None, Meta(description="UCDP GED date_prec.")]
    unresolved: str | None


class CountRecord(WordsRecord):
    """A number word: what it counts and the range it can mean; null where the words give no number."""

    of: Counted
    low: Number | None
    best: Number | None
    high: Number | None


class ClaimRecord(TypedDict):
    """One source's assertion of one occurrence or state, in its exact words."""

    id: Annotated[str, Meta(pattern="^clm_[a-z2-7]{26}$", description="From report, type and trigger's offsets.")]
    report: Annotated[str, Meta(min_length=1, description="Id of the report.")]
    sentence: Annotated[int, Meta(ge=0, description="Number of the sentence in the report, from 0.")]
    type: Annotated[Type, Meta(description="What happened: a type of the codebook.")]
    status: Annotated[Status, Meta(description="What the source commits to.")]
    trigger: Annotated[WordsRecord, Meta(description="The words that carry the type.")]
    quote: Annotated[WordsRecord, Meta(description="The whole sentence.")]
    sources: Annotated[list[SourceRecord], Meta(description="Outermost first; empty is the outlet's own voice.")]
    said: Annotated[WhenRecord | None, Meta(description="When it was said.")]
    actors: Annotated[list[ActorRecord], Meta(description="Who did it.")]
    targets: Annotated[list[ActorRecord], Meta(description="To whom or to what.")]
    supporters: Annotated[list[ActorRecord], Meta(description="Who backs the actors.")]
    places: list[PlaceRecord]
    when: Annotated[WhenRecord, Meta(description="When it happened.")]
    counts: list[CountRecord]
    instruments: Annotated[list[WordsRecord], Meta(description="Weapons, vehicles and means.")]
    confidence: Annotated[float, Meta(ge=0, le=1, description="How sure the reader is of having read rightly, 0-1.")]
    reader: Annotated[str, Meta(description="Version of program and model.")]


RECORDS = (
    ClaimRecord, WordsRecord, SourceRecord, WhenRecord, ActorRecord, PlaceRecord, AnchorRecord, UnresolvedRecord,
    CountRecord,
)  # fmt: skip


def json_schema() -> dict[str, object]:
    """The contract as a JSON Schema (draft 2020-12), its fields in the order in which they are written."""
    made = msgspec.json.schema(ClaimRecord)
    definitions: dict[str, Any] = made.pop("$defs")
    for record in RECORDS:
        definition = definitions[record.__name__]
        order = list(get_type_hints(record))
        definition["description"] = " ".join(definition["description"].split())
        definition["properties"] = {name: definition["properties"][name] for name in order}
        definition["required"] = sorted(definition["required"], key=order.index)
    return {
        "$schema": DIALECT,
        "title": "Claim",
        **made,
        "$defs": {record.__name__: definitions[record.__name__] for record in RECORDS},
    }


def schema_text() -> str:
    """The text of the shipped file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
