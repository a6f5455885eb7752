"""`ClaimFilter` as SQL."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Executable, Table, and_, exists, func, or_, select

from sayso.claims import ClaimFilter
from sayso.errors import InputError

from .folding import fold
from .tables import claim, claim_actor, claim_place, claim_source, report


def kept_claims(keep: ClaimFilter) -> Executable:
    """Report's number, claim's id and record of what the filter keeps: by report's day (undated last), report, offset.

    Raises InputError for a name without letters.
    """
    return _ordered(*_conditions(keep))


def claims_beginning(start: str) -> Executable:
    """The same columns of the claims whose id begins so, in the same order."""
    return _ordered(claim.c.id.startswith(start, autoescape=True))


def _ordered(*conditions: ColumnElement[bool]) -> Executable:
    return (
        select(claim.c.report, claim.c.id, claim.c.record)
        .join(report, report.c.number == claim.c.report)
        .where(*conditions)
        .order_by(
            report.c.day.is_(None), report.c.day, report.c.id, claim.c.trigger_start, claim.c.trigger_end, claim.c.id
        )
    )


def _conditions(keep: ClaimFilter) -> Iterator[ColumnElement[bool]]:
    if keep.type is not None:
        yield claim.c.type == keep.type
    if keep.status is not None:
        yield claim.c.status == keep.status
    if keep.min_confidence is not None:
        yield claim.c.confidence >= keep.min_confidence
    if keep.days is not None:
        yield func.coalesce(claim.c.day_from, report.c.day) <= keep.days.last
        yield func.coalesce(claim.c.day_to, report.c.day) >= keep.days.start
    if keep.place is not None:
        yield _named(claim_place, claim_place.c.anchor, keep.place, "place")
    if keep.actor is not None:
        yield _named(claim_actor, claim_actor.c.actor, keep.actor, "actor")
    if keep.source is not None:
        yield _named(claim_source, claim_source.c.source, keep.source, "source")


def _named(table: Table, identifier: ColumnElement[str], name: str, what: str) -> ColumnElement[bool]:
    """True for claims with a row whose id is `name`, or whose name or words hold it, folded, in one piece."""
    wanted = fold(name)
    if not wanted:
        raise InputError("empty-name", "nothing to look for", where=what, remedy=f"give a name of the {what}, or none")
    match = or_(identifier == name.strip(), table.c.folded.contains(wanted, autoescape=True))
    return exists().where(and_(table.c.claim == claim.c.number, match))
