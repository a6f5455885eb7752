"""A claim to the record of the contract."""

from __future__ import annotations

from typing import Any

import msgspec

from .actor import Actor, Source
from .claim import Claim
from .count import Count
from .misfit import Misfit, parts
from .place import Anchor, Located, Place, Unresolved
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
from .when import When


def record_of(claim: Claim) -> ClaimRecord:
    """The contract's shape, keys in its order. Raises Misfit for a geometry that is no JSON."""
    return {
        "id": claim.id,
        "report": claim.report,
        "sentence": claim.sentence,
        "type": claim.type,
        "status": claim.status,
        "trigger": _words_record(claim.trigger),
        "quote": _words_record(claim.quote),
        "sources": [_source_record(source) for source in claim.sources],
        "said": _when_record(claim.said) if claim.said else None,
        "actors": [_actor_record(actor) for actor in claim.actors],
        "targets": [_actor_record(actor) for actor in claim.targets],
        "supporters": [_actor_record(actor) for actor in claim.supporters],
        "places": parts("places", _place_record, claim.places),
        "when": _when_record(claim.when),
        "counts": [_count_record(count) for count in claim.counts],
        "instruments": [_words_record(words) for words in claim.instruments],
        "confidence": float(claim.confidence),
        "reader": claim.reader,
    }


def _words_record(words: Span) -> WordsRecord:
    return {"text": words.text, "start": words.start, "end": words.end}


def _source_record(source: Source) -> SourceRecord:
    words = source.words
    return {
        "text": words.text if words else None,
        "start": words.start if words else None,
        "end": words.end if words else None,
        "cue": _words_record(source.cue) if source.cue else None,
        "carried": source.carried,
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "party": source.party,
    }


def _actor_record(actor: Actor) -> ActorRecord:
    return {
        **_words_record(actor.words),
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "inferred": actor.inferred,
    }


def _anchor_record(anchor: Anchor) -> AnchorRecord:
    return {
        "id": anchor.id,
        "name": anchor.name,
        "country": anchor.country,
        "admin1": anchor.admin1,
        "lat": float(anchor.lat),
        "lon": float(anchor.lon),
    }


def _place_record(place: Place) -> PlaceRecord:
    at = place.location if isinstance(place.location, Located) else None
    no = place.location if isinstance(place.location, Unresolved) else None
    return {
        **_words_record(place.words),
        "role": place.role,
        "relation": place.relation,
        "side": place.side,
        "km": None if place.km is None else float(place.km),
        "anchor": _anchor_record(at.anchor) if at else None,
        "lat": float(at.lat) if at else None,
        "lon": float(at.lon) if at else None,
        "radius_km": float(at.radius_km) if at else None,
        "geometry": _geometry_record(at.geometry) if at and at.geometry is not None else None,
        "acled_precision": at.acled_precision if at else None,
        "ucdp_precision": at.ucdp_precision if at else None,
        "unresolved": {"reason": no.reason, "candidates": list(no.candidates)} if no else None,
    }


def _geometry_record(text: str) -> dict[str, Any]:
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.DecodeError as error:  # NaN and other things that Python's own json takes
        raise Misfit("geometry", f"no GeoJSON: {error}") from error


def _when_record(when: When) -> WhenRecord:
    words, days = when.words, when.days
    return {
        "text": words.text if words else None,
        "start": words.start if words else None,
        "end": words.end if words else None,
        "from": days.start.isoformat() if days else None,
        "to": days.last.isoformat() if days else None,
        "inferred": when.inferred,
        "acled_precision": when.acled_precision,
        "ucdp_precision": when.ucdp_precision,
        "unresolved": when.unresolved,
    }


def _count_record(count: Count) -> CountRecord:
    return {
        **_words_record(count.words),
        "of": count.of,
        "low": count.low,
        "best": count.best,
        "high": count.high,
    }
