"""Reports and claims to rows, and rows to reports."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import RowMapping

from sayso.claims import Actor, Claim, Located, Place, Report, Source
from sayso.claims.contract import to_json

from .folding import folded

Row = dict[str, Any]


def day_of(report: Report) -> date | None:
    """The report's day: as printed on it, or else of its instant in UTC."""
    return report.published or (report.published_at.date() if report.published_at else None)


def report_row(report: Report) -> Row:
    """Columns of `report` but its number."""
    return {
        "id": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "day": day_of(report),
        "published": report.published,
        "published_at": report.published_at,
        "url": report.url,
        "lang": report.lang,
        "text": report.text,
        "sha256": report.sha256,
    }


def report_of(row: RowMapping) -> Report:
    """The report of a row."""
    return Report(
        row["text"],
        row["sha256"],
        outlet=row["outlet"],
        title=row["title"],
        published=row["published"],
        published_at=row["published_at"],
        url=row["url"],
        lang=row["lang"],
    )


def claim_row(claim: Claim, report_number: int) -> Row:
    """Columns of `claim` but its number. Raises InputError for a claim that the contract can't say."""
    days = claim.when.days
    return {
        "id": claim.id,
        "title": f"{claim.status} {claim.type}: {claim.trigger.text}",
        "report": report_number,
        "sentence": claim.sentence,
        "type": claim.type,
        "status": claim.status,
        "trigger_words": claim.trigger.text,
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
        "quote": claim.quote.text,
        "quote_start": claim.quote.start,
        "quote_end": claim.quote.end,
        "day_from": days.start if days else None,
        "day_to": days.last if days else None,
        "confidence": claim.confidence,
        "reader": claim.reader,
        "record": to_json(claim),
    }


def source_rows(claim: Claim, number: int) -> list[Row]:
    """Rows of `claim_source`."""
    return [_source_row(source, number, position) for position, source in enumerate(claim.sources)]


def _source_row(source: Source, number: int, position: int) -> Row:
    words = source.words.text if source.words else None
    return {
        "claim": number,
        "position": position,
        "words": words,
        "cue": source.cue.text if source.cue else None,
        "carried": source.carried,
        "source": source.id,
        "name": source.name,
        "kind": source.kind,
        "party": source.party,
        "folded": folded(words, source.name),
    }


def actor_rows(claim: Claim, number: int) -> list[Row]:
    """Rows of `claim_actor`: actors, targets and supporters."""
    roles = (("actor", claim.actors), ("target", claim.targets), ("supporter", claim.supporters))
    return [_actor_row(actor, number, role) for role, actors in roles for actor in actors]


def _actor_row(actor: Actor, number: int, role: str) -> Row:
    return {
        "claim": number,
        "role": role,
        "words": actor.words.text,
        "actor": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "folded": folded(actor.words.text, actor.name),
    }


def place_rows(claim: Claim, number: int) -> list[Row]:
    """Rows of `claim_place`."""
    return [_place_row(place, number) for place in claim.places]


def _place_row(place: Place, number: int) -> Row:
    location = place.location
    at = location if isinstance(location, Located) else None
    name = at.anchor.name if at else None
    return {
        "claim": number,
        "role": place.role,
        "words": place.words.text,
        "relation": place.relation,
        "side": place.side,
        "km": place.km,
        "anchor": at.anchor.id if at else None,
        "name": name,
        "country": at.anchor.country if at else None,
        "admin1": at.anchor.admin1 if at else None,
        "lat": at.lat if at else None,
        "lon": at.lon if at else None,
        "radius_km": at.radius_km if at else None,
        "acled_precision": at.acled_precision if at else None,
        "ucdp_precision": at.ucdp_precision if at else None,
        "unresolved": None if isinstance(location, Located) else location.reason,
        "folded": folded(place.words.text, name),
    }
