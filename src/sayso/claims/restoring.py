"""The record of the contract to a claim."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from .actor import Actor, Source
from .claim import STATUSES, TYPES, Claim
from .count import Count
from .misfit import Misfit, part, parts
from .place import PLACE_ROLES, RELATIONS, SIDES, Anchor, Located, Place, Unresolved
from .schema import (
    ActorRecord,
    AnchorRecord,
    ClaimRecord,
    CountRecord,
    PlaceRecord,
    SourceRecord,
    WhenRecord,
    WordsRecord,
)
from .span import Span
from .when import DayInterval, When


def claim_of(r: ClaimRecord) -> Claim:
    """The claim of a record that has the contract's shape. Raises Misfit where its parts can't belong together."""
    quote = part("quote", _span, r["quote"])
    claim = Claim(
        report=r["report"],
        sentence=r["sentence"],
        type=part("type", partial(_one_of, TYPES), r["type"]),
        status=part("status", partial(_one_of, STATUSES), r["status"]),
        trigger=part("trigger", partial(_trigger, quote), r["trigger"]),
        quote=quote,
        sources=tuple(parts("sources", _source, r["sources"])),
        said=part("said", _when, r["said"]) if r["said"] else None,
        actors=tuple(parts("actors", _actor, r["actors"])),
        targets=tuple(parts("targets", _actor, r["targets"])),
        supporters=tuple(parts("supporters", _actor, r["supporters"])),
        places=tuple(parts("places", _place, r["places"])),
        when=part("when", _when, r["when"]),
        counts=tuple(parts("counts", _count, r["counts"])),
        instruments=tuple(parts("instruments", _span, r["instruments"])),
        confidence=r["confidence"],
        reader=r["reader"],
    )
    if claim.id != r["id"]:
        raise Misfit("id", f"{r['id']} does not follow from report, type and trigger ({claim.id} does)")
    return claim


def _one_of(known: Sequence[str], value: str) -> str:
    if value not in known:
        raise ValueError(f"{value!r} is none of {', '.join(known)}")
    return value


def _span(record: WordsRecord) -> Span:
    return Span(record["start"], record["end"], record["text"])


def _span_or_none(record: SourceRecord | WhenRecord) -> Span | None:
    text, start, end = record["text"], record["start"], record["end"]
    if text is None and start is None and end is None:
        return None
    if text is None or start is None or end is None:
        raise ValueError("text, start and end stand together")
    return Span(start, end, text)


def _trigger(quote: Span, record: WordsRecord) -> Span:
    trigger = _span(record)
    if not trigger.within(quote):
        raise ValueError("the trigger must stand in the quote")
    return trigger


def _source(r: SourceRecord) -> Source:
    cue = part("cue", _span, r["cue"]) if r["cue"] else None
    return Source(_span_or_none(r), cue, r["carried"], r["id"], r["name"], r["kind"], r["party"])


def _actor(r: ActorRecord) -> Actor:
    return Actor(_span(r), r["id"], r["name"], r["kind"], r["country"], r.get("inferred"))


def _anchor(r: AnchorRecord) -> Anchor:
    return Anchor(r["id"], r["name"], r["country"], r["admin1"], r["lat"], r["lon"])


def _place(r: PlaceRecord) -> Place:
    return Place(
        words=_span(r),
        role=part("role", partial(_one_of, PLACE_ROLES), r["role"]),
        relation=part("relation", partial(_one_of, RELATIONS), r["relation"]),
        side=part("side", partial(_one_of, SIDES), r["side"]) if r["side"] is not None else None,
        km=r["km"],
        location=_location(r),
    )


def _location(r: PlaceRecord) -> Located | Unresolved:
    anchor, lat, lon, radius_km = r["anchor"], r["lat"], r["lon"], r["radius_km"]
    acled, ucdp, geometry, no = r["acled_precision"], r["ucdp_precision"], r["geometry"], r["unresolved"]
    if no is not None:
        if any(value is not None for value in (anchor, lat, lon, radius_km, acled, ucdp, geometry)):
            raise Misfit("unresolved", "an unresolved place has no coordinates")
        return Unresolved(no["reason"], tuple(no["candidates"]))
    if anchor is None or lat is None or lon is None or radius_km is None or acled is None or ucdp is None:
        raise ValueError("a place on the map has anchor, lat, lon, radius_km and precisions; else say why (unresolved)")
    shape = None if geometry is None else part("geometry", _geometry, geometry)
    return Located(part("anchor", _anchor, anchor), lat, lon, radius_km, shape, acled, ucdp)


def _geometry(record: dict[str, Any]) -> str:
    """GeoJSON text in its one form: compact, keys as they came. What is written otherwise comes back so."""
    if "type" not in record:
        raise ValueError("no GeoJSON: it has no type")
    return json.dumps(record, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _when(r: WhenRecord) -> When:
    first, last = r["from"], r["to"]
    if (first is None) != (last is None):
        raise ValueError("from and to stand together")
    days = None
    if first is not None and last is not None:
        days = DayInterval.closed(part("from", date.fromisoformat, first), part("to", date.fromisoformat, last))
    return When(_span_or_none(r), days, r["inferred"], r["unresolved"])


def _count(r: CountRecord) -> Count:
    return Count(_span(r), r["of"], r["low"], r["best"], r["high"])
